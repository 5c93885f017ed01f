using System.Collections.Immutable;
using DocGen.Engine.Intake;
using DocGen.Engine.Templating;

namespace DocGen.Cli.Checking;

/// <summary>How many of the questions asked in one pass or one part are answered. What is not asked, or may be left empty and is, counts nowhere.</summary>
internal sealed record AnsweredOf(string Name, int Answered, int Asked);

/// <summary>How far the answers go: by pass, and by group of questions and register.</summary>
internal sealed record AnswerProgress(ImmutableArray<AnsweredOf> Passes, ImmutableArray<AnsweredOf> Parts)
{
    private static readonly (Pass Pass, string Name)[] Names = [(Pass.Fast, "fast"), (Pass.Loops, "loops"), (Pass.Deepening, "deepening")];

    public static AnswerProgress Of(Questionnaire questionnaire, Facts facts)
    {
        var asked = questionnaire.Groups.SelectMany(g => g.Questions.SelectMany(q => One(g.Title, q, facts.Answers.Single.GetValueOrDefault(q.Id), facts.Globals)))
            .Concat(questionnaire.Registers.SelectMany(r => Items(r, facts))).ToList();
        return new AnswerProgress(
            [.. Names.Select(n => Counted(n.Name, asked.Where(a => a.Pass == n.Pass))).Where(a => a.Asked > 0)],
            [.. asked.GroupBy(a => a.Part, StringComparer.Ordinal).Select(g => Counted(g.Key, g))]);
    }

    private static AnsweredOf Counted(string name, IEnumerable<(string Part, Pass Pass, bool IsAnswered)> asked)
    {
        var all = asked.ToList();
        return new AnsweredOf(name, all.Count(a => a.IsAnswered), all.Count);
    }

    /// <summary>The list itself is one question; each of its items asks the fields.</summary>
    private static IEnumerable<(string Part, Pass Pass, bool IsAnswered)> Items(Register register, Facts facts)
    {
        var part = $"register {register.Id}";
        var isWritten = facts.Answers.Items.TryGetValue(register.Id, out var items);
        return (isWritten ? items : []).Zip(facts.Items.GetValueOrDefault(register.Id, []))
            .SelectMany(i => register.Fields.SelectMany(f => One(part, f, i.First.Fields.GetValueOrDefault(f.Id), i.Second.Scope)))
            .Prepend((part, register.Pass, isWritten));
    }

    private static IEnumerable<(string Part, Pass Pass, bool IsAnswered)> One(string part, Question question, Answer? answer, TemplateObject scope)
    {
        var isGiven = answer is { IsGiven: true };
        var isLeftOut = !isGiven && question.Optional && answer is not { SaidUnknown: true };
        var isNotAsked = question.When?.Evaluate(scope, FactFunctions.Options).Value is { IsUnknown: false } condition && condition.AsTruth() == false;
        return isLeftOut || isNotAsked ? [] : [(part, question.Pass, isGiven)];
    }
}
