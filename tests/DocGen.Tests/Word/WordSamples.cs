using DocGen.Engine.Documents;
using DocGen.Word;
using DocGen.Word.Linting;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace DocGen.Tests.Word;

/// <summary>Documents written in a line, and what the SDK sees in the file made from them.</summary>
internal static class WordSamples
{
    public const string Sentence = "Everybody who builds, buys or uses an AI system knows what is expected, who decides, and where the decision is written down.";

    public static DocumentIdentity Identity { get; } = new()
    {
        Id = "D3", Title = "Statement of Applicability", Subtitle = "Information security and AI management", Organisation = "Pebblelark OÜ",
        Version = "0.1", Status = "Draft", Classification = "Internal", Owner = "Information security officer", Approver = "Managing director",
        Date = "2026-03-01", NextReview = "2027-03-01", Generator = "DocGen 0.1.0", Keywords = "ISO/IEC 27001:2022",
    };

    public static Document Document(params Section[] sections) => new(Identity, sections.ToEquatable());

    public static Section Section(string id, params Block[] blocks) => new(id, Line("About " + id), blocks.ToEquatable(), []);

    public static EquatableArray<Inline> Line(string text) => text.Length == 0 ? [] : [new Text(text)];

    public static Paragraph Paragraph(params Inline[] content) => new(content.ToEquatable());

    public static Paragraph Paragraph(string text) => new(Line(text));

    public static ListItem Item(params Block[] blocks) => new(blocks.ToEquatable());

    public static Cell Cell(string text) => new(Line(text));

    public static TableRow Row(params string[] cells) => new(cells.Select(Cell).ToEquatable());

    public static Table Table(string[] heads, params TableRow[] rows) => new(heads.Select(h => new Column(Cell(h))).ToEquatable(), rows.ToEquatable());

    /// <summary>The 131 controls of both annexes, as wide as the real one.</summary>
    public static Table Soa { get; } = new(
        [new(Cell("Control")), new(Cell("Title")), new(Cell("Applies"), Alignment.Centre), new(Cell("Status"), IsStatus: true), new(Cell("Justification")), new(Cell("Evidence"))],
        Enumerable.Range(1, 131).Select(i => Row(
            $"A.{5 + i / 38}.{i % 38 + 1}", "Use of cloud services", i % 7 == 0 ? "No" : "Yes", i % 3 == 0 ? "Not implemented" : "Implemented", i % 4 == 0 ? Sentence : "See risk R-" + i, "")).ToEquatable())
    {
        Id = "soa", Caption = "Controls and what is decided on each",
    };

    public static Document Full { get; } = Document(
        Section("purpose", Paragraph(Sentence), new ListBlock(false, 1, true, [Item(Paragraph("one")), Item(Paragraph("two"), new ListBlock(true, 3, false, [Item(Paragraph("nested"))]))])) with
        {
            Children = [Section("terms", new Quote([Paragraph("a note")]), Table(["Term", "Meaning"], Row("Risk", Sentence)), Table(["Other", "Table"], Row("", "")))],
        },
        Section("applicability") with { Children = [Section("soa-section", Soa) with { Landscape = true }, Section("soa-second", Soa) with { Landscape = true }, Section("reading", Paragraph(Sentence))] },
        Section("open", new CodeBlock("", "a\n\tb"), new ThematicBreak()) with { Numbering = SectionNumbering.None },
        Section("trace", Paragraph(Sentence)) with { Numbering = SectionNumbering.Appendix, Children = [Section("trace-sections", Paragraph("x"))] });

    public static MemoryStream Write(Document document, WordLook? look = null, IReadOnlyDictionary<string, int>? pages = null)
    {
        var stream = new MemoryStream();
        WordWriter.Write(document, look ?? WordLook.Default, stream, pages);
        stream.Position = 0;
        return stream;
    }

    public static WordprocessingDocument Open(Document document, WordLook? look = null, IReadOnlyDictionary<string, int>? pages = null) =>
        WordprocessingDocument.Open(Write(document, look, pages), isEditable: false);

    public static void AssertValid(Document document, WordLook? look = null, IReadOnlyDictionary<string, int>? pages = null)
    {
        using var word = Open(document, look, pages);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        // The linter runs the validator of the newest Word too. What an author left empty is empty on paper.
        Assert.Empty(WordLint.Check(Write(document, look, pages)).Where(f => f.Rule is not ("no-title" or "empty-paragraph")));
    }
}
