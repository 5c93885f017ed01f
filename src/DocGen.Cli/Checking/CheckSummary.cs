using System.Collections.Immutable;
using System.Globalization;
using DocGen.Cli.Showing;
using DocGen.Engine.Applicability;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Checking;

/// <summary>What <c>check</c> says after the problems: how far the answers are, what an auditor would miss, and whether the built files are current.</summary>
internal static class CheckSummary
{
    private const int MostUnknowns = 10;

    /// <param name="unknowns">Empty when no document could be rendered.</param>
    /// <param name="plan">Null when the answers do not allow a plan yet.</param>
    /// <param name="rules">What came of the rules, documents included.</param>
    /// <param name="all">Every finding, also when there are many of one rule.</param>
    /// <param name="pages">Null when there are no documents to compare.</param>
    public static Tree Of(string folder, Questionnaire questionnaire, Facts facts, ImmutableArray<UnknownReach> unknowns, PackPlan? plan, ImmutableArray<RuleResult> rules, bool all, BuiltState built, PageState? pages) => new(folder,
    [
        Answers(AnswerCount.Of(questionnaire, facts), facts),
        .. Progress(AnswerProgress.Of(questionnaire, facts)),
        .. Unknowns(unknowns),
        .. plan is null ? [] : Plan(plan, rules, all),
        Outputs(built),
        .. pages is null ? [] : Pages(pages),
    ]);

    private static Tree Answers(AnswerCount count, Facts facts)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"answers: {count.Answered} given, {count.Open} open, {count.NotAsked} not asked, {count.LeftEmpty} optional and left empty");
        return new Tree(text, [.. Tree.Branch("who settles the open ones", OpenPointOwners.Of(facts).Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Owner}: {o.Points.Length}")))]);
    }

    private static IEnumerable<Tree> Progress(AnswerProgress progress)
    {
        static string Of(AnsweredOf a) => string.Create(CultureInfo.InvariantCulture, $"{a.Name}: {a.Answered} of {a.Asked}{(a.Answered == a.Asked ? ", complete" : "")}");
        yield return new Tree("answered of what is asked, by pass", [.. progress.Passes.Select(p => Tree.Leaf(Of(p)))]);
        yield return new Tree("answered of what is asked, by part", [.. progress.Parts.Select(p => Tree.Leaf(Of(p)))]);
    }

    private static IEnumerable<Tree> Unknowns(ImmutableArray<UnknownReach> unknowns)
    {
        var rest = unknowns.Length - MostUnknowns;
        return Tree.Branch("unknown answers that most documents read",
        [
            .. unknowns.Take(MostUnknowns).Select(u => $"{u.Point.Label} {u.Point.Name}: {Show.Counted(u.Documents, "document")} ({string.Join(", ", u.Ids)})"),
            .. rest > 0 ? [$"and {rest.ToString(CultureInfo.InvariantCulture)} more"] : Array.Empty<string>(),
        ]);
    }

    private static IEnumerable<Tree> Plan(PackPlan plan, ImmutableArray<RuleResult> rules, bool all)
    {
        var soa = plan.Soa;
        yield return Tree.Leaf($"documents: {plan.Documents.Length.ToString(CultureInfo.InvariantCulture)}, each rendered without writing it");
        yield return Tree.Leaf(string.Create(CultureInfo.InvariantCulture, $"Statement of Applicability: {soa.All.Count(d => d.Applies)} controls apply, {soa.All.Count(d => !d.Applies)} excluded, {soa.All.Count(d => d.IsOpen)} open"));
        if (!rules.IsEmpty)
        {
            yield return RuleTree.Of(rules, all);
        }

        foreach (var flagged in Flagged(soa))
        {
            yield return flagged;
        }
    }

    private static IEnumerable<Tree> Flagged(StatementOfApplicability soa)
    {
        var own = soa.All.Where(d => d.Flag.Length > 0).ToList();
        return Tree.Branch($"{Show.Counted(own.Count, "control")} where the organisation's own decision goes against a rule of applicability", own.Select(d => d.Reference));
    }

    // A folder in which nobody has counted pages is told so by the build, when there is something to print them in.
    private static IEnumerable<Tree> Pages(PageState pages) => pages switch
    {
        { IsCounted: false } => [],
        { Outdated.IsEmpty: true } => [Tree.Leaf("page numbers: counted from this text")],
        _ => [Tree.Leaf($"page numbers: the text has changed since they were counted, so the next build leaves them out of {Show.Named(pages.Outdated)}; run `docgen paginate`")],
    };

    private static Tree Outputs(BuiltState built)
    {
        if (!built.IsBuilt)
        {
            return Tree.Leaf("outputs: not built yet");
        }

        Tree[] differences =
        [
            .. Tree.Branch("edited since they were built", built.Edited),
            .. Tree.Branch("missing", built.Missing),
            .. Tree.Branch("cannot be read", built.Unreadable),
            .. Tree.Branch("answers changed since the build: build again", built.ChangedInputs),
        ];
        return differences.Length == 0 ? Tree.Leaf("outputs: as built, from these answers") : new Tree("outputs", [.. differences]);
    }
}
