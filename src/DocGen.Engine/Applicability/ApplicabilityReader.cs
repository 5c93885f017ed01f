using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Intake;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Applicability;

/// <summary>Reads the applicability rules of a pack.</summary>
public static class ApplicabilityReader
{
    private static readonly string[] Codes = ["X1", "X2", "X3", "X4", "X5"];

    /// <summary>The rules of one file in order, and every problem: unknown controls and keys, expressions and texts that do not parse, a condition without an exclusion text.</summary>
    /// <param name="resolve">Reports an id that no catalogue holds; true when it is known.</param>
    public static Checked<ImmutableArray<ApplicabilityRule>> Read(MappingNode root, Func<Sourced<string>, List<Diagnostic>, bool> resolve)
    {
        var problems = new List<Diagnostic>();
        var reader = new MappingReader(root, "the applicability rules", problems);
        var rules = ImmutableArray.CreateBuilder<ApplicabilityRule>();
        foreach (var item in reader.Mappings("rules", "a rule"))
        {
            var control = item.Required("control");
            resolve(control, problems);
            var applies = item.Sourced("applies");
            var rule = new ApplicabilityRule
            {
                Control = control,
                Question = item.Text("question") ?? "",
                Applies = applies is null ? null : QuestionnaireReader.ParseExpression(applies, problems),
                AppliesText = applies?.Value ?? "",
                For = item.Text("for"),
                NeverExcluded = item.Flag("never_excluded"),
                Included = ParseText(item.Required("included"), problems),
                How = ParseText(item.Sourced("how"), problems),
                Excluded = ReadExclusion(item.Mapping("excluded", "an exclusion"), problems),
                Law = [.. item.Mappings("law", "a law").Select(l => ReadLaw(l, resolve, problems))],
            };
            item.Done();
            if (rule.Applies is not null && rule.Excluded is null)
            {
                problems.Add(Diagnostic.Error("missing-key", $"the rule of `{control.Value}` has a condition and needs `excluded`", control.Place));
            }

            rules.Add(rule);
        }

        reader.Done();
        return Checked.With(rules.ToImmutable(), problems);
    }

    private static Exclusion? ReadExclusion(MappingReader? reader, List<Diagnostic> problems)
    {
        if (reader is null)
        {
            return null;
        }

        var code = reader.Required("code");
        if (!Codes.Contains(code.Value))
        {
            problems.Add(Diagnostic.Error("unknown-code", $"`{code.Value}` is not a reason code", code.Place, $"codes: {string.Join(", ", Codes)}"));
        }

        var exclusion = new Exclusion(code.Value, ParseText(reader.Required("reason"), problems), ParseText(reader.Sourced("checked"), problems), ParseText(reader.Sourced("recheck"), problems));
        reader.Done();
        return exclusion;
    }

    private static LawDriver ReadLaw(MappingReader reader, Func<Sourced<string>, List<Diagnostic>, bool> resolve, List<Diagnostic> problems)
    {
        var when = reader.Sourced("when");
        var reference = reader.Required("ref");
        resolve(reference, problems);
        reader.Done();
        return new LawDriver(when is null ? null : QuestionnaireReader.ParseExpression(when, problems), reference);
    }

    private static Template? ParseText(Sourced<string>? text, List<Diagnostic> problems)
    {
        if (text is null)
        {
            return null;
        }

        var parsed = Template.Parse(text.Value, text.Place);
        problems.AddRange(parsed.Problems);
        return parsed.Value;
    }
}
