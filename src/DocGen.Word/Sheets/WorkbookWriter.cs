using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Documents;
using DocGen.Word.Packaging;
using DocGen.Word.Parts;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace DocGen.Word.Sheets;

/// <summary>Turns a document whose sections are tables into a workbook (.xlsx). The same document and look give the same bytes, whatever the machine, the hour or the culture.</summary>
public static class WorkbookWriter
{
    internal const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>Writes the file to a stream, which stays open: a sheet that says what the workbook is, then one for each section. Returns the digest of its parts, as <see cref="WordWriter.PartsDigest"/> gives it.</summary>
    /// <param name="document">Each section holds one table. In a column that is aligned right, numbers and dates (<c>yyyy-MM-dd</c>) become values of these types; all else is text, never a formula.</param>
    /// <param name="look">Colours, font and paper.</param>
    /// <param name="stream">Where the file goes; need not be able to seek.</param>
    public static string Write(Document document, WordLook look, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(look);
        ArgumentNullException.ThrowIfNull(stream);

        var sheets = document.Sections
            .Select(s => (Name: SheetName.Of(PlainText.Of(s.Heading)), Table: s.Blocks.OfType<Table>().First(), IsNames: false))
            .Append((Name: SheetName.About, Table: AboutTable(document.Identity), IsNames: true)).ToImmutableArray();
        var isLetter = look.Paper == Paper.Letter;
        var workbook = new Relationships();
        var parts = new List<Part>
        {
            PackageRelationships(),
            PropertyParts.CorePart(document.Identity, document.Identity.Language),
            PropertyParts.ApplicationPart(document.Identity),
            PropertyParts.CustomPart(document.Identity, null),
        };
        var list = new S.Sheets();
        var names = new S.DefinedNames();
        for (var i = 0; i < sheets.Length; i++)
        {
            var (name, table, isNames) = sheets[i];
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            list.Append(new S.Sheet { Name = name, SheetId = (uint)i + 1, Id = workbook.Add("worksheet", $"worksheets/sheet{number}.xml") });
            parts.Add(SheetPart.Of($"xl/worksheets/sheet{number}.xml", table, document.Identity, isLetter, i == 0, isNames));
            var quoted = $"'{name.Replace("'", "''", StringComparison.Ordinal)}'!";
            if (!isNames)
            {
                var area = $"{quoted}$A$1:${CellLetters.Column(table.Columns.Count - 1)}${(table.Rows.Count + 1).ToString(CultureInfo.InvariantCulture)}";
                names.Append(new S.DefinedName(area) { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)i, Hidden = true });
                names.Append(new S.DefinedName($"{quoted}$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i });
            }
        }

        workbook.Add("styles", "styles.xml");
        parts.Add(CellStyles.Part(look));
        parts.Add(workbook.ToPart("xl/_rels/workbook.xml.rels"));
        parts.Add(Part.Of("xl/workbook.xml", Types + "sheet.main+xml", new S.Workbook(new S.BookViews(new S.WorkbookView { XWindow = 0, YWindow = 0, WindowWidth = 28800, WindowHeight = 15000 }), list, names)));
        return WordPackage.Digest(WordPackage.Write(parts, stream));
    }

    private static Table AboutTable(DocumentIdentity identity)
    {
        (string Name, string Value)[] rows =
        [
            (FixedWords.Organisation, identity.Organisation),
            (FixedWords.DocumentId, $"{identity.Id} {identity.Title}"),
            (FixedWords.VersionAndStatus, $"{identity.Version}, {identity.Status}"),
            (FixedWords.Date, identity.Date),
            (FixedWords.NextReview, identity.NextReview),
            (FixedWords.Classification, identity.Classification),
            (FixedWords.Owner, identity.Owner),
            (FixedWords.Approver, identity.Approver),
            (FixedWords.MadeFrom, identity.Generator),
        ];
        return new Table(
            [new Column(CellOf(FixedWords.AboutThisDocument), Width: 15), new Column(CellOf(""), Width: 45)],
            [.. rows.Where(r => r.Value.Length > 0).Select(r => new TableRow([CellOf(r.Name), CellOf(r.Value)]))]);
    }

    private static Cell CellOf(string text) => new(text.Length == 0 ? [] : [new Text(text)]);

    private static Part PackageRelationships()
    {
        var relationships = new Relationships();
        relationships.Add("officeDocument", "xl/workbook.xml");
        relationships.Add("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
        relationships.Add("extended-properties", "docProps/app.xml");
        relationships.Add("custom-properties", "docProps/custom.xml");
        return relationships.ToPart("_rels/.rels");
    }
}
