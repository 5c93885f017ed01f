using DocGen.Engine.Documents;
using DocGen.Markdown;

namespace DocGen.Tests.Markdown;

public sealed class MarkdownReaderTests
{
    private const string Token = "\uE0007\uE001";

    [Fact]
    public void A_heading_gives_its_trailing_attributes_away()
    {
        const string line = "## Roles & *duties* {#roles maps=\"42001:5.3 <27001:5.3>\" landscape=\"true\"}";
        var part = (HeadingPart)Assert.Single(MarkdownReader.Read(line + "\n").Parts);

        Assert.Equal(2, part.Level);
        Assert.Equal([new Text("Roles & "), new Emphasis([new Text("duties")])], part.Content);
        Assert.Equal("roles", part.Attributes.Id);
        Assert.Equal("42001:5.3 <27001:5.3>", part.Attributes["maps"]);
        Assert.Equal("true", part.Attributes["landscape"]);
        Assert.Equal((0, line.Length), (part.Start, part.Length));
    }

    [Theory]
    [InlineData("## Use of {braces}", "Use of {braces}")]
    [InlineData("## The set {a, b}", "The set {a, b}")]
    [InlineData("## Empty {}", "Empty {}")]
    [InlineData("## Unclosed {#id", "Unclosed {#id")]
    [InlineData("## Escaped \\{#id}", "Escaped {#id}")]
    [InlineData("## Open value {#id a=\"b}", "Open value {#id a=\"b}")]
    public void A_heading_that_merely_ends_in_braces_keeps_them(string markdown, string heading)
    {
        var part = (HeadingPart)Assert.Single(MarkdownReader.Read(markdown).Parts);

        Assert.Equal([new Text(heading)], part.Content);
        Assert.Equal(HeadingAttributes.None, part.Attributes);
    }

    [Theory]
    [InlineData("{#owners caption=\"Owners {of} risks\" widths=\"8 30\" status=\"2\"}\n")]
    [InlineData("{#owners caption=\"Owners {of} risks\" widths=\"8 30\" status=\"2\"}\n\n")]
    [InlineData("<!-- #owners caption=\"Owners {of} risks\" widths=\"8 30\" status=\"2\" -->\n")]
    [InlineData("<!-- #owners caption=\"stale\" widths=\"8 30\" status=\"2\" -->\n*Owners {of} risks*\n\n")]
    public void A_line_of_attributes_describes_the_table_after_it(string line)
    {
        var reading = MarkdownReader.Read(line + "| Risk | State |\n| :-- | --: |\n| R1 | Gap |\n");

        var expected = new Table([new(new([new Text("Risk")]), Alignment.Left, 8), new(new([new Text("State")]), Alignment.Right, 30, IsStatus: true)], [new([new([new Text("R1")]), new([new Text("Gap")])])])
        {
            Id = "owners",
            Caption = "Owners {of} risks",
        };
        Assert.Equal(expected, ((BlockPart)Assert.Single(reading.Parts)).Block);
        Assert.Empty(reading.Losses);
    }

    [Fact]
    public void A_token_comes_through_every_position()
    {
        var markdown = $$"""
            ## Scope of {{Token}} {#scope-{{Token}} maps="{{Token}} 27001:4.3"}

            Text {{Token}}, **{{Token}}**, *x{{Token}}y*, ~~{{Token}}~~, `{{Token}}` and [see {{Token}}]({{Token}}) or [{{Token}}](https://{{Token}}/a).

            - {{Token}}
            - [ ] {{Token}}

            {caption="{{Token}}"}
            | {{Token}} | b |
            | --- | --- |
            | **{{Token}}** | `{{Token}}` |

            ```{{Token}}
            {{Token}}
            ```
            """;
        var reading = MarkdownReader.Read(markdown);
        var parts = reading.Parts;

        var heading = (HeadingPart)parts[0];
        Assert.Equal([new Text("Scope of " + Token)], heading.Content);
        Assert.Equal("scope-" + Token, heading.Attributes.Id);
        Assert.Equal(Token + " 27001:4.3", heading.Attributes["maps"]);
        Assert.Equal(
            new Paragraph([
                new Text($"Text {Token}, "), new Strong([new Text(Token)]), new Text(", "), new Emphasis([new Text($"x{Token}y")]), new Text(", "),
                new Strikethrough([new Text(Token)]), new Text(", "), new Code(Token), new Text(" and "), new Link(Token, [new Text("see " + Token)]),
                new Text(" or "), new Link($"https://{Token}/a", [new Text(Token)]), new Text("."),
            ]),
            BlockAt(1));
        Assert.Equal(new ListBlock(false, 1, true, [new([new Paragraph([new Text(Token)])]), new([new Paragraph([new Text(Token)])], false)]), BlockAt(2));
        Assert.Equal(
            new Table([new(new([new Text(Token)])), new(new([new Text("b")]))], [new([new([new Strong([new Text(Token)])]), new([new Code(Token)])])]) { Caption = Token },
            BlockAt(3));
        Assert.Equal(new CodeBlock(Token, Token), BlockAt(4));
        Assert.Empty(reading.Losses);

        Block BlockAt(int index) => ((BlockPart)parts[index]).Block;
    }

    [Theory]
    [InlineData("<!-- #roles maps=\"27001:5.3\" --><a id=\"roles\"></a>\n## Roles\n", "roles")]
    [InlineData("<!-- #roles maps=\"27001:5.3\" --><a id=\"others\"></a>\n## Roles\n", "")]
    public void The_anchor_after_a_marker_belongs_to_it_only_when_it_names_the_same_id(string text, string id) =>
        Assert.Equal(id, Assert.Single(MarkdownReader.Read(text).Parts.OfType<HeadingPart>()).Attributes.Id);

    [Fact]
    public void A_marker_before_a_heading_says_what_trailing_attributes_say_and_takes_the_number_off()
    {
        var part = (HeadingPart)Assert.Single(MarkdownReader.Read("<!-- #roles n=\"2.1\" maps=\"27001:5.3\" note=\"a &quot;b&quot; &amp; c\" -->\n## 2.1 Roles\n").Parts);

        Assert.Equal([new Text("Roles")], part.Content);
        Assert.Equal("roles", part.Attributes.Id);
        Assert.Equal("a \"b\" & c", part.Attributes["note"]);
    }

    [Fact]
    public void Known_tags_become_nodes_and_others_are_kept_as_text_and_told()
    {
        var reading = MarkdownReader.Read("<strong>a <em>b</em></strong><br>c<code>x &amp; `y`</code> <del>d</del> <span>e</span> <em>f");

        Assert.Equal(
            new Paragraph([
                new Strong([new Text("a "), new Emphasis([new Text("b")])]), new LineBreak(), new Text("c"), new Code("x & y"), new Text(" "),
                new Strikethrough([new Text("d")]), new Text(" <span>e</span> <em>f"),
            ]),
            ((BlockPart)Assert.Single(reading.Parts)).Block);
        Assert.Equal(["raw HTML `<span>`", "raw HTML `</span>`", "raw HTML `<em>` without its closing tag"], reading.Losses.Select(l => l.What));
    }

    [Fact]
    public void Lines_of_a_paragraph_are_joined_and_hard_line_ends_kept()
    {
        var reading = MarkdownReader.Read("one \n  two\\\nthree  \nfour &amp; five\n");

        Assert.Equal(new Paragraph([new Text("one two"), new LineBreak(), new Text("three"), new LineBreak(), new Text("four & five")]), ((BlockPart)Assert.Single(reading.Parts)).Block);
    }

    [Fact]
    public void Every_block_knows_where_it_stands()
    {
        const string markdown = "Intro\n\n- one\n- two\n\n> said\n\n| a |\n| - |\n| x |\n";
        var blocks = MarkdownReader.Read(markdown).Parts.Cast<BlockPart>().ToList();

        Assert.Equal(["Intro", "- one\n- two", "> said", "| a |\n| - |\n| x |"], blocks.Select(b => markdown.Substring(b.Start, b.Length).TrimEnd('\n')));
        Assert.All(blocks, b => Assert.Equal((b.Start, b.Length), b.Block.Origin!.Span));
        Assert.Equal("- two", Slice(((ListBlock)blocks[1].Block).Items[1].Origin));
        Assert.Equal("said", Slice(((Quote)blocks[2].Block).Blocks[0].Origin));
        Assert.Equal("| x |", Slice(((Table)blocks[3].Block).Rows[0].Origin));

        string Slice(Origin? origin) => markdown.Substring(origin!.Span!.Value.Start, origin.Span.Value.Length).TrimEnd('\n');
    }

    [Fact]
    public void A_table_says_how_it_is_drawn()
    {
        var reading = MarkdownReader.Read("{#t picture=\"bars\" series=\"2,3\"}\n\n| a | b | c |\n|--|--|--|\n| x | 1 | 2 |\n");

        var table = (Table)((BlockPart)Assert.Single(reading.Parts)).Block;
        Assert.Equal((TablePicture.Bars, false, true, true), (table.Picture, table.Columns[0].IsSeries, table.Columns[1].IsSeries, table.Columns[2].IsSeries));
        Assert.Empty(reading.Losses);
    }

    [Fact]
    public void A_picture_that_there_is_not_is_told()
    {
        var reading = MarkdownReader.Read("{#t picture=\"pie\"}\n\n| a | b |\n|--|--|\n| x | 1 |\n");

        Assert.Equal(TablePicture.None, ((Table)((BlockPart)Assert.Single(reading.Parts)).Block).Picture);
        Assert.Equal(["the picture `pie` of a table; there are `bars` and `matrix`"], reading.Losses.Select(l => l.What));
    }

    [Fact]
    public void A_table_splits_where_GitHub_splits_it()
    {
        var reading = MarkdownReader.Read("Before\n| a | b |\n|--|--|\n| `x \\| y` | **c** | d |\n| only |\n\nAfter | pipe\n");

        Assert.Equal(
            [
                new Paragraph([new Text("Before")]),
                new Table([new(new([new Text("a")])), new(new([new Text("b")]))], [new([new([new Code("x | y")]), new([new Strong([new Text("c")])])]), new([new([new Text("only")]), new([])])]),
                new Paragraph([new Text("After | pipe")]),
            ],
            reading.Parts.Select(p => ((BlockPart)p).Block));
        Assert.Equal(["cells after the last column of a table"], reading.Losses.Select(l => l.What));
    }

    [Fact]
    public void Foreign_files_may_underline_headings_and_indent_code()
    {
        var parts = MarkdownReader.Read("Title\n=====\n\n    code\n      more\n").Parts;

        Assert.Equal([new Text("Title")], ((HeadingPart)parts[0]).Content);
        Assert.Equal(new CodeBlock("", "code\n  more"), ((BlockPart)parts[1]).Block);
    }

    [Theory]
    [InlineData("> ", 3_000)]
    [InlineData("- ", 3_000)]
    [InlineData("> ", 30_000)]
    [InlineData("**a *b ", 20_000)]
    [InlineData("<em>", 20_000)]
    [InlineData("[", 20_000)]
    [InlineData("![", 20_000)]
    public void Hostile_nesting_is_cut_off(string opening, int times)
    {
        var reading = MarkdownReader.Read(string.Concat(Enumerable.Repeat(opening, times)) + "x" + string.Concat(Enumerable.Repeat("**", times)));

        Assert.NotEmpty(reading.Parts);
        Assert.Equal(reading.Parts, MarkdownReader.Read(string.Concat(Enumerable.Repeat(opening, times)) + "x" + string.Concat(Enumerable.Repeat("**", times))).Parts);
    }
}
