using DocGen.Engine.Documents;
using DocGen.Markdown;
using DocGen.Word;

namespace DocGen.Cli.Commands;

/// <summary>Gets the writers ready on another core while this one reads the pack: loading and compiling them takes as long as reading does.</summary>
internal static class Writers
{
    /// <summary>Begins, and lets the caller go on; nobody waits for the end.</summary>
    public static void GetReady() => _ = Task.Run(() =>
    {
        WordWriter.Write(Short, WordLook.Default, Stream.Null);
        MarkdownReader.Read(MarkdownWriter.Write(Short));
    });

    // A little of everything that documents of a pack hold.
    private static Document Short => new(
        new DocumentIdentity { Id = "D0", Title = "Short document", Status = "Draft", Date = "2026-01-01" },
        [
            new Section("words", Line("Words"), [
                new Paragraph([new Text("A "), new Strong([new Text("strong")]), new Text(" word, "), new Emphasis([new Text("another")]), new LineBreak(), new Code("code"), new Link("#table", Line("a table"))]),
                new ListBlock(false, 1, true, [new ListItem([new Paragraph(Line("one"))])]),
                new ListBlock(true, 1, true, [new ListItem([new Paragraph(Line("two"))])]),
                new Quote([new Paragraph(Line("a quotation"))]),
            ], []),
            new Section("table", Line("Table"), [
                new Table([new Column(new Cell(Line("Left")), Alignment.Left, 40), new Column(new Cell(Line("State")), Alignment.Default, 60, IsStatus: true)], [new TableRow([new Cell(Line("one")), new Cell(Line("Open"))])]) { Id = "table", Caption = "A table" },
            ], []) { Landscape = true, Trace = new SectionTrace(["27001:A.5.1"], [], []) },
        ]);

    private static EquatableArray<Inline> Line(string text) => [new Text(text)];
}
