using System.Text.RegularExpressions;
using DocGen.Markdown.Reading;
using Markdig.Helpers;

namespace DocGen.Markdown.Writing;

/// <summary>Keeps the edges of written lines from being read as something else: spaces, list marks, headings, underlines, attributes.</summary>
internal static partial class LineEscapes
{
    /// <summary>The lines of a paragraph; <paramref name="opensItem"/> when it is the first block of a list item.</summary>
    public static IEnumerable<string> Paragraph(string text, bool opensItem)
    {
        if (Definition().IsMatch(text) || (opensItem && Task().IsMatch(text)) || Alert().IsMatch(text))
        {
            text = "\\" + text;
        }

        var lines = text.Split('\n');
        return lines.Select((line, i) => Line(i + 1 < lines.Length && line.EndsWith('\\') ? Edges(line[..^1]) + '\\' : Edges(line), isFirst: i == 0));
    }

    /// <summary>The text of a heading after its number signs.</summary>
    public static string Heading(string text)
    {
        text = WithoutAttributes(Edges(text));
        var hashes = text.Length - text.TrimEnd('#').Length;
        var start = text.Length - hashes;
        return hashes > 0 && (start == 0 || text[start - 1] is ' ' or '\t') ? text.Insert(start, "\\") : text;
    }

    /// <summary>The text of a table cell: GitHub splits at every bare pipe, in code too.</summary>
    public static string Cell(string text) => Edges(text).Replace("|", "\\|", StringComparison.Ordinal);

    private static string Line(string line, bool isFirst)
    {
        line = WithoutAttributes(line);
        if (Number().Match(line) is { Success: true } number)
        {
            return line.Insert(number.Length - 1, "\\");
        }

        var active = Opening().IsMatch(line)
            || Rule().IsMatch(line)
            || (!isFirst && (Underline().IsMatch(line) || PipeRow.Alignments(new StringSlice(line)) is not null));
        return active ? "\\" + line : line;
    }

    private static string WithoutAttributes(string line) => AttributeGrammar.AtEnd(line) is null ? line : line.Insert(line.Length - 1, "\\");

    private static string Edges(string line)
    {
        if (line.Length > 0 && char.IsWhiteSpace(line[0]))
        {
            line = TextEscapes.Entity(line[0]) + line[1..];
        }

        return line.Length > 0 && char.IsWhiteSpace(line[^1]) ? line[..^1] + TextEscapes.Entity(line[^1]) : line;
    }

    [GeneratedRegex(@"^\[![A-Za-z]+\](?!\()", RegexOptions.CultureInvariant)]
    private static partial Regex Alert();

    [GeneratedRegex(@"^\d{1,9}[.)](?=[ \t]|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(#{1,6}(?=[ \t]|\z)|>|[-+*](?=[ \t]|\z)|~~~)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?<mark>[-*_])[ \t]*(\k<mark>[ \t]*){2,}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(=+|-+)[ \t]*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Underline();

    [GeneratedRegex(@"^\[(\\.|[^\]\\])*\]:", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^\[[ xX]\][ \t]", RegexOptions.CultureInvariant)]
    private static partial Regex Task();
}
