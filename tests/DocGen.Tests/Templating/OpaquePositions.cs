using System.Text.Json;
using DocGen.Engine.Documents;
using DocGen.Engine.Packs;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;
using DocGen.Markdown;
using DocGen.Tests.Markdown;
using FsCheck;
using FsCheck.Fluent;

namespace DocGen.Tests.Templating;

/// <summary>The whole way of a hostile value: a template prints it, Markdown is read, the value is put back, the document is written and read again.</summary>
public class OpaquePositions
{
    private const int Random = 150;

    // Nothing else in the templates has this letter.
    private const string Harmless = "x";

    /// <summary>
    /// Where a value can stand, and what is kept of it there with what the template puts around it; most stand between letters, so that spaces at their ends stay.
    /// In text, line ends become line breaks and a tab is a space. Where no line can end (a heading, a code span, the words for an image, a caption), what is around a line end becomes one space.
    /// A link's target, a language and fenced code keep every character; what no link can have is written as an entity. NUL and half a surrogate pair stay in the document and are
    /// written as U+FFFD, as no text file can hold them (<see cref="NormalForm"/>). Footnotes are not part of our Markdown.
    /// </summary>
    private static readonly (string Name, string Template, Func<string, string> Kept)[] Positions =
    [
        ("paragraph", "q{{ v }}q", Lines),
        ("start of a paragraph", "{{ v }}q", t => Lines(t + "q").TrimStart(Edges)),
        ("end of a paragraph", "q{{ v }}", t => Lines("q" + t).TrimEnd(Edges)),
        ("line of a paragraph", "a\n{{ v }}q\nb", Lines),
        ("heading", "## q{{ v }}q {#two}\n\nwords", OneLine),
        ("heading alone", "## {{ v }} {#two}\n\nwords", OneLine),
        ("beside a heading's attributes", "## q{{ v }}{#two maps=\"27001:5.1\"}\n\nwords", OneLine),
        ("emphasis in a heading", "## a *q{{ v }}q* {#two}\n\nwords", OneLine),
        ("table cell", "| a | b |\n|---|---|\n| q{{ v }}q | c |", Lines),
        ("table cell alone", "| a | b |\n|---|---|\n| {{ v }} | c |", t => Lines(t).Trim(Edges)),
        ("head cell", "| q{{ v }}q | b |\n|---|---|\n| a | c |", Lines),
        ("table caption", "{#tables caption=\"q{{ v }}q\"}\n| a | b |\n|---|---|\n| a | c |", Between),
        ("list item", "- a\n- q{{ v }}q\n- c", Lines),
        ("start of a list item", "- a\n- {{ v }}q\n- c", t => Lines(t + "q").TrimStart(Edges)),
        ("numbered item", "1. a\n2. q{{ v }}q", Lines),
        ("task item", "- [X] q{{ v }}q\n- [ ] b", Lines),
        ("nested list", "- a\n  - q{{ v }}q\n- c", Lines),
        ("block quote", "> q{{ v }}q\n> more", Lines),
        ("list in a block quote", "> - q{{ v }}q\n> - more", Lines),
        ("code span", "a `q{{ v }}q` b", Between),
        ("code span alone", "a `{{ v }}` b", OneLine),
        ("code span in a cell", "| a |\n|---|\n| `q{{ v }}q` |", Between),
        ("fenced code", "```\nq{{ v }}q\n```", t => t),
        ("fenced code in a list", "- a\n\n  ```\n  q{{ v }}q\n  ```", t => t),
        ("language of fenced code", "```q{{ v }}\na\n```", t => t),
        ("link text", "[q{{ v }}q](https://a.test)", Lines),
        ("a template's token", "a&#xE000;0&#xE001; b&#xE000;99&#xE001; &#xE000;&#xE001; q{{ v }}q &#xE000;", Lines),
        ("link target", "[a](https://a.test/q{{ v }}q)", t => t),
        ("link target in a cell", "| a |\n|---|\n| [a](https://a.test/q{{ v }}q) |", t => t),
        ("image words", "![q{{ v }}q](a.png)", Between),
        ("image source", "![a](q{{ v }}q.png)", t => t),
        ("beside emphasis", "*a*q{{ v }}q**b**", Lines),
        ("between emphasis", "*a*{{ v }}**b**", Lines),
        ("in emphasis", "a *q{{ v }}q* b", Lines),
        ("in emphasis alone", "a *{{ v }}* b", Lines),
        ("in strong", "**q{{ v }}q**", Lines),
        ("in strong in emphasis", "a *b **q{{ v }}q*** b", Lines),
        ("in struck text", "~~q{{ v }}q~~", Lines),
        ("in tags", "a <strong>q{{ v }}q</strong> b", Lines),
        ("in emphasis in a cell", "| a |\n|---|\n| *q{{ v }}q* |", Lines),
        ("in emphasis in a link", "[a *q{{ v }}q*](https://a.test)", Lines),
        ("twice", "q{{ v }}{{ v }}q", t => Lines($"q{t}{t}q")),
        ("partial", "{{ include 'part' }}", Lines),
        ("partial in a cell", "| a |\n|---|\n| {{ include 'part' }} |", Lines),
        ("partial in a partial, captured", "{{ capture c; include 'whole'; end }}- {{ c }}", Lines),
        ("capture", "{{ capture c }}q{{ v }}q{{ end }}- {{ c }}", Lines),
        ("capture in a capture", "{{ capture c }}q{{ v }}q{{ end }}{{ capture d }}*{{ c }}*{{ end }}{{ d }}", Lines),
        ("wrap", "{{ func f }}**{{ $$ }}**{{ end }}{{ wrap f }}q{{ v }}q{{ end }}", Lines),
        ("function", "a {{ func f(t); ret 'q' + t + 'q'; end }}{{ f v }}", Lines),
        ("object", "{{ with {name: v} }}q{{ name }}q{{ end }}", Lines),
        ("interpolated text", "a {{ $\"q{v}q\" }}", Lines),
        ("loop", "{{ for t in ['a', v] ~}}\n- q{{ t }}q\n{{ end }}", Lines),
        ("rows of a loop", "| a |\n|---|\n{{~ for t in ['a', v] ~}}\n| q{{ t }}q |\n{{~ end ~}}", Lines),
        ("upper case", "q{{ v | string.upcase }}q", t => Lines(t.ToUpperInvariant())),
        ("append", "{{ v | string.prepend 'q' | string.append 'q*' }}q", t => Lines($"q{t}q*")),
        ("replace", "q{{ 'a-b' | string.replace '-' v }}q", t => Lines($"a{t}b")),
        ("slice", "a {{ ('q' + v + 'q') | string.slice 0 }}", Lines),
        ("join", "q{{ [v, v] | array.join '|' }}q", t => Lines($"q{t}|{t}q")),
        ("prose", "q{{ ['a', v + 'b'] | prose.list }}q", t => Lines($"qa and {t}bq")),
        ("truncate", "q{{ v + 'words' | string.truncate 10000 }}q", t => Lines(t + "words")),
        ("condition", "{{ if v != 'no' }}q{{ v }}q{{ end }}", Lines),
        ("choice", "q{{ v == 'no' ? 'no' : v }}q", Lines),
        ("case", "{{ case v; when 'no' }}no{{ else }}q{{ v }}q{{ end }}", Lines),
    ];

    [Fact]
    public void A_hostile_value_stands_in_every_place_as_it_is_and_the_tree_around_it_is_that_of_a_harmless_one()
    {
        var failures = new List<string>();
        var (tried, vanished) = (0, 0);
        void Try(string value)
        {
            foreach (var (name, template, kept) in Positions)
            {
                tried++;
                // What leaves nothing is as if there had been no answer.
                var harmless = kept(value).Length == 0 ? "" : Harmless;
                vanished += harmless.Length == 0 ? 1 : 0;
                if (Wrong(template, value, harmless, kept) is { } wrong)
                {
                    failures.Add($"{name}, {JsonSerializer.Serialize(value)} {string.Join(' ', value.Select(c => $"{(int)c:X4}"))}: {wrong}");
                }
            }
        }

        Assert.All(HostileValues.All, Try);
        Prop.ForAll(HostileValues.Any.ToArbitrary(), Try).HoldsFor(Random);
        Assert.True(failures.Count == 0, $"{failures.Count} of {tried} failed:\n{string.Join("\n", failures.OrderBy(f => f.Length).DistinctBy(f => f.Split(',')[0]).Take(40))}");
        Assert.Equal(Positions.Length * (HostileValues.All.Length + Draws.Count(Random)), tried);
        Assert.InRange(vanished, 1, tried / 20);
    }

    [Fact]
    public void A_value_alone_in_its_block_becomes_as_many_paragraphs_as_it_has_and_none_when_it_has_none()
    {
        string[] templates = ["{{ v }}", "a\n\n{{ v }}", "- c\n- {{ v }}", "1. c\n   - {{ v }}", "- c\n\n  {{ v }}", "> c\n>\n> {{ v }}", "> - {{ v }}", "{{ capture c }}{{ v }}{{ end }}{{ c }}"];
        var counts = new SortedDictionary<int, int>();
        void Try(string value)
        {
            var paragraphs = Lines(value).Split("\n\n").Select(p => p.Trim(Edges)).Where(p => p.Length > 0).ToList();
            foreach (var template in templates)
            {
                counts[paragraphs.Count] = counts.GetValueOrDefault(paragraphs.Count) + 1;
                var (harmless, _) = Made(template, paragraphs.Count == 0 ? "" : Harmless);
                var (document, problems) = Made(template, value);
                var (around, shape) = (DocumentShape.Of(harmless), DocumentShape.Of(document));
                var last = around.Tree.LastIndexOf("p(t)", StringComparison.Ordinal);
                var tree = paragraphs.Count == 0 ? around.Tree : around.Tree[..last] + string.Join(' ', paragraphs.Select(_ => "p(t)")) + around.Tree[(last + 4)..];
                Assert.Equal("", problems);
                Assert.Equal(tree, shape.Tree);
                Assert.Equal(around.Texts.SelectMany(t => t == Harmless ? paragraphs : [t]), shape.Texts);
                Assert.Null(Lost(document));
            }
        }

        Assert.All(HostileValues.All, Try);
        Prop.ForAll(HostileValues.Any.ToArbitrary(), Try).HoldsFor(Random);
        Assert.Equal(templates.Length * (HostileValues.All.Length + Draws.Count(Random)), counts.Values.Sum());
        Assert.All([0, 1, 2, 3], n => Assert.True(counts.GetValueOrDefault(n) >= templates.Length, $"{counts.GetValueOrDefault(n)} with {n} paragraphs"));
    }

    [Fact]
    public void A_value_as_a_whole_link_target_is_that_target_or_is_refused_and_leaves_the_words()
    {
        var (linked, refused) = (0, 0);
        Assert.All([.. HostileValues.All, "javascript:a", "JavaScript:a", "java\nscript:a", "data:text/html,a", "file:///a", "//a.test", "pending:D2#one", "pending-title:#one", "a.md", "HTTPS://a.test", " mailto:a@b.test\n", "#one", "https://a.test/)<>(\" 'a'"], value =>
        {
            var (document, problems) = Made("q [a](<{{ v }}>) q", value);
            var target = value.Trim();
            var isAllowed = new[] { "#", "https:", "http:", "mailto:" }.Any(s => target.StartsWith(s, StringComparison.OrdinalIgnoreCase));
            var (tree, texts) = isAllowed ? ("p(t link(t,t) t)", (string[])["One", "words", "q ", target, "a", " q"]) : ("p(t)", ["One", "words", "q a q"]);
            Assert.Contains($"(p(t) {tree})", DocumentShape.Of(document).Tree, StringComparison.Ordinal);
            Assert.Equal(texts, DocumentShape.Of(document).Texts);
            Assert.Equal(!isAllowed, problems.StartsWith("a link cannot lead to `", StringComparison.Ordinal));
            Assert.Null(Lost(document));
            (linked, refused) = isAllowed ? (linked + 1, refused) : (linked, refused + 1);
        });
        Assert.True(linked >= 5 && refused >= 100, $"{linked} linked, {refused} refused");
    }

    /// <summary>What is wrong with the document that comes of a value at a place; null when nothing is.</summary>
    private static string? Wrong(string template, string value, string harmless, Func<string, string> kept)
    {
        var (expected, _) = Made(template, harmless);
        var (document, problems) = Made(template, value);
        if (problems.Length > 0)
        {
            return problems;
        }

        var (around, shape) = (DocumentShape.Of(expected), DocumentShape.Of(document));
        if (around.Tree != shape.Tree)
        {
            return $"the tree {shape.Tree} is not {around.Tree}";
        }

        var (mark, text) = (kept(Harmless), kept(value));
        var wanted = harmless.Length == 0 ? around.Texts : around.Texts.Select(t => t.Replace(mark, text, StringComparison.Ordinal));
        if (harmless.Length > 0 && !around.Texts.Any(t => t.Contains(mark, StringComparison.Ordinal)))
        {
            return "the harmless value is nowhere";
        }

        if (!wanted.SequenceEqual(shape.Texts))
        {
            return FirstDifference.Of(wanted.ToList(), shape.Texts.ToList());
        }

        return Lost(document);
    }

    /// <summary>What Markdown does not bring back of a document; null when it brings back all.</summary>
    private static string? Lost(Document document)
    {
        var normal = NormalForm.Of(document);
        var (read, losses) = MarkdownDocument.Read(MarkdownWriter.Write(normal));
        return !normal.Equals(read) ? "does not come back: " + FirstDifference.Of(normal, read) : losses.IsEmpty ? null : $"{losses[0]}";
    }

    private static (Document Document, string Problems) Made(string template, string value)
    {
        static Template Parsed(string name, string text) => Template.Parse(new SourceFile(name, text)).Value!;
        var page = Parsed("page.sbn.md", "# One {#one}\n\nwords\n\n" + template + "\n");
        var (part, whole) = (Parsed("part.sbn.md", "q{{ v }}q"), Parsed("whole.sbn.md", "*a* {{ include 'part' }}"));
        var rendering = page.Render(new RenderOptions { Globals = Some.Globals(("v", Some.From("v", value))), Include = n => n switch { "part" => part, "whole" => whole, _ => null } });
        var sections = DocumentAssembler.Assemble(page, rendering, MarkdownReader.Read);
        return (new Document(new DocumentIdentity { Id = "D1", Title = "" }, sections.Value), string.Join("; ", rendering.Problems.Concat(sections.Problems).Select(p => p.Message)));
    }

    private static readonly char[] Edges = [' ', '\n'];

    private static string Lines(string text) => text.ReplaceLineEndings("\n").Replace('\t', ' ');

    private static string Between(string text) => OneLine($"q{text}q")[1..^1];

    private static string OneLine(string text) => string.Join(' ', text.Split(['\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
