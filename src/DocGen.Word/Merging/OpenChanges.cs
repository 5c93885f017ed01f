using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>Tracked changes that nobody has accepted or rejected.</summary>
public static class OpenChanges
{
    private static readonly string[] Kinds = ["ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange", "cellIns", "cellDel", "numberingChange"];

    /// <summary>How many paragraphs and rows of the text, of notes, headers and footers hold one, whoever made it; none when the file cannot be read.</summary>
    public static int In(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var stream = new MemoryStream(content, writable: false);
        return WordFileReader.Read(stream).File is not { } file ? 0 : file.Parts.Values
            .SelectMany(p => p.Root.Descendants().Where(e => e.Name.Namespace == Wml.W && Kinds.Contains(e.Name.LocalName)))
            .Select(e => e.Ancestors(Wml.P).FirstOrDefault() ?? e.Ancestors(Wml.Row).FirstOrDefault() ?? e.Parent)
            .Distinct().Count();
    }
}
