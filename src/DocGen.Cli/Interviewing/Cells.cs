using System.Globalization;
using System.Text;
using Spectre.Console;

namespace DocGen.Cli.Interviewing;

/// <summary>Measures and breaks text by the columns that it takes on a screen; some characters take two, some none.</summary>
internal static class Cells
{
    public static int Width(string text) => text.GetCellWidth();

    /// <summary>Lines broken at spaces; a word that is wider than a line is cut.</summary>
    public static IEnumerable<string> Words(string text, int width)
    {
        foreach (var paragraph in text.Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Cut(w, width)))
            {
                if (line.Length > 0 && Width(line) + 1 + Width(word) > width)
                {
                    yield return line;
                    line = "";
                }

                line += line.Length > 0 ? " " + word : word;
            }

            yield return line;
        }
    }

    /// <summary>Pieces of at most a width, whatever stands there; at least one, which may be empty.</summary>
    public static IEnumerable<string> Cut(string text, int width)
    {
        var piece = new StringBuilder();
        var used = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            var cells = Width(element);
            if (used + cells > width && piece.Length > 0)
            {
                yield return piece.ToString();
                piece.Clear();
                used = 0;
            }

            piece.Append(element);
            used += cells;
        }

        yield return piece.ToString();
    }

    /// <summary>The text, or its beginning and an ellipsis when it is wider.</summary>
    public static string Shortened(string text, int width) => Width(text) <= width ? text : Cut(text, width - 1).First() + "…";
}
