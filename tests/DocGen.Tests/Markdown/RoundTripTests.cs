using DocGen.Engine.Documents;
using DocGen.Markdown;
using FsCheck;
using FsCheck.Fluent;

namespace DocGen.Tests.Markdown;

/// <summary>Reading back what was written gives the same document, whatever the texts look like.</summary>
public class RoundTripTests
{
    [Fact]
    public void A_document_of_hostile_texts_reads_back_as_it_was_written() =>
        Prop.ForAll(HostileDocuments.Documents.ToArbitrary(), ReadsBack).Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(20261121, 7));

    [Fact]
    public void Writing_twice_gives_the_same_text() =>
        Prop.ForAll(HostileDocuments.Documents.ToArbitrary(), d => MarkdownWriter.Write(d) == MarkdownWriter.Write(d)).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20261121, 7));

    private static bool ReadsBack(Document document)
    {
        var normal = NormalForm.Of(document);
        var read = MarkdownDocument.Read(MarkdownWriter.Write(normal)).Document;
        return read.Equals(normal) ? true : throw new InvalidOperationException(Difference(normal, read));
    }

    /// <summary>The first block that came back otherwise, each as Markdown.</summary>
    private static string Difference(Document wanted, Document found)
    {
        foreach (var (one, two) in SectionNumbers.Of(wanted).Zip(SectionNumbers.Of(found)))
        {
            if (one.Section.Heading != two.Section.Heading)
            {
                return $"heading\n{string.Join(" ", one.Section.Heading)}\ncame back as\n{string.Join(" ", two.Section.Heading)}";
            }

            foreach (var (a, b) in one.Section.Blocks.Zip(two.Section.Blocks))
            {
                if (!a.Equals(b))
                {
                    return $"wrote\n{Alone(a)}\nand read\n{Alone(b)}";
                }
            }

            if (one.Section.Blocks.Count != two.Section.Blocks.Count)
            {
                return $"{one.Section.Blocks.Count} blocks came back as {two.Section.Blocks.Count}:\n{MarkdownWriter.Write(new Document(wanted.Identity, [one.Section with { Children = [] }]))}";
            }
        }

        return "sections differ";
    }

    private static string Alone(Block block) => MarkdownWriter.Write(new Document(new DocumentIdentity { Id = "x", Title = "x" }, [new Section("s", [new Text("x")], [block], [])])).Split("## 1 x")[^1];
}
