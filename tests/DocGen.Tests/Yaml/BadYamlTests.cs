using DocGen.Engine.Diagnostics;
using FsCheck.Fluent;

namespace DocGen.Tests.Yaml;

public sealed class BadYamlTests
{
    private const string Indented = "a value that runs over several lines must be indented deeper than its key";
    private const string Quote = "put the whole value in quotes";
    private const string Keep = "put the whole value in quotes to keep it, or a space after the `#` to mark a comment";
    private const string Like = "or indent this line like the keys around it";
    private const string Slash = "between double quotes write `\\\\` for a backslash, or use single quotes";
    private const string Templates = "a value such as `{{ name }}` or `[draft]` that is meant as text needs quotes";
    private const string Pasted = "delete it; it often comes with text that was pasted from another program";

    [Theory]
    [InlineData("a: b: c", "1:5: Error yaml-syntax: a `:` followed by a space stands inside a value without quotes", Quote, Like)]
    [InlineData("a: 1\n  b: 2", "2:4: Error yaml-syntax: a `:` followed by a space stands inside a value without quotes", Quote, Like)]
    [InlineData("a:\n\tb: 1", "2:1: Error yaml-tab: this line is indented with a tab", "indent with spaces: YAML allows no tabs there")]
    [InlineData("a:\n  b: 1\n \tc: 1", "3:2: Error yaml-tab: this line is indented with a tab", "indent with spaces: YAML allows no tabs there")]
    [InlineData("a: 1\nb: \"unclosed\nc: 2", "2:4: Error yaml-syntax: a quoted text that runs over several lines must be indented deeper than its key", "if it should end on this line, its closing quotation mark is missing")]
    [InlineData("a: 1\nb: 'unclosed", "2:4: Error yaml-syntax: a quotation mark is opened here and never closed")]
    [InlineData("a: [1, 2\nb: 3", "2:1: Error yaml-syntax: a bracket or brace above this line is not closed", "a value that starts with `[` or `{` and is meant as text needs quotes")]
    [InlineData("a: [1, 2", "1:1: Error yaml-syntax: a list in square brackets is not closed, or a comma is missing in it", "a value that starts with `[` and is meant as text needs quotes")]
    [InlineData("a: {b: 1", "1:1: Error yaml-syntax: a mapping in braces is not closed, or a comma is missing in it", "a value that starts with `{` and is meant as text needs quotes")]
    [InlineData("a: [", "1:1: Error yaml-syntax: a bracket or brace is never closed")]
    [InlineData("a: [1,, 2]", "1:7: Error yaml-syntax: a value is missing here")]
    [InlineData("a:\n  b: 1\n c: 2", "3:2: Error yaml-syntax: this line is not indented like the keys above it", "give all keys of one mapping the same number of spaces")]
    [InlineData("a: 1\njust words\nb: 2", "2:1: Error yaml-syntax: this line is neither `key: value` nor part of the value above it", Indented)]
    [InlineData("a: 1\njust words", "2:1: Error yaml-syntax: this line is neither `key: value` nor part of the value above it", Indented)]
    [InlineData("a: 1\njust words\n", "2:1: Error yaml-syntax: this line is neither `key: value` nor part of the value above it", Indented)]
    [InlineData("a: 'it's'", "1:8: Error yaml-syntax: something follows after the end of a value", Quote, "inside single quotes write `''` for an apostrophe")]
    [InlineData("a: \"C:\\path\"", "1:4: Error yaml-syntax: an escape in this quoted text is not known", Slash)]
    [InlineData("a: \"\\uZZZZ\"", "1:4: Error yaml-syntax: an escape in this quoted text is no character", Slash)]
    [InlineData("a: @home", "1:4: Error yaml-syntax: a value without quotes cannot start with `@`", Quote)]
    [InlineData("a: `x`", "1:4: Error yaml-syntax: a value without quotes cannot start with a back-tick", Quote)]
    [InlineData("- a\nb: 1", "2:1: Error yaml-syntax: this line is not an item of the list above it", "start it with `- `, or indent it like the key that it belongs to")]
    [InlineData("a: - 1", "1:4: Error yaml-syntax: a list item stands where none can be", "start the list on a line of its own, below its key")]
    [InlineData("a: > 5 days", "1:4: Error yaml-syntax: a text that starts with `|` or `>` must start on the next line, indented evenly", "a value that starts with `|` or `>` and is meant as text needs quotes")]
    [InlineData("a: \"x\"#c", "1:7: Error yaml-syntax: a comment stands in the middle of a value", "put the comment on a line of its own", "put the whole value in quotes when the `#` belongs to it")]
    [InlineData("a: *", "1:4: Error yaml-syntax: a name after `&` or `*` is missing or repeated", "a value that starts with `&` or `*` and is meant as text needs quotes")]
    [InlineData("a: *bold", "1:4: Error yaml-alias: `*bold` repeats a value that no `&bold` before it names", "a value that starts with `*` and is meant as text needs quotes")]
    [InlineData("a: &x\n  - *x", "2:5: Error yaml-alias: `*x` stands inside the value that it repeats")]
    [InlineData("a: !secret x", "1:4: Error yaml-tag: the tag `!secret` is not supported", "leave it out: values are read by what is asked for", "a value that starts with `!` and is meant as text needs quotes")]
    [InlineData("a: !!int 3", "1:4: Error yaml-tag: the tag `!!int` is not supported", "leave it out: values are read by what is asked for", "a value that starts with `!` and is meant as text needs quotes")]
    [InlineData("a: 1\n---\nb: 2", "2:1: Error yaml-documents: the file holds more than one document", "a line `---` starts another document: put it into a file of its own")]
    [InlineData("<<: {a: 1}\nb: 1", "1:1: Error yaml-merge-key: the merge key `<<` is not supported", "write the keys out, or repeat a whole value with an alias")]
    [InlineData("? [a, b]\n: 1", "1:3: Error yaml-key: a key must be one piece of text", Templates)]
    [InlineData("a: {{ name }}", "1:5: Error yaml-key: a key must be one piece of text", Templates)]
    [InlineData("{{ name }}: 1", "1:1: Error yaml-key: a key must be one piece of text", Templates)]
    [InlineData(": 1", "1:1: Error yaml-key: a key is missing before the `:`")]
    [InlineData("a: x\u0007y\u0007", "1:5: Error control-character: the unseen character `U+0007` cannot stand in a document (the first of 2 such characters in this file)", Pasted)]
    [InlineData("a: x\u2028y", "1:5: Error control-character: the unseen character `U+2028` cannot stand in a document", Pasted)]
    [InlineData("a: \"x\\0\"", "1:4: Error control-character: an escape in this text stands for `U+0000`, which cannot stand in a document")]
    [InlineData("a: C #1", "1:6: Warning comment-cut: `#1` is read as a comment, not as part of the value", Keep)]
    [InlineData("a: C #", "1:6: Warning comment-cut: `#` is read as a comment, not as part of the value", Keep)]
    [InlineData("a: #1 in the market", "1:4: Warning comment-cut: `#1 in the market` is read as a comment, not as part of the value", Keep)]
    [InlineData("a: first, # second", "1:11: Warning comment-cut: `# second` is read as a comment, not as part of the value", Keep)]
    [InlineData("a: join #general", "1:9: Note comment-cut: `#general` is read as a comment, not as part of the value", Keep)]
    public void One_mistake_gives_one_problem_in_our_words(string text, string problem, params string[] hints)
    {
        var read = YamlReaderTests.Read(text);

        var only = Assert.Single(read.Problems);
        Assert.Equal("a.yaml:" + problem, only.ToString());
        Assert.Equal(hints, only.Hints.Select(h => h.Text));
    }

    [Theory]
    [InlineData("a: x # a comment")]
    [InlineData("a: x # 2 comments")]
    [InlineData("a: \"C #1\"")]
    [InlineData("a: C#1")]
    [InlineData("a: # about the list below\n  - x")]
    [InlineData("a: x ## heading")]
    [InlineData("a: [x, y] #z")]
    [InlineData("%YAML 1.2\n---\na: 1\n...\n")]
    public void What_is_fine_gives_no_problem(string text) => Assert.Empty(YamlReaderTests.Read(text).Problems);

    [Fact]
    public void No_text_whatever_throws_or_shows_the_parsers_own_words()
    {
        var pieces = Gen.Elements("a", "b:", " ", "  ", "\n", "\n  ", "- ", ": ", "? ", "[", "]", "{", "}", ",", "#", "\"", "'", "|", ">", "&x ", "*x", "!", "!!str ", "%", "@", "\t", "---", "...", "\\", "\r\n", "😀", "é", "<<", "~", "-1", "+");
        var texts = pieces.ArrayOf().Select(string.Concat);

        var property = Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var read = YamlReaderTests.Read(text);
            return read.Problems.All(p => p.Place is { } place
                && place.End <= text.Length
                && !p.Message.Contains("While", StringComparison.Ordinal)
                && !p.Message.Contains("Idx", StringComparison.Ordinal)
                && (p.Severity != Severity.Error || p.Message.Length > 0));
        });
        property.HoldsFor(5000, size: 40);
    }
}
