using System.Globalization;
using Spectre.Console;

namespace DocGen.Cli.Showing;

/// <summary>The table of files that a build wrote.</summary>
internal static class BuiltTable
{
    public static void Write(TextWriter output, bool isRich, IReadOnlyList<(string Name, string Endings, long Bytes)> rows, string target)
    {
        if (!isRich)
        {
            var widest = rows.Max(r => r.Name.Length);
            foreach (var (name, endings, bytes) in rows)
            {
                output.Write($"{name.PadRight(widest)}  {endings,-12}  {Size(bytes),9}\n");
            }

            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumn("Document").AddColumn("Written as").AddColumn(new TableColumn("Size").RightAligned());
        foreach (var (name, endings, bytes) in rows)
        {
            table.AddRow(Markup.Escape(name), Markup.Escape(endings), Size(bytes));
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }).Write(table);
    }

    private static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)} KB");
}
