using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Intake;

namespace DocGen.Tests.Content.Changing;

/// <summary>Values that an answer could have instead of its own, as its type allows.</summary>
internal static class OtherValues
{
    private const string Words = "something else that people wrote";

    /// <summary>At least one for every type, the nearest first; none for records that nobody wrote.</summary>
    public static IEnumerable<object> Of(Answer answer, Answers all)
    {
        var question = answer.Question;
        return question.Type switch
        {
            AnswerType.Text or AnswerType.LongText => [answer.Value is string text ? $"{text}, and {Words}" : Words],
            AnswerType.Number => Numbers(question, answer.Value as decimal?),
            AnswerType.Date => Dates(answer.Value as string),
            AnswerType.YesNo => answer.Value is bool yes ? [!yes] : [true, false],
            AnswerType.Choice => question.Choices.Select(c => c.Value).Where(v => v != answer.Value as string),
            AnswerType.Choices => Choices(question, answer.Value is ImmutableArray<string> chosen ? chosen : []),
            AnswerType.List => Lists(question, answer.Value is ImmutableArray<string> list ? list : []),
            AnswerType.Person => answer.Value is Person person ? [person with { Name = "Ottilie Vanterpool" }, person with { Title = "Head of Something Else" }] : [new Person("Head of Something Else", "Ottilie Vanterpool")],
            AnswerType.References => Ids(answer.Value is ImmutableArray<string> ids ? ids : [], [.. all.Items.GetValueOrDefault(question.Of!, []).Select(i => i.Id)]),
            AnswerType.Requirements => Ids(answer.Value is ImmutableArray<string> cited ? cited : [], ["27001:A.5.1", "27001:A.8.7", "42001:A.5.4"]),
            AnswerType.Records => answer.Value is ImmutableArray<RegisterItem> records ? Records(records) : [],
            _ => throw new InvalidOperationException($"no other value is known for {question.Type}"),
        };
    }

    private static IEnumerable<object> Numbers(Question question, decimal? now)
    {
        var from = now ?? 3;
        return new[] { from + 1, from - 1, from * 3, 1 }.Where(n => n != now && n > 0 && n >= (question.Min ?? n) && n <= (question.Max ?? n)).Distinct().Cast<object>();
    }

    private static IEnumerable<object> Dates(string? now)
    {
        var from = now is null ? new DateOnly(2026, 10, 1) : DateOnly.ParseExact(now, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new[] { from.AddDays(1), from.AddMonths(-14), from.AddMonths(14) }.Select(d => (object)d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static IEnumerable<object> Choices(Question question, ImmutableArray<string> now)
    {
        var others = question.Choices.Select(c => c.Value).Where(v => v != question.None && !now.Contains(v)).ToList();
        var without = now.Where(v => v != question.None).ToImmutableArray();
        return others.Take(1).Select(o => (object)without.Add(o))
            .Concat(question.None is { } none && !now.Contains(none) ? [ImmutableArray.Create(none)] : [])
            .Concat(without.Length > 1 ? [without.RemoveAt(0)] : [])
            .Concat(others.Select(o => (object)ImmutableArray.Create(o)));
    }

    private static IEnumerable<object> Lists(Question question, ImmutableArray<string> now)
    {
        if (question.Length is { } length)
        {
            return now.Length == length ? [now.SetItem(0, Words)] : [Enumerable.Range(1, length).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i} of them")).ToImmutableArray()];
        }

        return new object[] { now.Add(Words) }.Concat(now.Length > 0 ? [now.RemoveAt(now.Length - 1), ImmutableArray<string>.Empty] : []);
    }

    private static IEnumerable<object> Ids(ImmutableArray<string> now, ImmutableArray<string> known) =>
        known.Except(now).Take(1).Select(id => (object)now.Add(id)).Concat(now.Length > 0 ? [now.RemoveAt(now.Length - 1)] : []);

    private static IEnumerable<object> Records(ImmutableArray<RegisterItem> now)
    {
        if (now.IsEmpty)
        {
            yield break;
        }

        if (now[0].Fields.Values.Where(a => a is { Value: string, Question.Type: AnswerType.Text }).OrderBy(a => a.Question.Id, StringComparer.Ordinal).FirstOrDefault() is { } text)
        {
            yield return now.SetItem(0, now[0] with { Fields = now[0].Fields.SetItem(text.Question.Id, text with { Value = $"{text.Value}, and {Words}" }) });
        }

        yield return now.RemoveAt(now.Length - 1);
    }
}
