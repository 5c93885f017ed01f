using DocGen.Engine.Diagnostics;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;
using DocGen.Tests.Crowd;
using DocGen.Yaml;

namespace DocGen.Tests.Intake;

/// <summary>Runs every line of <c>tests/cases/derived/*.cases</c> over the shipped pack: <c>fact | answers ⇶ wanted</c>. Facts of an item are <c>register.fact</c>, and answers about the rest follow the item's own after <c> ; </c>.</summary>
public class DerivedFactCases
{
    private static readonly Pack Pack = BuiltOrganisation.Pack;

    public static TheoryData<string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string>();
        foreach (var file in Directory.GetFiles(Repository.Path("tests", "cases", "derived"), "*.cases").Order(StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var line in File.ReadLines(file))
            {
                number++;
                if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
                {
                    var (said, wanted) = Split(line, " ⇶ ");
                    var (fact, answers) = Split(said, " | ");
                    cases.Add($"{Path.GetFileName(file)}:{number}", fact, answers, wanted);
                }
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_derived_fact_says_what_its_case_wants(string place, string fact, string answers, string wanted)
    {
        var register = Of(fact).For;
        var (own, rest) = register is null ? ("", answers) : Split(answers, " ; ");
        var item = register is null ? "" : $"{register}: [{{id: it, {own}}}]{(rest.Length > 0 ? ", " : "")}";
        Assert.Equal($"{place}: {wanted}", $"{place}: {Said(fact, Build($"{{{item}{rest}}}"))}");
    }

    /// <summary>Yes and no, and unknown wherever an answer that is missing can leave the fact open; of a fact that is a word, two words and unknown.</summary>
    [Fact]
    public void Every_derived_fact_has_a_case_for_each_value_that_it_can_take()
    {
        var wanted = Cases().GroupBy(c => (string)c[1], c => (string)c[3], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var empty = Empty();
        var lacking = Pack.Derived.SelectMany(d =>
        {
            var values = wanted.GetValueOrDefault(NameOf(d), []);
            var needs = Said(NameOf(d), empty) == "unknown" ? new[] { "unknown" } : [];
            var isWord = values.Except(["true", "false", "unknown"]).Any();
            return needs.Concat(isWord ? [] : ["true", "false"]).Except(values).Concat(isWord && values.Count < 3 ? ["a second word"] : []).Select(v => $"{NameOf(d)} has no case for {v}");
        });
        Assert.Empty(lacking);
        Assert.Empty(wanted.Keys.Except(Pack.Derived.Select(NameOf)));
    }

    /// <summary>That there is an item is an answer in itself; a risk that nobody has said how uncertain it is counts as uncertain, and as no harm to people until that is said.</summary>
    [Fact]
    public void Of_items_without_an_answer_next_to_nothing_is_known()
    {
        var empty = Empty();
        Assert.Equal(
            ["certificate_is_particular false", "has_ai_suppliers true", "has_premises true", "is_remote_only false", "risks.concerns_high_risk false", "risks.harms_people false", "risks.is_uncertain true"],
            Pack.Derived.Select(d => $"{NameOf(d)} {Said(NameOf(d), empty)}").Where(s => !s.EndsWith(" unknown", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private static Facts Empty() => Build("{sites: [{id: it}], systems: [{id: it}], suppliers: [{id: it}], risks: [{id: it}]}");

    private static DerivedFact Of(string name) => Pack.Derived.Single(d => NameOf(d) == name);

    private static string NameOf(DerivedFact fact) => fact.For is null ? fact.Name : $"{fact.For}.{fact.Name}";

    // Which file an answer stands in matters no more here than that others are missing.
    private static Facts Build(string answers)
    {
        var node = YamlReader.Read(new SourceFile("answers.yaml", answers));
        var read = AnswersReader.Read(Pack.Questionnaire, new Dictionary<string, SourceNode?>(StringComparer.Ordinal) { ["answers"] = node.Value }, (_, _) => true);
        var facts = FactsBuilder.Build(Pack.Questionnaire, read.Value, Pack.Derived);
        Assert.Empty(node.Problems.Concat(read.Problems).Concat(facts.Problems).Where(p => p.Severity == Severity.Error && p.Code is not "missing-answer" and not "must-answer" and not "wrong-file").Select(p => $"{p.Message} in {answers}"));
        return facts.Value;
    }

    private static string Said(string name, Facts facts)
    {
        var fact = Of(name);
        var scope = fact.For is null ? facts.Globals : facts.Items[fact.For].Single(i => i.Id == "it").Object;
        Assert.True(scope.TryGet(fact.Name, out var value), name);
        return value.IsUnknown ? "unknown" : value.Payload as string ?? (value.AsTruth() == true ? "true" : "false");
    }

    private static (string Before, string After) Split(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[(at + mark.Length)..]);
    }
}
