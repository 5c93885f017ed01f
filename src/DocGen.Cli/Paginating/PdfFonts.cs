using DocGen.Word;

namespace DocGen.Cli.Paginating;

/// <summary>Which fonts a PDF file is set in.</summary>
internal static class PdfFonts
{
    private const int PrefixLength = 7;

    /// <summary>The first font of a look in which nothing of the file is set, nor in its twin of the same widths; null when there is none, or when the file says nothing of fonts.</summary>
    public static string? Missing(PdfObjects objects, WordLook look)
    {
        var used = objects.OfType("FontDescriptor").Select(d => d.GetValueOrDefault("FontName")).OfType<PdfName>().Select(n => Family(n.Text)).ToList();
        return used.Count == 0 ? null : new[] { look.BodyFont, look.HeadingFont }.FirstOrDefault(font => !WordLook.SameWidths(font).Any(f => used.Exists(u => u.StartsWith(Unspaced(f), StringComparison.OrdinalIgnoreCase))));
    }

    // A font of which only some characters are in the file bears six letters and a plus sign before its name.
    private static string Family(string name) => Unspaced(name.Length > PrefixLength && name[PrefixLength - 1] == '+' ? name[PrefixLength..] : name);

    private static string Unspaced(string name) => name.Replace(" ", "", StringComparison.Ordinal);
}
