using System.Collections.Immutable;
using DocGen.Cli.Commands;
using DocGen.Cli.Showing;
using DocGen.Engine.Applicability;
using DocGen.Engine.Documents;
using DocGen.Engine.Packs;
using DocGen.Engine.Standards;

namespace DocGen.Cli.Explaining;

/// <summary>Explains a clause, a control or an article: the decision about it, what decided, and the sections that serve it.</summary>
internal static class RequirementTree
{
    /// <summary>The sections alone.</summary>
    public static Tree Sections(Requirement requirement, MadePack pack) =>
        new($"{requirement.Id} {requirement.Title} ({requirement.StandardTitle})", [.. Where(requirement, pack)]);

    public static Tree Of(Requirement requirement, MadePack pack)
    {
        var decision = pack.Plan.Soa.Find(requirement.Id.ToString());
        var heading = requirement is Control control ? $"{requirement.StandardTitle}, {control.Group.Title}" : requirement.StandardTitle;
        return new Tree($"{requirement.Id} {requirement.Title} ({heading})",
        [
            .. decision is null ? [] : Decision(decision, pack),
            .. decision is null ? [] : Printed(decision, pack),
            .. Where(requirement, pack),
        ]);
    }

    /// <summary>The sections with a table row about the control: the Statement of Applicability, its matrix and its registers.</summary>
    private static IEnumerable<Tree> Printed(Decision decision, MadePack pack)
    {
        string[] openings = [$"{decision.Id} {decision.Title}", $"{decision.Reference} {decision.Title}"];
        bool IsRowOf(TableRow row) => row.Cells.Count > 0 && PlainText.Of(row.Cells[0].Content) is var first && openings.Contains(first, StringComparer.Ordinal);
        foreach (var document in pack.Documents)
        {
            var sections = SectionNumbers.Of(document.Document)
                .Where(s => s.Section.Id != "traceability" && s.Section.Blocks.Items.OfType<Table>().Any(t => t.Rows.Items.Any(IsRowOf)))
                .Select(s => $"{document.Planned.Id} {$"{s.Number} {PlainText.Of(s.Section.Heading)}".Trim()} (#{s.Section.Id})");
            foreach (var tree in Tree.Branch("stands in", sections))
            {
                yield return tree;
            }
        }
    }

    private static IEnumerable<Tree> Where(Requirement requirement, MadePack pack)
    {
        var row = pack.Trace.Requirements.FirstOrDefault(r => r.Requirement.Id == requirement.Id);
        Tree[] sections = [.. pack.Sections("served by", s => s.Maps.Any(m => RequirementId.TryParse(m, out var id) && IsAt(id, requirement.Id)))];
        return sections.Length > 0
            ? sections
            : [Tree.Leaf(row?.Coverage switch
            {
                Coverage.Through => $"served through {string.Join(", ", row.Through)}",
                Coverage.Decided => "no section describes how it is met: only the Statement of Applicability speaks of it",
                Coverage.Excluded => "no section describes how it is met",
                _ => "not addressed by this pack",
            })];
    }

    /// <summary>An id with points, such as <c>AIA:Art.26(7)</c>, counts for its article.</summary>
    private static bool IsAt(RequirementId id, RequirementId wanted) => id == wanted || id.WithoutPoints == wanted;

    private static IEnumerable<Tree> Decision(Decision decision, MadePack pack)
    {
        var by = decision.IsOwnDecision ? "decided by the organisation" : "decided by the rule";
        var code = decision.Code.Length is 0 || decision.IsOwnDecision ? "" : $" ({decision.Code})";
        yield return Tree.Leaf($"decision: {decision.State.ToLowerInvariant()}{code}, {by}");
        foreach (var (label, text) in new[]
        {
            ("reason", decision.Reason), ("flag", decision.Flag), ("how it is met", decision.How), ("what was checked", decision.Checked),
            ("looked at again when", decision.Recheck), ("status", Status(decision)),
        })
        {
            if (text.Length > 0)
            {
                yield return Tree.Leaf($"{label}: {text}");
            }
        }

        yield return Rule(decision, pack.Plan.Pack);
        foreach (var tree in Systems(decision).Concat(Answers(decision, pack)).Concat(Tree.Branch("driven by", decision.Drivers)))
        {
            yield return tree;
        }

        if (decision.Applies && decision.Drivers.IsEmpty)
        {
            yield return Tree.Leaf("driven by: nothing yet (a gap: name a risk, a law, a contract or a business need)");
        }
    }

    private static string Status(Decision decision) => string.Join(", ", new[]
    {
        decision.Status,
        decision.Operator.Length > 0 ? $"operated by {decision.Operator}" : "",
        decision.Owner.Length > 0 ? $"owner {decision.Owner}" : "",
        decision.Evidence.Length > 0 ? $"evidence: {decision.Evidence}" : decision.Status == "Implemented" ? "no evidence named" : "",
        decision.Due.Length > 0 ? $"due {decision.Due}" : "",
        decision.StatusPlace is { } place ? $"({place})" : "",
    }.Where(t => t.Length > 0)).Replace(", (", " (", StringComparison.Ordinal);

    private static Tree Rule(Decision decision, Pack pack)
    {
        var rule = pack.Rules.FirstOrDefault(r => r.Control.Value == decision.Reference);
        var text = decision.RuleText.Length == 0 ? "always applies" : decision.RuleText;
        var derived = pack.Derived.Where(d => rule?.Applies?.Names.Any(n => n == d.Name || n.EndsWith($".{d.Name}", StringComparison.Ordinal)) == true && (d.For is null || d.For == rule.For));
        return new Tree($"rule: {text} ({decision.RulePlace})",
        [
            .. decision.Question.Length > 0 ? [Tree.Leaf(decision.Question)] : Array.Empty<Tree>(),
            .. derived.Select(d => Tree.Leaf($"{d.Name}: {d.Means} {d.Text} ({d.Place})")),
        ]);
    }

    private static IEnumerable<Tree> Systems(Decision decision) => Tree.Branch("systems", new[]
    {
        ("applies to", decision.SystemsIn), ("not to", decision.SystemsOut), ("open for", decision.SystemsOpen),
    }.Where(s => !s.Item2.IsEmpty).Select(s => $"{s.Item1}: {string.Join(", ", s.Item2)}"));

    private static IEnumerable<Tree> Answers(Decision decision, MadePack pack)
    {
        var facts = pack.Plan.Facts;
        var others = decision.Reads.Where(r => !decision.Deciding.Contains(r.Name)).ToImmutableArray();
        return Tree.Branch("answers that decided", AnswerText.Lines(facts, decision.Deciding.Select(f => (f.Name, f.Place?.ToString() ?? ""))))
            .Concat(Tree.Branch("answers that word it", AnswerText.Lines(facts, others.Select(f => (f.Name, f.Place?.ToString() ?? "")))));
    }
}
