using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocGen.Engine.Intake;
using DocGen.Tests.Templating;
using DocGen.Yaml;
using FsCheck;
using FsCheck.Fluent;

namespace DocGen.Tests.Crowd;

/// <summary>Answers as YAML for questions of any type: given, given with who said it and when, unknown, left blank, or left out.</summary>
/// <param name="Items">The ids of the items of each register, for references.</param>
/// <param name="Controls">Ids that an answer of requirements may name.</param>
/// <param name="Openness">0 to 9: how much of what may stay open does.</param>
internal sealed record RandomAnswers(ImmutableDictionary<string, ImmutableArray<string>> Items, ImmutableArray<string> Controls, int Openness)
{
    private static readonly string[] Words =
    [
        "The service desk answers questions of customers", "Ida Marsh", "Head of operations", "Pebblelark OÜ", "every six months", "Ireland", "v 4.2", "the form on the intranet; by post, too", "People over 65, and their families",
    ];

    // A look is not any text: what is not listed here, such as a file that must be there, is left out.
    private static readonly ImmutableDictionary<string, Gen<string>> Look = new Dictionary<string, Gen<string>>(StringComparer.Ordinal)
    {
        ["brand.logo"] = Gen.Constant("logo.png"),
        ["brand.colour"] = Gen.Elements("#1F5C57", "#FFE066", "#000000", "#FFFFFF", "#c00000"),
        ["brand.fonts.body"] = Gen.Elements("Arial", "Times New Roman", "Cambria", "Georgia"),
        ["brand.fonts.heading"] = Gen.Elements("Calibri", "Arial", "Courier New"),
        ["brand.cover"] = HostileValues.Any.Where(t => t.Length <= 80),
        ["brand.header"] = HostileValues.Any.Where(t => t.Length <= 80),
    }.ToImmutableDictionary();

    private static readonly string[] Dates = ["2026-11-21", "2027-02-28", "2024-02-29", "2026-01-01", "1999-12-31", "0001-01-01", "9999-12-31"];

    private static readonly Gen<string> Line = Gen.Frequency((6, Gen.Elements(Words)), (7, HostileValues.Any), (2, Gen.Elements<string>([.. HostileValues.All])), (1, Gen.Elements(Words).Select(w => string.Join(' ', Enumerable.Repeat(w, 25)))));

    private static readonly Gen<string> Text = Gen.Frequency((5, Line), (2, from before in Gen.Elements(Words) from hostile in HostileValues.Any from after in Gen.Elements(Words) select before + hostile + after)).Select(Quoted);

    /// <summary><c>name: answer</c>; empty where the answer is left out.</summary>
    public Gen<string> Entry(Question question) => Answer(question).Select(a => a.Length == 0 ? "" : $"{Quoted(question.Id)}: {a}");

    public Gen<string> Register(Register register) =>
        from items in Gen.CollectToList(Items[register.Id], id => Fields(register.Fields).Select(f => $"{{id: {Quoted(id)}{(f.Length == 0 ? "" : ", ")}{f}}}"))
        from open in Gen.Choose(0, 30)
        select !register.Must && items.Count == 0 && open < Openness ? "" : $"{register.Id}: [{string.Join(", ", items)}]";

    public Gen<string> Fields(ImmutableArray<Question> fields) => Gen.CollectToList(fields, Entry).Select(f => string.Join(", ", f.Where(e => e.Length > 0)));

    /// <summary>A text as YAML between double quotes, without the characters that no document can hold.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in ForbiddenCharacters.Without(text))
        {
            quoted.Append(c switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", _ => c.ToString() });
        }

        return quoted.Append('"').ToString();
    }

    private Gen<string> Answer(Question question)
    {
        var value = Value(question);
        var isMapping = question.Type is AnswerType.Person;
        var said = isMapping ? value : from v in value from name in Text from date in Gen.Elements(Dates) from evidence in Text select $"{{value: {v}, by: {name}, on: {date}, evidence: {evidence}, note: {name}}}";
        if (question.Must)
        {
            return Gen.Frequency((9, value), (1, said));
        }

        var unknown = isMapping ? Gen.Constant("unknown") : from owner in Text from due in Gen.Elements(Dates) select $"{{unknown: true, owner: {owner}, due: {due}, note: {owner}}}";
        return Gen.Frequency((12, value), (2, said), (Openness, Gen.Elements("unknown", "~", "", "")), (Openness / 3, unknown));
    }

    private Gen<string> Value(Question question) => question.Type switch
    {
        AnswerType.Number => Number(question),
        AnswerType.Date => Gen.Elements(Dates),
        AnswerType.YesNo => Gen.Elements("yes", "no", "true", "false"),
        AnswerType.Choice => Gen.Elements(question.Choices.Select(c => Quoted(c.Value))),
        AnswerType.Choices => Choices(question),
        AnswerType.List => Listed(question),
        AnswerType.Person => from title in Text from person in Text select $"{{title: {title}, person: {person}}}",
        AnswerType.References => Gen.SubListOf(Items[question.Of!].Select(Quoted)).Select(Sequence),
        AnswerType.Requirements => from some in Gen.Shuffle<string>([.. Controls]) from count in Gen.Choose(0, 3) select Sequence(some.Take(count).Select(Quoted)),
        AnswerType.Records => from count in Gen.Choose(0, 3) from records in Fields(question.Fields).ListOf(count) select Sequence(records.Select(r => $"{{{r}}}")),
        AnswerType.Text when Look.TryGetValue(question.Id, out var look) => look.Select(Quoted),
        AnswerType.Text when question.Id.StartsWith("brand.", StringComparison.Ordinal) => Gen.Constant(""),
        AnswerType.Text or AnswerType.LongText => Text,
        _ => throw new InvalidOperationException($"answers of the type {question.Type} are not drawn yet"),
    };

    private static Gen<string> Number(Question question)
    {
        var (least, most) = ((int)(question.Min ?? -3), (int)(question.Max ?? 5000));
        var within = Gen.Choose(least, most).Select(n => n.ToString(CultureInfo.InvariantCulture));
        return question.Max is null ? Gen.Frequency((8, within), (1, Gen.Elements("0", "1", "2.5", "1.10", "12", "1000000000000", "-0.5"))) : within;
    }

    private static Gen<string> Choices(Question question)
    {
        var others = question.Choices.Select(c => c.Value).Where(c => c != question.None).ToArray();
        var some = from mixed in Gen.Shuffle(others) from count in Gen.Choose(1, others.Length) select Sequence(mixed.Take(count).Select(Quoted));
        return question.None is { } none ? Gen.Frequency((1, Gen.Constant(Sequence([Quoted(none)]))), (3, some)) : some;
    }

    private static Gen<string> Listed(Question question) =>
        from count in question.Length is { } length ? Gen.Constant(length) : Gen.Choose(0, 4)
        from entries in Text.ListOf(count)
        select Sequence(entries);

    private static string Sequence(IEnumerable<string> entries) => $"[{string.Join(", ", entries)}]";
}
