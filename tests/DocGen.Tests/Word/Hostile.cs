using DocGen.Engine.Documents;
using FsCheck;
using FsCheck.Fluent;

namespace DocGen.Tests.Word;

/// <summary>Documents drawn at random, with texts that have broken writers before.</summary>
internal static class Hostile
{
    private static readonly string[] Nasty =
    [
        "", "7", "1,250", "0", " ", "\t", "\n", "plain words", "]]>", "<w:p/>", "&amp;", "{{ x }}", "=1+1", "\0", "\uD800", "\uDC00x", "\uFFFF", "\u202Eright to left", "שלום", "漢字", "e\u0301", "\uD83D\uDE00", "a\u00A0b",
        new string('x', 3000), "  two  spaces  ", "Not implemented", "\"quoted\"", "%1", "\\* MERGEFORMAT", "line\r\nline",
    ];

    /// <summary>Texts that have broken writers before.</summary>
    public static IReadOnlyList<string> Texts => Nasty;

    private static Gen<string> Text => Gen.OneOf(Gen.Elements(Nasty), ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""));

    public static Gen<Document> Documents =>
        from sections in Gen.Sized(size => Sections(Math.Min(size, 12)))
        from id in Text
        from title in Text
        from organisation in Text
        from version in Text
        from date in Gen.OneOf(Gen.Elements("2026-03-01", "", "2026-02-30"), Text)
        from language in Gen.Elements("en-GB", "en-US", "", "english language", "x")
        select new Document(new DocumentIdentity { Id = id, Title = title, Organisation = organisation, Version = version, Owner = title, Date = date, Language = language, Keywords = id, Generator = organisation }, sections);

    private static Gen<EquatableArray<T>> Few<T>(Gen<T> items, int most) =>
        from count in Gen.Choose(0, most)
        from list in items.ListOf(count)
        select list.ToEquatable();

    private static Gen<EquatableArray<Section>> Sections(int size) => size <= 0 ? Gen.Constant<EquatableArray<Section>>([]) : Few(
        from id in Gen.OneOf(Gen.Elements("a", "b", "a"), Text)
        from heading in Inlines(2)
        from blocks in Few(Blocks(size / 2), 4)
        from children in Sections(size / 3)
        from numbering in Gen.Elements(SectionNumbering.Numbered, SectionNumbering.Appendix, SectionNumbering.None)
        from landscape in Gen.Elements(true, false, false)
        select new Section(id, heading, blocks, children) { Numbering = numbering, Landscape = landscape }, 4);

    private static Gen<Block> Blocks(int size) => Gen.OneOf(
        Inlines(2).Select(c => (Block)new Paragraph(c)),
        Text.Select(t => (Block)new CodeBlock("", t)),
        Gen.Constant((Block)new ThematicBreak()),
        Tables,
        size <= 0 ? Gen.Constant((Block)new ThematicBreak()) : Few(Blocks(size / 2), 3).Select(b => (Block)new Quote(b)),
        size <= 0 ? Gen.Constant((Block)new ThematicBreak()) :
            from ordered in Gen.Elements(true, false)
            from tight in Gen.Elements(true, false)
            from start in Gen.Elements(0, 1, 7, 999_999_999, -3)
            from items in Few(
                from blocks in Few(Blocks(size / 2), 3)
                from done in Gen.Elements<bool?>(null, null, true, false)
                select new ListItem(blocks, done), 3)
            select (Block)new ListBlock(ordered, start, tight, items));

    private static Gen<Block> Tables =>
        from columns in Gen.Choose(0, 9)
        from heads in (from head in Inlines(1)
                       from alignment in Gen.Elements(Alignment.Default, Alignment.Centre, Alignment.Right)
                       from width in Gen.Elements(0, 0, 1, 40)
                       from status in Gen.Elements(true, false)
                       from series in Gen.Elements(true, false)
                       select new Column(new Cell(head), alignment, width, status) { IsSeries = series }).ListOf(columns)
        from rows in Few(Inlines(1).Select(c => new Cell(c)).ListOf(columns).SelectMany(c => Gen.Elements("", "", "27001:A.5.1", "a", "\"<|").Select(i => new TableRow(c.ToEquatable()) { Id = i })), 5)
        from id in Gen.Elements("", "a", "t")
        from caption in Gen.OneOf(Gen.Constant(""), Text)
        from picture in Gen.Elements(TablePicture.None, TablePicture.Bars, TablePicture.Matrix)
        select (Block)new Table(heads.ToEquatable(), rows) { Id = id, Caption = caption, Picture = picture };

    private static Gen<EquatableArray<Inline>> Inlines(int depth) => Few(depth <= 0 ? Leaf : Gen.OneOf(
        Leaf,
        Inlines(depth - 1).Select(c => (Inline)new Strong(c)),
        Inlines(depth - 1).Select(c => (Inline)new Emphasis(c)),
        Inlines(depth - 1).Select(c => (Inline)new Strikethrough(c)),
        from target in Gen.OneOf(Gen.Elements("#a", "#t", "#none", "#27001:A.5.1", "D2-risk.md", "D2-risk.md#roles", "D3-soa.md#27001:A.5.1", "../out.md", "https://example.org/?a=b&c", "mailto:a@example.org"), Text)
        from content in Inlines(depth - 1)
        select (Inline)new Link(target, content)), 3);

    private static Gen<Inline> Leaf => Gen.OneOf(
        Text.Select(t => (Inline)new Text(t)),
        Text.Select(t => (Inline)new Code(t)),
        Text.Select(t => (Inline)new Image("p.png", t)),
        Gen.Constant((Inline)new LineBreak()));
}
