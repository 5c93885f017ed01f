using DocGen.Word;
using static DocGen.Tests.Word.WordSamples;
using static DocGen.Tests.OutsideProgram;

namespace DocGen.Tests.Word;

public sealed class LibreOfficeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("docgen-word-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [ToolFact("soffice", "pdftotext", "pdfinfo")]
    public void LibreOffice_lays_the_document_out_as_meant()
    {
        var source = Path.Combine(_folder, "sample.docx");
        File.WriteAllBytes(source, Write(Full).ToArray());
        OutsideProgram.LibreOffice([source], "pdf", _folder, _folder);
        var pdf = Path.Combine(_folder, "sample.pdf");
        Assert.True(File.Exists(pdf));

        var pages = Run("pdftotext", "-layout", pdf, "-").Split('\f')[..^1];
        Assert.Contains("About this document", pages[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Page 1", pages[0], StringComparison.Ordinal);
        Assert.Contains("Contents", pages[1], StringComparison.Ordinal);
        Assert.Contains($"Page 2 of {pages.Length}", pages[1], StringComparison.Ordinal);
        Assert.DoesNotContain(pages, p => p.Trim().Length == 0);

        // Numbers that only the styles make.
        var text = string.Join('\n', pages[2..]);
        Assert.Matches(@"1\s+About purpose", text);
        Assert.Matches(@"2\.1\s+About soa-section", text);
        Assert.Matches(@"Appendix A\s+About trace", text);
        Assert.Matches(@"A\.1\s+About trace-sections", text);
        Assert.Matches(@"c\.\s+nested", text);

        // The head of the wide table stands on each page that it fills.
        var wide = pages.Where(p => p.Contains("A.5.", StringComparison.Ordinal) || p.Contains("A.6.", StringComparison.Ordinal) || p.Contains("A.7.", StringComparison.Ordinal)).ToList();
        Assert.InRange(wide.Count, 8, 20);
        Assert.All(wide, p => Assert.Contains("Justification", p, StringComparison.Ordinal));

        var sizes = Run("pdfinfo", "-f", "1", "-l", "99", pdf).Split('\n').Where(l => l.EndsWith("(A4)", StringComparison.Ordinal)).Select(l => l.Contains("841.89 x 595", StringComparison.Ordinal)).ToList();
        Assert.Equal(pages.Length, sizes.Count);
        Assert.Equal([false, false, false, .. Enumerable.Repeat(true, sizes.Count(s => s))], sizes.TakeWhile((_, i) => i < 3 + sizes.Count(s => s)));
    }
}
