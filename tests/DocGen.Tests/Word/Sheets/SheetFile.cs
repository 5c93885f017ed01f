using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml.Linq;
using DocGen.Engine.Documents;
using DocGen.Word;
using DocGen.Word.Sheets;

namespace DocGen.Tests.Word.Sheets;

/// <summary>A workbook as written, read with nothing but its XML.</summary>
internal sealed class SheetFile(byte[] bytes)
{
    public static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public byte[] Bytes => bytes;

    public static SheetFile Of(Document document, WordLook? look = null)
    {
        using var stream = new MemoryStream();
        WorkbookWriter.Write(document, look ?? WordLook.Default, stream);
        return new SheetFile(stream.ToArray());
    }

    /// <summary>A workbook of one sheet with one column, its cells these texts.</summary>
    public static SheetFile OfCells(Alignment alignment, params string[] cells) => Of(new Document(
        new DocumentIdentity { Id = "D3", Title = "Controls", Organisation = "A & B", Version = "1.0", Status = "Draft", Date = "2026-11-21" },
        [new Section("one", [new Text("One")], [new Table([new Column(new Cell([new Text("Head")]), alignment, IsStatus: true)], [.. cells.Select(c => new TableRow([new Cell([new Text(c)])]))])], [])]));

    public XElement Part(string path)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        using var part = archive.GetEntry(path)!.Open();
        return XDocument.Load(part, LoadOptions.PreserveWhitespace).Root!;
    }

    public ImmutableArray<string> Names => [.. Part("xl/workbook.xml").Descendants(S + "sheet").Select(s => (string)s.Attribute("name")!)];

    public XElement Sheet(int number) => Part($"xl/worksheets/sheet{number}.xml");

    public XElement Cell(string place, int sheet = 1) => Sheet(sheet).Descendants(S + "c").Single(c => (string?)c.Attribute("r") == place);

    /// <summary>The format of a cell.</summary>
    public XElement FormatOf(XElement cell) => Part("xl/styles.xml").Element(S + "cellXfs")!.Elements(S + "xf").ElementAt((int)cell.Attribute("s")!);

    /// <summary>The texts of the cells of a sheet, row by row.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows(int sheet) => [.. Sheet(sheet).Descendants(S + "row").Select(r => r.Elements(S + "c").Select(c => (string?)c.Element(S + "v") ?? string.Concat(c.Descendants(S + "t").Select(t => t.Value))).ToImmutableArray())];
}
