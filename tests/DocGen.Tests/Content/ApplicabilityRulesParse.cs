using System.Collections.Immutable;
using DocGen.Engine.Applicability;
using DocGen.Engine.Sources;
using DocGen.Yaml;

namespace DocGen.Tests.Content;

public sealed class ApplicabilityRulesParse
{
    private const string Folder = "templates/packs/isms-aims/applicability";

    private static readonly (string Group, int First, int Last)[] Iso27001 = [("A.5", 1, 37), ("A.6", 1, 8), ("A.7", 1, 14), ("A.8", 1, 34)];

    private static readonly (string Group, int First, int Last)[] Iso42001 =
        [("A.2", 2, 4), ("A.3", 2, 3), ("A.4", 2, 6), ("A.5", 2, 5), ("A.6.1", 2, 3), ("A.6.2", 2, 8), ("A.7", 2, 6), ("A.8", 2, 5), ("A.9", 2, 4), ("A.10", 2, 4)];

    [Fact]
    public void There_is_one_rule_for_each_of_the_93_controls_of_27001_in_order()
    {
        var ids = Rules("iso27001").Select(r => r.Control.Value).ToList();
        Assert.Equal(93, ids.Count);
        Assert.Equal(Ids("27001", Iso27001), ids);
    }

    [Fact]
    public void There_is_one_rule_for_each_of_the_38_controls_of_42001_in_order()
    {
        var ids = Rules("iso42001").Select(r => r.Control.Value).ToList();
        Assert.Equal(38, ids.Count);
        Assert.Equal(Ids("42001", Iso42001), ids);
    }

    [Theory]
    [InlineData("iso27001")]
    [InlineData("iso42001")]
    public void A_control_that_is_never_excluded_has_no_condition(string name) =>
        Assert.Empty(Rules(name).Where(r => r.NeverExcluded && (r.Applies is not null || r.Excluded is not null)).Select(r => r.Control.Value));

    [Theory]
    [InlineData("iso27001")]
    [InlineData("iso42001")]
    public void An_exclusion_says_what_was_checked_and_what_opens_it_again(string name) =>
        Assert.Empty(Rules(name).Where(r => r.Excluded is { } e && (e.Checked is null || e.Recheck is null)).Select(r => r.Control.Value));

    [Theory]
    [InlineData("iso27001")]
    [InlineData("iso42001")]
    public void Every_text_that_says_why_a_control_applies_prints_a_fact(string name) =>
        Assert.DoesNotContain(File.ReadLines(Repository.Path(Folder, $"{name}.yaml")), l => l.StartsWith("  included: ", StringComparison.Ordinal) && !l.Contains("{{", StringComparison.Ordinal));

    private static ImmutableArray<ApplicabilityRule> Rules(string name)
    {
        var path = $"{Folder}/{name}.yaml";
        var yaml = YamlReader.Read(new SourceFile(path, File.ReadAllText(Repository.Path(path))));
        Assert.Empty(yaml.Problems);
        var rules = ApplicabilityReader.Read(Assert.IsType<MappingNode>(yaml.Value), (_, _) => true);
        Assert.Empty(rules.Problems);
        return rules.Value;
    }

    private static IEnumerable<string> Ids(string standard, IEnumerable<(string Group, int First, int Last)> groups) =>
        groups.SelectMany(g => Enumerable.Range(g.First, g.Last - g.First + 1).Select(n => $"{standard}:{g.Group}.{n}"));
}
