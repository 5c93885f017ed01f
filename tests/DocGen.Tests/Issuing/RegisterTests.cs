using DocGen.Engine.Diagnostics;
using DocGen.Engine.Issuing;
using DocGen.Engine.Sources;
using DocGen.Yaml;

namespace DocGen.Tests.Issuing;

public sealed class RegisterTests
{
    private const string One = """
        {"D1": {"earlier": [], "issues": [{"version": "1.0", "date": "2026-12-01", "approved_by": "Chief Executive (Ada)", "evidence": "", "change": "First issue", "record": "0a1b", "control": "2c3d"}]}}
        """;

    [Fact]
    public void A_register_reads_back_as_it_was_written()
    {
        Assert.True(VersionNumber.TryParse("1.0", out var first) & VersionNumber.TryParse("2.0", out var second));
        var register = DocumentRegister.Empty
            .With("D1", new IssuedVersion(first!, "2026-12-01", "Chief Executive (Ada “the first” Öst)", "minutes: item 3", "First issue", "0a1b", "2c3d"), [new HistoryRow("0.9", "2026-11-21", "Generated", "Owner")])
            .With("D1", new IssuedVersion(second!, "2027-01-02", "Chief Executive (Ada)", "", "Major, for scope changed. #1", "4e5f", "6a7b"), [new HistoryRow("9", "", "never kept", "")])
            .With("D4-reader", new IssuedVersion(first!, "2026-12-01", "Chief Executive (Ada)", "", "First issue", "0a1b", "2c3d"), []);

        var written = RegisterWriter.Write(register);
        var read = Read(written);

        Assert.Empty(read.Problems);
        Assert.Equal(written, RegisterWriter.Write(read.Value));
        Assert.Equal("2.0", read.Value.InForce("D1")!.Version.Text);
        Assert.Equal(["0.9", "1.0", "2.0"], read.Value.Entries["D1"].History.Select(h => h.Version));
        Assert.Null(read.Value.InForce("D2"));
    }

    [Theory]
    [InlineData("[]", "the register of documents holds no documents")]
    [InlineData("""{"D1": []}""", "`D1` holds no issues")]
    [InlineData("""{"D1": {"earlier": [], "issues": []}}""", "`D1` was never issued")]
    public void A_register_that_says_less_is_an_error(string text, string message) =>
        Assert.Contains(Read(text).Problems, p => p.Severity == Severity.Error && p.Message == message);

    [Theory]
    [InlineData("\"version\": \"1.0\"", "\"version\": \"one\"", "`one` of `2026-12-01` is no version with a day")]
    [InlineData("2026-12-01", "1 December", "`1.0` of `1 December` is no version with a day")]
    [InlineData("\"record\": \"0a1b\", ", "", "record")]
    [InlineData("\"approved_by\"", "\"approved\"", "approved_by")]
    public void A_damaged_entry_is_an_error_at_its_place(string from, string to, string message)
    {
        Assert.Empty(Read(One).Problems);
        Assert.Contains(from, One, StringComparison.Ordinal);
        var problems = Read(One.Replace(from, to, StringComparison.Ordinal)).Problems;
        Assert.Contains(problems, p => p.Severity == Severity.Error && p.Message.Contains(message, StringComparison.Ordinal) && p.Place is not null);
    }

    private static Checked<DocumentRegister> Read(string text)
    {
        var file = new SourceFile(".docgen/documents.json", text);
        return RegisterReader.Read(YamlReader.Read(file).Value, file);
    }
}
