using System.Text;
using DocGen.Cli.Showing;

namespace DocGen.Cli.Starting;

/// <summary>Writes YAML to fill in: keys with nothing after them, under comments of at most 100 columns.</summary>
/// <param name="margin">How many columns stay free, for the sign of a comment that all of it is put into.</param>
internal sealed class CommentedYaml(int margin = 0)
{
    public const int Width = 100;
    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    public void Blank() => _text.Append('\n');

    public void Line(int indent, string text) => _text.Append(' ', indent).Append(text).Append('\n');

    /// <summary>A comment; lines after the first hang by a number of columns.</summary>
    public void Comment(int indent, string text, int hang = 0)
    {
        var isFirst = true;
        foreach (var line in Wrapped.Lines(text, Width - margin - indent - 2 - hang))
        {
            Line(indent, ("# " + (isFirst ? "" : new string(' ', hang)) + line).TrimEnd());
            isFirst = false;
        }
    }

    public void Heading(string title)
    {
        Blank();
        Blank();
        Line(0, $"# ---- {title} " + new string('-', Math.Max(4, Width - title.Length - 8)));
    }

    /// <summary>Another text with every line made a comment.</summary>
    public void CommentedOut(CommentedYaml other)
    {
        foreach (var line in other.ToString().TrimEnd('\n').Split('\n'))
        {
            Line(0, ("# " + line).TrimEnd());
        }
    }
}
