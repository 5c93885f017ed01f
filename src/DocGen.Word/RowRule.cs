using System.Xml.Linq;
using DocGen.Word.Linting;
using DocGen.Word.Reference;

namespace DocGen.Word;

/// <summary>The line between two rows of a table (17.4.66): its kind, its width in eighths of a point, its colour as hexadecimal digits or <c>auto</c>.</summary>
internal sealed record RowRule(string Kind, string Size, string Colour)
{
    // Parts of a table whose lines a style may set apart and that our tables have: rows in turn, columns in turn, the first column.
    private static readonly string[] Parts = ["wholeTable", "band1Horz", "band2Horz", "band1Vert", "band2Vert", "firstCol"];

    /// <summary>That of the default look.</summary>
    public static RowRule Thin { get; } = new("single", "4", Palette.Rule);

    /// <summary>The line that a client's table style draws between rows; null when it draws none, or lines of several kinds, which stay with the style.</summary>
    public static RowRule? Of(IReadOnlyList<XElement> chain, ReferenceTheme? theme, XElement? mapping)
    {
        var ofParts = chain.SelectMany(s => s.Elements(Wml.W + "tblStylePr")).Where(p => Parts.Contains(p.Get("type")));
        if (ofParts.Any(p => p.Descendants(Wml.W + "tcBorders").Any() || p.Descendants(Wml.W + "tblBorders").Any()))
        {
            return null;
        }

        var line = chain.Select(s => s.Element(Wml.W + "tblPr")?.Element(Wml.W + "tblBorders")?.Element(Wml.W + "insideH")).FirstOrDefault(l => l is not null);
        return line?.Get("val") is not (null or "nil" or "none") and var kind && line.Get("sz") is { } size ? new RowRule(kind, size, ReferenceTheme.Of(line, theme, mapping, "color") ?? "auto") : null;
    }
}
