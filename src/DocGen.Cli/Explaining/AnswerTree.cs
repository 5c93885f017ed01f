using DocGen.Cli.Commands;
using DocGen.Cli.Showing;
using DocGen.Engine.Applicability;
using DocGen.Engine.Intake;

namespace DocGen.Cli.Explaining;

/// <summary>Explains an answer, an item of a register, or a question that nobody answered: its value and place, why it is asked, and what reads it.</summary>
internal static class AnswerTree
{
    public static Tree Of(Answer answer, MadePack pack)
    {
        var question = answer.Question;
        var open = pack.Plan.Facts.OpenPoints.FirstOrDefault(p => p.Name == answer.Name);
        var place = AnswerText.PlaceOf(answer);
        return new Tree(answer.Name,
        [
            Tree.Leaf($"answer: {AnswerText.Of(answer)}{(place is null ? "" : $" ({place})")}"),
            .. Said(answer),
            .. open is null ? [] : new[] { Tree.Leaf($"open point {open.Label}: {open.Owner} settles it by {open.Due}") },
            .. About(question),
            .. Readers(pack, n => n == answer.Name || n.StartsWith(answer.Name + ".", StringComparison.Ordinal)),
        ]);
    }

    /// <summary>A whole register or one item: its answers, and what reads any of them.</summary>
    public static Tree Of(string name, IEnumerable<RegisterItem> items, MadePack pack)
    {
        var all = items.ToList();
        var fields = all.Count == 1
            ? all[0].Fields.Values.OrderBy(a => a.Question.Place).Where(a => a.IsGiven || a.SaidUnknown).Select(a => $"{a.Question.Id}: {AnswerText.Of(a)} ({a.Place})")
            : all.Select(i => $"{i.Id} ({i.Place})");
        return new Tree(name, [.. Tree.Branch(all.Count == 1 ? "answers" : "items", fields), .. Readers(pack, n => n == name || n.StartsWith(name + ".", StringComparison.Ordinal))]);
    }

    /// <summary>One field of every item of a register: the answers, and what reads any of them.</summary>
    public static Tree Of(Register register, Question field, MadePack pack)
    {
        var answers = pack.Plan.Facts.Answers.Items.GetValueOrDefault(register.Id, []).Select(i => i.Fields[field.Id]).ToList();
        var names = answers.Select(a => a.Name).ToList();
        return new Tree($"{register.Id}.*.{field.Id}",
        [
            .. Tree.Branch("answers", answers.Select(a => $"{a.Name}: {AnswerText.Of(a)}{(AnswerText.PlaceOf(a) is { } place ? $" ({place})" : "")}")),
            .. About(field),
            .. Readers(pack, n => names.Any(a => n == a || n.StartsWith(a + ".", StringComparison.Ordinal))),
        ]);
    }

    /// <summary>Answers whose names begin alike, such as all of <c>roles</c>.</summary>
    public static Tree Of(string prefix, IEnumerable<Question> questions, MadePack pack) => new(prefix,
    [
        .. questions.Select(q => pack.Plan.Facts.Answers.Single.GetValueOrDefault(q.Id) ?? new Answer { Name = q.Id, Question = q })
            .Select(a => Tree.Leaf($"{a.Name}: {AnswerText.Of(a)}{(AnswerText.PlaceOf(a) is { } place ? $" ({place})" : "")}")),
    ]);

    /// <summary>A derived fact: its meaning, its expression and what it is for this organisation.</summary>
    public static Tree Of(DerivedFact fact, MadePack pack)
    {
        var facts = pack.Plan.Facts;
        var values = fact.For is null
            ? [Value(fact, facts.Globals, "")]
            : facts.Items.GetValueOrDefault(fact.For, []).Select(i => Value(fact, i.Object, $" for {i.Name}"));
        var rules = pack.Plan.Pack.Rules.Where(r => r.Applies?.Names.Any(n => n == fact.Name || n.EndsWith($".{fact.Name}", StringComparison.Ordinal)) == true).Select(r => $"{r.Control.Value}: {r.AppliesText}");
        return new Tree($"{fact.Name}: {fact.Means}",
        [
            Tree.Leaf($"rule: {fact.Text} ({fact.Place})"),
            .. values,
            .. Tree.Branch("rules of controls that read it", rules),
        ]);

        Tree Value(DerivedFact derived, Engine.Templating.TemplateObject scope, string whom)
        {
            scope.TryGet(derived.Name, out var value);
            return new Tree($"value{whom}: {(value.IsUnknown ? "unknown" : value.AsText())}", [.. Tree.Branch("from", AnswerText.Lines(facts, value.Reads.Select(r => (r.Name, r.Place?.ToString() ?? ""))))]);
        }
    }

    private static IEnumerable<Tree> About(Question question)
    {
        yield return Tree.Leaf($"question: {question.Ask}{(question.Code.Length > 0 ? $" ({question.Code})" : "")}");
        if (question.Why.Length > 0)
        {
            yield return Tree.Leaf($"why we ask: {question.Why}");
        }

        if (question.WhenText.Length > 0)
        {
            yield return Tree.Leaf($"asked when: {question.WhenText} ({question.Place})");
        }
    }

    private static IEnumerable<Tree> Said(Answer answer) => new[]
    {
        ("answered by", answer.By), ("on", answer.On), ("evidence", answer.Evidence), ("note", answer.Note),
    }.Where(s => s.Item2.Length > 0).Select(s => Tree.Leaf($"{s.Item1}: {s.Item2}"));

    private static IEnumerable<Tree> Readers(MadePack pack, Func<string, bool> isIt)
    {
        var decisions = pack.Plan.Soa.All.ToList();
        var decided = decisions.Where(d => d.Deciding.Any(f => isIt(f.Name))).ToList();
        var worded = decisions.Except(decided).Where(d => d.Reads.Any(f => isIt(f.Name)));
        Tree[] readers =
        [
            .. Tree.Branch("decides", decided.Select(d => $"{d.Reference} {d.Title}: {d.State.ToLowerInvariant()}")),
            .. Worded(worded),
            .. pack.Sections("appears in or shapes", s => s.Facts.Any(f => isIt(f.Name))),
        ];
        return readers.Length > 0 ? readers : [Tree.Leaf("read by no decision and no section")];
    }

    private static IEnumerable<Tree> Worded(IEnumerable<Decision> decisions) =>
        Tree.Branch("words the reason or status of", decisions.GroupBy(d => d.Reference.Split(':')[0], StringComparer.Ordinal).Select(g => $"{g.Key}: {string.Join(", ", g.Select(d => d.Id))}"));
}
