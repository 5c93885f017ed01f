using static DocGen.Tests.OutsideProgram;

namespace DocGen.Tests.Word.References;

public sealed class HousesInLibreOfficeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("docgen-houses-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [ToolFact("soffice", "pdftotext", "pdfinfo")]
    public void LibreOffice_shows_each_house_as_it_is()
    {
        var sources = Houses.Names.Select(h => Path.Combine(_folder, h + ".docx")).ToList();
        foreach (var (house, source) in Houses.Names.Zip(sources))
        {
            File.WriteAllBytes(source, WordSamples.Write(WordSamples.Full, Houses.Look(house)).ToArray());
        }

        OutsideProgram.LibreOffice(sources, "pdf", _folder, _folder);
        Shows("Bank", ["Corvane Bank, Group Security", "Corvane Bank plc"], ["ARTICLE II", "APPLICABILITY", "Page 4 of"], "792 x 612");
        Shows("Studio", ["Pebblelark OÜ", "Statement of Applicability"], ["2.1", "About soa-section"], "841.89 x 595");
        Shows("Kontor", ["Pebblelark OÜ", "Statement of Applicability"], ["Kontor Musterstadt GmbH", "Stand: 01.03.2026", "Seite 4"], "841.89 x 595");
    }

    // On the cover, on the page on which the text turns sideways, and the size of that page.
    private void Shows(string house, string[] cover, string[] turned, string size)
    {
        var pdf = Path.Combine(_folder, house + ".pdf");
        var pages = Run("pdftotext", "-layout", pdf, "-").Split('\f')[..^1];

        Assert.All(cover, c => Assert.Contains(c, pages[0], StringComparison.Ordinal));
        Assert.Contains("Contents", pages[1], StringComparison.OrdinalIgnoreCase);
        Assert.All(turned, t => Assert.Contains(t, pages[3], StringComparison.Ordinal));
        Assert.DoesNotContain(pages, p => p.Trim().Length == 0);
        Assert.Contains(size, Run("pdfinfo", "-f", "4", "-l", "4", pdf), StringComparison.Ordinal);
    }
}
