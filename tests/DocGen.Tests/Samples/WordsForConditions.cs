using System.Text.RegularExpressions;
using DocGen.Engine.Documents;

namespace DocGen.Tests.Samples;

/// <summary>The appendix says why a part was left out in words that a reader of the document understands.</summary>
public partial class WordsForConditions
{
    [Fact]
    public void No_condition_in_an_appendix_is_a_name_that_only_the_template_knows()
    {
        var known = Directory.EnumerateFiles(Repository.Path("templates", "packs", "isms-aims"), "*.sbn.md", SearchOption.AllDirectories)
            .SelectMany(f => Assigned().Matches(File.ReadAllText(f))).Select(m => m.Groups["name"].Value.Replace('_', ' '))
            // A name of more words is a sentence.
            .Where(n => n.Split(' ').Length < 4).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var told = BuiltSample.Names.SelectMany(s => Directory.EnumerateFiles(Repository.Path("output-samples", s, "out"), "*.md")).SelectMany(Conditions).Distinct(StringComparer.Ordinal).ToList();

        Assert.Contains("fria open", known);
        Assert.True(told.Count > 100);
        Assert.Empty(told.SelectMany(t => t.Split(", or ").SelectMany(p => p.Split(", and "))).Select(p => p.Replace("It is not so that ", "", StringComparison.OrdinalIgnoreCase)).Where(known.Contains).Distinct(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void No_appendix_shows_code_among_what_was_left_out()
    {
        var told = BuiltSample.Names.SelectMany(n => BuiltSample.Of(n).Documents.Values).SelectMany(d => SectionNumbers.Of(d.Document)).SelectMany(s => s.Section.Blocks.OfType<Table>())
            .Where(t => t.Id == "trace-omissions-table").SelectMany(t => t.Rows).Select(r => PlainText.Of(r.Cells[0].Content)).ToList();

        Assert.True(told.Count > 100);
        Assert.DoesNotContain(told, t => t.Contains("is_unknown", StringComparison.Ordinal) || t.Contains(" = ", StringComparison.Ordinal) || t.Contains(" ? ", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Conditions(string file) =>
        File.ReadLines(file).SkipWhile(l => !l.StartsWith("| Left out | Printed only if", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|')).Select(l => l.Split('|')[2].Trim());

    [GeneratedRegex(@"^(\{\{~?)?\s*(?<name>[a-z][a-z_0-9]*) = ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Assigned();
}
