using DocGen.Engine.Documents;
using DocGen.Word;
using static DocGen.Tests.Word.WordSamples;

namespace DocGen.Tests.Word.Linting;

/// <summary>The sound file from which all mutants are made, as the writer writes it: a cover, contents, headings, lists, links, tables, a turned page.</summary>
internal static class MutantBase
{
    private static readonly byte[] Dot = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static byte[] Bytes { get; } = Write(
        Document(
            Section("purpose",
                Paragraph(Sentence),
                Paragraph(new Text("See "), new Link("#scope", Line("the scope")), new Text(" and "), new Link("https://example.org/", Line("the site")), new Text(".")),
                new ListBlock(true, 1, true, [Item(Paragraph("one")), Item(Paragraph("two"), new ListBlock(false, 1, true, [Item(Paragraph("inner"))]))])),
            Section("scope", Paragraph(new Strong(Line("Scope.")), new Text(" Everything.")), Table(["Term", "Meaning"], Row("Risk", Sentence)) with { Id = "terms", Caption = "Terms" }, Table(["Theme", "Done", "Open"], Row("People", "3", "2")) with { Caption = "Progress", Picture = TablePicture.Bars }) with
            {
                Children = [Section("controls", Table(["Control", "Title", "Status"], Row("A.5.1", "Policies", "Implemented"), Row("A.5.2", "Roles", "Planned"), Row("A.5.3", "Duties", "Open"))) with { Landscape = true }],
            },
            Section("end", Paragraph("Words at the end.")),
            Section("more", Paragraph("Words after them."))),
        WordLook.Default with { Logo = new Logo(Dot.ToEquatable(), "A dot") },
        new Dictionary<string, int>(StringComparer.Ordinal) { ["purpose"] = 3, ["scope"] = 3, ["controls"] = 4, ["end"] = 5, ["more"] = 5 }).ToArray();
}
