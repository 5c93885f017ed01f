using System.Diagnostics;
using System.Text;
using DocGen.Engine.Documents;
using static DocGen.Tests.Word.WordSamples;

namespace DocGen.Tests.Word;

public class PandocTests
{
    [ToolFact("pandoc")]
    public void An_unrelated_reader_sees_the_same_structure()
    {
        var markdown = Read(Document(
            Section("one",
                Paragraph(new Text("A "), new Strong(Line("strong")), new Text(", "), new Emphasis(Line("soft")), new Text(", "), new Strikethrough(Line("struck")), new Text(" and "), new Code("typed"), new Text(" word, a "), new Link("https://example.org/", Line("site")), new Text(".")),
                new ListBlock(true, 4, true, [Item(Paragraph("four"), new ListBlock(false, 1, true, [Item(Paragraph("inner"))])), Item(Paragraph("five"))]),
                new Quote([Paragraph("a note")]),
                new CodeBlock("", "key: value\n  more"),
                Table(["Term", "Meaning"], Row("Risk", "Effect"))) with
            {
                Children = [Section("two", Paragraph("x"))],
            }));

        foreach (var expected in new[]
        {
            "\n# About one\n", "\n## About two\n", "**strong**", "*soft*", "~~struck~~", "`typed`", "[site](https://example.org/)", "\n4. four\n", "- inner", "5. five", "\n> a note\n", "key: value\n", "| Term | Meaning |",
        })
        {
            Assert.Contains(expected.Replace(" ", "", StringComparison.Ordinal), markdown.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    private static string Read(Document document)
    {
        using var process = Process.Start(new ProcessStartInfo("pandoc", ["-f", "docx", "-t", "gfm", "--wrap=none"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false, StandardOutputEncoding = Encoding.UTF8,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        Write(document).CopyTo(process.StandardInput.BaseStream);
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.Result;
    }
}
