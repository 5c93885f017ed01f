using DocGen.Engine.Documents;
using DocGen.Tests.Word.Sheets;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace DocGen.Tests.Samples;

/// <summary>The workbooks of the samples: valid, from the same decisions as the documents, and read by LibreOffice as they were written.</summary>
public class SampleWorkbooks
{
    public static TheoryData<string, string> Workbooks()
    {
        var workbooks = new TheoryData<string, string>();
        foreach (var (sample, id) in All())
        {
            workbooks.Add(sample, id);
        }

        return workbooks;
    }

    [Theory]
    [MemberData(nameof(Workbooks))]
    public void The_validator_finds_nothing(string sample, string id)
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(FileOf(sample, id).Bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Theory]
    [InlineData("pebblelark")]
    [InlineData("st-amalia")]
    [InlineData("nordhaven")]
    public void Every_control_has_its_row_with_the_decision_and_the_status_of_the_Statement_of_Applicability(string sample)
    {
        var soa = BuiltSample.Of(sample).Run.Plan.Soa;
        var file = FileOf(sample, "D3");
        foreach (var (sheet, decisions) in new[] { (1, soa.Iso27001), (2, soa.Iso42001) })
        {
            var rows = file.Rows(sheet);
            Assert.Equal(decisions.Select(d => (d.Id, d.Applies ? "Yes" : "No", d.Status)), rows.Skip(1).Select(r => (r[0], r[3].Split(',')[0], r[11])));
            Assert.Equal(decisions.Select(d => d.Reason), rows.Skip(1).Select(r => r[9]));
        }

        Assert.Equal(soa.All.Where(d => !d.Applies).Select(d => d.Reference), file.Rows(3).Skip(1).Select(r => r[0]));
    }

    [Theory]
    [InlineData("pebblelark")]
    [InlineData("st-amalia")]
    [InlineData("nordhaven")]
    public void Every_risk_has_its_row_with_the_level_of_the_risk_register(string sample)
    {
        var rows = FileOf(sample, "W05").Rows(1).Skip(1).ToDictionary(r => r[0], StringComparer.Ordinal);
        Assert.Equal(BuiltSample.Of(sample).Run.Plan.Facts.Items["risks"].Select(r => r.Id).Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        var register = SectionNumbers.Of(BuiltSample.Of(sample).Document("W05").Document).SelectMany(s => s.Section.Blocks.OfType<Table>()).Single(t => t.Id == "register-table");
        foreach (var row in register.Rows.Where(r => rows.ContainsKey(PlainText.Of(r.Cells[0].Content))))
        {
            var level = PlainText.Of(row.Cells[3].Content).Split("Final: ") is [_, var final] ? final : "No level yet";
            Assert.Equal(level, rows[PlainText.Of(row.Cells[0].Content)][11]);
        }
    }

    /// <summary>The library that is LibreOffice's Calc.</summary>
    [ToolFact("soffice", "/usr/lib/libreoffice/program/libsclo.so")]
    public void LibreOffice_reads_every_cell_as_it_was_written()
    {
        using var folder = new TemporaryFolder();
        foreach (var (sample, id) in All())
        {
            File.WriteAllBytes(Path.Combine(folder.Path, $"{sample}-{id}.xlsx"), FileOf(sample, id).Bytes);
        }

        // The last number but one asks for every sheet, each in a file of its own.
        OutsideProgram.LibreOffice(Directory.GetFiles(folder.Path, "*.xlsx"), "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", folder.Path, folder.Path);
        foreach (var (sample, id) in All())
        {
            var file = FileOf(sample, id);
            for (var sheet = 0; sheet < file.Names.Length; sheet++)
            {
                var read = CommaSeparated.Read(File.ReadAllText(Path.Combine(folder.Path, $"{sample}-{id}-{file.Names[sheet]}.csv")));
                Assert.Equal(file.Rows(sheet + 1).Select(r => string.Join('|', r.Select(Shown))), read.Select(r => string.Join('|', r.Select(Shown))));
            }
        }

        // A day is a number in the file and a date on the screen.
        static string Shown(string cell) => DateOnly.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out var date) && cell.Length == 10 ? (date.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(System.Globalization.CultureInfo.InvariantCulture) : cell;
    }

    private static IEnumerable<(string Sample, string Id)> All() => BuiltSample.Names.SelectMany(sample => BuiltSample.Of(sample).Documents.Values.Where(d => d.Workbook is not null).Select(d => (sample, d.Planned.Id)));

    private static SheetFile FileOf(string sample, string id) => SheetFile.Of(BuiltSample.Of(sample).Document(id).Workbook!);
}
