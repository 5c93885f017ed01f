using System.Text;

namespace DocGen.Tests.Samples;

/// <summary>Reads comma-separated values: RFC 4180.</summary>
internal static class CommaSeparated
{
    public static List<List<string>> Read(string text)
    {
        var rows = new List<List<string>>();
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append(text[i++]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    End();
                    break;
                case '\n' when !quoted:
                    End();
                    rows.Add(row);
                    row = [];
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }

        return rows;

        void End()
        {
            row.Add(cell.ToString());
            cell.Clear();
        }
    }
}
