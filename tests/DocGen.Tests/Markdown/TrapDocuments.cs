using DocGen.Engine.Documents;
using FsCheck;
using FsCheck.Fluent;

namespace DocGen.Tests.Markdown;

/// <summary>Documents whose every text tries to be Markdown, in every place a text can stand: tables and tabs in list items too.</summary>
internal static class TrapDocuments
{
    private static readonly string[] Pieces =
    [
        "*", "**", "_", "__", "~", "~~", "~~~", "`", "``", "```", "[", "]", "](", "](x)", "[a](b)", "![", "!", "[^1]", "[^1]:", "[x]: y", "[ ] ", "[x] ", "[!NOTE]", "<", ">", "<b>", "</em>",
        "<em>", "<br>", "<!--", "-->", "<!-- #id -->", "<https://a.example>", "&", "&amp;", "&#32;", "&nbsp;", "\\", "\\\\", "|", "||", "| a |", "|---|", "--|--", ":-", "#", "# ", "###", "{#id}",
        "{#id a=\"b\"}", "{", "}", "{{ x }}", "{%", "---", "- ", "-", "+ ", "+", "* ", "* * *", "___", "1. ", "1)", "12.", "===", "=", "> ", "    ", "  ", " ", "\t", "www.a.example", "http://a.example",
        "https://b.example/x?y=z&copy;", "a@b.example", "ftp://c.example", "$x$", ":smile:", "@someone", "snake_case_name", "2*3*4", "a", "b", "word", "two words", "é", "漢字", "مرحبا", "\u200F", "\u200E", "\u202E",
        "🙂", "👩‍👩‍👧", "\u00A0", "\u2003", "\u00AD", "\u200B", "\uFEFF", "\u2028", "\u0085", "\u0001", "\u000B", "\u000C", "\u001B", "\u007F", "“", "”", "—", "€", "£", "«", "1", "42", "A.5.1", ".", ",", ";", ":", "(", ")", "\"", "'", "title: x",
    ];

    private static readonly Gen<string> Piece = Gen.Elements(Pieces);

    public static Gen<string> Line { get; } = Pieced(1, 6);

    private static readonly Gen<string> MaybeLine = Pieced(0, 4);

    private static Gen<string> Pieced(int least, int most) =>
        Gen.Choose(least, most).SelectMany(n => Gen.ListOf(Piece, n)).Select(string.Concat);

    public static Gen<Document> Any { get; } =
        from title in Line
        from owner in MaybeLine
        from status in MaybeLine
        from language in Gen.Elements("en-GB", "en-US", "")
        from sections in Many(0, 3, Section(2))
        select new Document(new DocumentIdentity { Id = "D1", Title = title, Owner = owner, Status = status, Language = language }, sections);

    private static Gen<Section> Section(int depth) =>
        from id in Gen.Elements("", "scope", "a-b.c", "x--y")
        from heading in Inlines(2, 0)
        from blocks in Many(0, 3, Block(3))
        from children in depth == 0 ? Gen.Constant(default(EquatableArray<Section>)) : Many(0, 2, Section(depth - 1))
        from numbering in Gen.Elements(SectionNumbering.Numbered, SectionNumbering.Numbered, SectionNumbering.Appendix, SectionNumbering.None)
        from landscape in Gen.Elements(true, false)
        from maps in Many(0, 2, Gen.Elements("27001:A.5.1", "AIA:Art.26(7)", "42001:6.1--3\""))
        select new Section(id, heading, blocks, children) { Numbering = numbering, Landscape = landscape, Trace = SectionTrace.None with { Maps = maps } };

    private static Gen<Block> Block(int depth)
    {
        var leaves = new[]
        {
            Inlines(3, 1).Select(c => (Block)new Paragraph(c)),
            Inlines(2, 1).Select(c => (Block)new Paragraph(c)),
            Gen.Elements("", "yaml", "c#", "\uE0007\uE001").SelectMany(language => Many(0, 4, MaybeLine).Select(l => (Block)new CodeBlock(language, string.Join('\n', l)))),
            Table(),
            Gen.Constant((Block)new ThematicBreak()),
        };
        return depth == 0 ? Gen.OneOf(leaves) : Gen.OneOf([.. leaves, List(depth), List(depth), Many(0, 3, Block(depth - 1)).Select(b => (Block)new Quote(b))]);
    }

    private static Gen<Block> List(int depth) =>
        from ordered in Gen.Elements(true, false)
        from start in Gen.Elements(1, 1, 0, 7, 999_999_998)
        from tight in Gen.Elements(true, false)
        from items in Many(1, 3, Item(depth))
        select (Block)new ListBlock(ordered, start, tight, items);

    private static Gen<ListItem> Item(int depth) =>
        from blocks in Many(0, 3, Block(depth - 1))
        from done in Gen.Elements(null, null, (bool?)true, (bool?)false)
        select new ListItem(blocks, done);

    private static Gen<Block> Table() =>
        from count in Gen.Choose(1, 3)
        from columns in Many(count, count, Column())
        from rows in Many(0, 3, Many(count, count, Cell()).SelectMany(c => Gen.Elements("", "", "27001:A.5.1", "a", "b|\"<&amp;>").Select(i => new TableRow(c) { Id = i })))
        from id in Gen.Elements("", "t1")
        from caption in Gen.OneOf(Gen.Constant(""), Line)
        from picture in Gen.Elements(TablePicture.None, TablePicture.None, TablePicture.Bars, TablePicture.Matrix)
        select (Block)new Table(columns, rows) { Id = id, Caption = caption, Picture = picture };

    private static Gen<Column> Column() =>
        from head in Cell()
        from alignment in Gen.Elements(Alignment.Default, Alignment.Left, Alignment.Centre, Alignment.Right)
        from width in Gen.Elements(0, 0, 8, 30)
        from status in Gen.Elements(true, false)
        from series in Gen.Elements(false, false, true)
        select new Column(head, alignment, width, status) { IsSeries = series };

    private static Gen<Cell> Cell() => Inlines(2, 0).Select(c => new Cell(c));

    private static Gen<EquatableArray<Inline>> Inlines(int depth, int least) => Many(least, 4, Inline(depth));

    private static Gen<Inline> Note()
    {
        var paragraph = Inlines(0, 0).Select(c => (Block)new Paragraph(c));
        var blocks = new[]
        {
            paragraph,
            paragraph,
            Many(0, 3, MaybeLine).Select(l => (Block)new CodeBlock("", string.Join('\n', l))),
            Many(1, 2, paragraph).SelectMany(b => Gen.Elements(true, false).Select(ordered => (Block)new ListBlock(ordered, 1, ordered, [new ListItem(b)]))),
            Many(1, 2, paragraph).Select(b => (Block)new Quote(b)),
        };
        return Many(0, 2, Gen.OneOf(blocks)).Select(b => (Inline)new Footnote(b));
    }

    private static Gen<Inline> Inline(int depth)
    {
        var leaves = new[]
        {
            Line.Select(t => (Inline)new Text(t)),
            Line.Select(t => (Inline)new Text(t)),
            Line.Select(t => (Inline)new Code(t)),
            Gen.Constant((Inline)new LineBreak()),
            Target.SelectMany(target => MaybeLine.Select(d => (Inline)new Image(target, d))),
            Gen.Elements("https://a.example/x", "http://b.example/a_b").Select(t => (Inline)new Link(t, [new Text(t)])),
            Gen.Constant((Inline)new Link("mailto:a@b.example", [new Text("a@b.example")])),
        };
        return depth == 0
            ? Gen.OneOf(leaves)
            : Gen.OneOf([
                .. leaves,
                Inlines(depth - 1, 1).Select(c => (Inline)new Emphasis(c)),
                Inlines(depth - 1, 1).Select(c => (Inline)new Strong(c)),
                Inlines(depth - 1, 1).Select(c => (Inline)new Strikethrough(c)),
                Target.SelectMany(target => Inlines(depth - 1, 0).Select(c => (Inline)new Link(target, c))),
                Note(),
            ]);
    }

    private static readonly Gen<string> Target = Gen.OneOf(Gen.Elements("https://a.example/(b)_c*", "#scope", "mailto:x@y.example", ""), MaybeLine.Select(l => "https://h.example/" + l), Line);

    private static Gen<EquatableArray<T>> Many<T>(int least, int most, Gen<T> one) =>
        Gen.Choose(least, most).SelectMany(n => Gen.ListOf(one, n)).Select(items => items.ToEquatable());
}
