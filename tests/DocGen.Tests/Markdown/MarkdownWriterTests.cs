using DocGen.Engine.Documents;
using DocGen.Markdown;

namespace DocGen.Tests.Markdown;

public sealed class MarkdownWriterTests
{
    [Fact]
    public void A_document_reads_well_on_GitHub()
    {
        var table = new Table(
            [new(new([new Text("Risk")]), Alignment.Left, 8), new(new([new Text("State")]), IsStatus: true)],
            [new([new([new Text("A | B"), new LineBreak(), new Code("x|y")]), new([new Text("Gap")])])])
        {
            Id = "owners",
            Caption = "Owners of risks",
        };
        var document = new Document(
            new DocumentIdentity { Id = "D1", Title = "Information & AI policy", Organisation = "Pebblelark OÜ", Version = "1.0", Date = "2026-01-15", NextReview = "2027-01-15" },
            [
                new Section("purpose", [new Text("Purpose")], [new Paragraph([new Text("Text with "), new Strong([new Text("weight")]), new Text(" and a "), new Link("#owners", [new Text("table")]), new Text(".")])],
                [
                    new Section("owners-section", [new Text("Owners")], [table], []) { Landscape = true, Trace = SectionTrace.None with { Maps = ["27001:5.3", "42001:A.3.2"] } },
                ]),
                new Section("scope", [new Text("Scope")],
                [
                    new ListBlock(false, 1, true, [new([new Paragraph([new Text("one")]), new ListBlock(true, 1, true, [new([new Paragraph([new Text("deep")])])])]), new([new Paragraph([new Text("two")])], true)]),
                    new ListBlock(false, 1, true, [new([new Paragraph([new Text("another list")])])]),
                    new Quote([new Paragraph([new Text("A note")])]),
                    new CodeBlock("yaml", "a: ```\n\nb: 2"),
                ], []),
                new Section("words", [new Text("Terms")], [], []) { Numbering = SectionNumbering.Appendix },
                new Section("changes", [new Text("Changes")], [], []) { Numbering = SectionNumbering.None },
            ]);

        Assert.Equal(
            """
            ---
            id: "D1"
            title: "Information & AI policy"
            organisation: "Pebblelark OÜ"
            version: "1.0"
            date: "2026-01-15"
            next_review: "2027-01-15"
            language: "en-GB"
            ---

            # Information & AI policy

            <!-- #purpose n="1" --><a id="purpose"></a>
            ## 1 Purpose

            Text with **weight** and a [table](#owners).

            <!-- #owners-section n="1.1" maps="27001:5.3 42001:A.3.2" landscape="true" --><a id="owners-section"></a>
            ### 1.1 Owners

            <!-- #owners caption="Owners of risks" widths="8 0" status="2" -->
            *Owners of risks*

            | Risk | State |
            | :--- | --- |
            | A \| B<br>`x\|y` | Gap |

            <!-- #scope n="2" --><a id="scope"></a>
            ## 2 Scope

            - one
              1. deep
            - [x] two

            <!-- -->

            - another list

            > A note

            ````yaml
            a: ```

            b: 2
            ````

            <!-- #words n="Appendix A" numbering="appendix" --><a id="words"></a>
            ## Appendix A Terms

            <!-- #changes numbering="none" --><a id="changes"></a>
            ## Changes

            """.ReplaceLineEndings("\n"),
            MarkdownWriter.Write(document));
    }

    [Theory]
    [InlineData("Nothing special, (really): 5 < 6 & 7 > 6; R&D.")]
    [InlineData("a_b and snake_case_name, 2 * 3, ~5 days, C# and F#")]
    [InlineData("[draft] [1] see clause 4.2 - or not + more")]
    [InlineData("{{ organisation.name }} costs $5 {not attributes}")]
    [InlineData("2026. Not a list when joined to more: 1.2 and 3)")]
    public void Text_that_nothing_would_take_for_a_mark_is_written_as_it_is(string text) =>
        Assert.Equal(text.StartsWith("2026. ", StringComparison.Ordinal) ? "2026\\." + text[5..] : text, Written(new Text(text)));

    [Theory]
    [InlineData("1. one", "1\\. one")]
    [InlineData("- one", "\\- one")]
    [InlineData("+ one", "\\+ one")]
    [InlineData("# one", "\\# one")]
    [InlineData("#one", "#one")]
    [InlineData("> one", "\\> one")]
    [InlineData("---", "\\---")]
    [InlineData("* * *", "\\* * *")]
    [InlineData("*one*", "\\*one\\*")]
    [InlineData("_one_", "\\_one\\_")]
    [InlineData("~~one~~", "\\~\\~one\\~\\~")]
    [InlineData("`one`", "\\`one\\`")]
    [InlineData("<b>one</b>", "\\<b>one\\</b>")]
    [InlineData("<!-- #id -->", "\\<!-- #id -->")]
    [InlineData("&copy; &amp &#1;", "\\&copy; &amp \\&#1;")]
    [InlineData("[a](b)", "\\[a](b)")]
    [InlineData("[a]: b", "\\[a]: b")]
    [InlineData("[^1]: b", "\\[^1]: b")]
    [InlineData("[!NOTE]", "\\[!NOTE]")]
    [InlineData("{#id a=\"b\"}", "{#id a=\"b\"\\}")]
    [InlineData("C:\\new \\* \\", "C:\\new \\\\\\* \\\\")]
    [InlineData("www.a.example http://b.example x@y.example", "www\\.a.example http\\://b.example x\\@y.example")]
    [InlineData(" one ", "&#32;one&#32;")]
    [InlineData("\u00A0one\t", "&nbsp;one&#x9;")]
    [InlineData("bell\u0007", "bell&#x7;")]
    public void Text_that_would_be_active_is_escaped_where_it_would_be(string text, string written) => Assert.Equal(written, Written(new Text(text)));

    [Fact]
    public void Lines_after_a_break_are_guarded_as_the_first_is() =>
        Assert.Equal(
            ["a | b\\\n\\--|--", "a\\\n\\===", "a\\\n1\\) b\\\n\\# c"],
            [
                Written(new Text("a | b"), new LineBreak(), new Text("--|--")),
                Written(new Text("a"), new LineBreak(), new Text("===")),
                Written(new Text("a"), new LineBreak(), new Text("1) b"), new LineBreak(), new Text("# c")),
            ]);

    [Fact]
    public void Emphasis_that_stars_cannot_say_is_written_with_tags() =>
        Assert.Equal(
            "**a _b_** <em> spaced</em> x<strong>(y)</strong>z un*believ*able",
            Written(
                new Strong([new Text("a "), new Emphasis([new Text("b")])]), new Text(" "), new Emphasis([new Text(" spaced")]), new Text(" x"),
                new Strong([new Text("(y)")]), new Text("z un"), new Emphasis([new Text("believ")]), new Text("able")));

    [Fact]
    public void Code_with_backticks_has_longer_ones_round_it() =>
        Assert.Equal("``a`b`` `` ` `` `   x  `<code>y</code>", Written(new Code("a`b"), new Text(" "), new Code("`"), new Text(" "), new Code("  x "), new Code("y")));

    [Fact]
    public void A_link_that_says_its_own_address_is_written_short_and_an_odd_address_in_brackets() =>
        Assert.Equal("<https://a.example/x> [b](<https://b.example/(c) d>)", Written(new Link("https://a.example/x", [new Text("https://a.example/x")]), new Text(" "), new Link("https://b.example/(c) d", [new Text("b")])));

    [Fact]
    public void A_heading_does_not_lose_its_last_signs()
    {
        var document = new Document(new DocumentIdentity { Id = "", Title = "About C #" }, [new Section("", [new Text("The set {#a}")], [], []) { Numbering = SectionNumbering.None }]);

        var written = MarkdownWriter.Write(document);

        Assert.Contains("# About C \\#\n", written, StringComparison.Ordinal);
        Assert.Contains("## The set {#a\\}\n", written, StringComparison.Ordinal);
        Assert.Equal(document, MarkdownDocument.Read(written).Document);
    }

    [Fact]
    public void An_edited_file_keeps_what_people_wrote()
    {
        const string edited = "---\nid: D1\ntitle: \"Old\"\nmood: fine\n---\n\n# New *title*\n\nStray text.\n\n## Added by hand\n\n* item\n\n### Below\n";

        var (document, losses) = MarkdownDocument.Read(edited);

        Assert.Equal(
            new Document(
                new DocumentIdentity { Id = "D1", Title = "New title" },
                [
                    new Section("", [], [new Paragraph([new Text("Stray text.")])], []) { Numbering = SectionNumbering.None },
                    new Section("", [new Text("Added by hand")], [new ListBlock(false, 1, true, [new([new Paragraph([new Text("item")])])])], [new Section("", [new Text("Below")], [], [])]),
                ]),
            document);
        Assert.Equal(["the line `mood: fine` of the front matter", "text before the first heading"], losses.Select(l => l.What));
        Assert.Equal(edited.IndexOf("Stray", StringComparison.Ordinal), losses[1].Start);
    }

    [Fact]
    public void An_edited_caption_wins_over_its_marker()
    {
        var reading = MarkdownReader.Read("<!-- #t caption=\"Old\" -->\n*New*\n\n| a |\n| --- |\n");

        Assert.Equal("New", ((Table)((BlockPart)Assert.Single(reading.Parts)).Block).Caption);
    }

    private static string Written(params Inline[] content)
    {
        var document = new Document(new DocumentIdentity { Id = "", Title = "" }, [new Section("", [], [new Paragraph(content.ToEquatable())], []) { Numbering = SectionNumbering.None }]);
        var written = MarkdownWriter.Write(document);
        Assert.Equal(NormalForm.Of(document), MarkdownDocument.Read(written).Document);
        return written[(written.IndexOf("##\n\n", StringComparison.Ordinal) + 4)..^1];
    }
}
