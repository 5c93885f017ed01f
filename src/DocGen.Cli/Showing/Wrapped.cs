using System.Text;

namespace DocGen.Cli.Showing;

/// <summary>Breaks text into lines at spaces.</summary>
internal static class Wrapped
{
    /// <summary>The width that everything is made to fit: 80 columns are there on every terminal.</summary>
    public const int Width = 80;

    /// <summary>Lines of at most a width, a longer word on a line of its own; line breaks in the text stay. At least one line, which may be empty.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        foreach (var paragraph in text.Split('\n'))
        {
            var line = new StringBuilder();
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.Length > 0 && line.Length + 1 + word.Length > width)
                {
                    yield return line.ToString();
                    line.Clear();
                }

                line.Append(line.Length > 0 ? " " : "").Append(word);
            }

            yield return line.ToString();
        }
    }
}
