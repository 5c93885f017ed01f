using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Intake;

/// <summary>Reads <c>questionnaire.yaml</c> of a pack.</summary>
public static class QuestionnaireReader
{
    private static readonly Dictionary<string, AnswerType> Types = new(StringComparer.Ordinal)
    {
        ["text"] = AnswerType.Text, ["long_text"] = AnswerType.LongText, ["number"] = AnswerType.Number, ["date"] = AnswerType.Date,
        ["yes_no"] = AnswerType.YesNo, ["choice"] = AnswerType.Choice, ["choices"] = AnswerType.Choices, ["list"] = AnswerType.List,
        ["person"] = AnswerType.Person, ["references"] = AnswerType.References, ["requirements"] = AnswerType.Requirements, ["records"] = AnswerType.Records,
    };

    private static readonly Dictionary<string, Pass> Passes = new(StringComparer.Ordinal) { ["fast"] = Pass.Fast, ["loops"] = Pass.Loops, ["deepening"] = Pass.Deepening };

    /// <summary>The questionnaire and every problem in it: unknown keys and types, choices missing, two questions of one id, conditions that do not parse, passes that come too late or too early.</summary>
    public static Checked<Questionnaire> Read(MappingNode root)
    {
        var problems = new List<Diagnostic>();
        var reader = new MappingReader(root, "the questionnaire", problems);
        var groups = ImmutableArray.CreateBuilder<QuestionGroup>();
        foreach (var group in reader.Mappings("groups", "a group of questions"))
        {
            var questions = group.Mappings("questions", "a question").Select(q => ReadQuestion(q, Pass.Fast, problems)).ToImmutableArray();
            groups.Add(new QuestionGroup(group.Required("id").Value, group.Required("title").Value, questions));
            group.Done();
        }

        var registers = reader.Mappings("registers", "a register").Select(r => ReadRegister(r, problems)).ToImmutableArray();
        var controls = reader.Mapping("controls", "the controls");
        var controlFields = controls?.Mappings("fields", "a field").Select(f => ReadQuestion(f, Pass.Deepening, problems)).ToImmutableArray() ?? [];
        foreach (var key in new[] { "file", "code", "ask", "why" })
        {
            controls?.Text(key);
        }

        controls?.Done();
        var contradictions = ContradictionReader.Read(reader, groups.ToImmutable(), registers, problems);
        reader.Done();
        var read = new Questionnaire(groups.ToImmutable(), registers, controlFields) { Contradictions = contradictions };
        ReportTwins(read.Questions, "question", problems);
        foreach (var register in registers)
        {
            ReportTwins(register.Fields, $"field of `{register.Id}`", problems);
            foreach (var field in register.Fields.Where(f => f.Type == AnswerType.References && registers.All(r => r.Id != f.Of)))
            {
                problems.Add(Diagnostic.Error("unknown-register", $"`{field.Id}` refers to `{field.Of}`, which is no register", field.Place, NearName.Hint(field.Of ?? "", registers.Select(r => r.Id))));
            }
        }

        return Checked.With(read, problems);
    }

    private static Register ReadRegister(MappingReader reader, List<Diagnostic> problems)
    {
        var must = reader.Flag("must");
        var pass = ReadPass(reader, must, Pass.Fast, problems);
        var register = new Register(
            reader.Required("id").Value,
            reader.Required("item").Value,
            reader.Required("file").Value,
            reader.Text("code") ?? "",
            reader.Required("ask").Value,
            reader.Text("why") ?? "",
            must,
            [.. reader.Mappings("fields", "a field").Select(f => ReadQuestion(f, pass, problems))],
            reader.Place) { Pass = pass };
        reader.Done();
        return register;
    }

    private static Question ReadQuestion(MappingReader reader, Pass earliest, List<Diagnostic> problems)
    {
        var id = reader.Required("id");
        var typeName = reader.Required("type");
        if (!Types.TryGetValue(typeName.Value, out var type) && typeName.Value.Length > 0)
        {
            problems.Add(Diagnostic.Error("unknown-type", $"`{typeName.Value}` is not a type of answer", typeName.Place, NearName.Hint(typeName.Value, Types.Keys)));
        }

        var when = reader.Sourced("when");
        var must = reader.Flag("must");
        var pass = ReadPass(reader, must, earliest, problems);
        var question = new Question
        {
            Id = id.Value,
            Formerly = [.. reader.Texts("formerly").Select(f => f.Value)],
            Type = type,
            Ask = reader.Required("ask").Value,
            Place = id.Place,
            Code = reader.Text("code") ?? "",
            File = reader.Text("file") ?? "",
            Why = reader.Text("why") ?? "",
            Choices = ReadChoices(reader),
            None = reader.Text("none"),
            When = when is null ? null : ParseExpression(when, problems),
            WhenText = when?.Value ?? "",
            Must = must,
            Pass = pass,
            Optional = reader.Flag("optional"),
            Default = reader.Text("default"),
            Owner = reader.Text("owner"),
            Documents = [.. reader.Texts("documents").Select(d => d.Value)],
            Of = reader.Text("of"),
            Min = reader.Number("min"),
            Max = reader.Number("max"),
            Length = (int?)reader.Number("length"),
            Fields = [.. reader.Mappings("fields", "a field").Select(f => ReadQuestion(f, pass, problems))],
        };
        if (type is AnswerType.Choice or AnswerType.Choices && question.Choices.IsEmpty)
        {
            problems.Add(Diagnostic.Error("missing-key", $"`{id.Value}` needs `choices`", id.Place));
        }

        reader.Done();
        return question;
    }

    internal static Expression? ParseExpression(Sourced<string> text, List<Diagnostic> problems)
    {
        var parsed = Expression.Parse(text.Value, text.Place);
        problems.AddRange(parsed.Problems);
        return parsed.Value;
    }

    /// <summary>The pass as written; else the earliest for what must be answered, and not the fast one for the rest.</summary>
    /// <param name="earliest">That of the register, or of the list of records, that the question belongs to.</param>
    private static Pass ReadPass(MappingReader reader, bool must, Pass earliest, List<Diagnostic> problems)
    {
        var suggested = must || earliest > Pass.Loops ? earliest : Pass.Loops;
        if (reader.Sourced("pass") is not { } written)
        {
            return suggested;
        }

        if (!Passes.TryGetValue(written.Value, out var pass))
        {
            problems.Add(Diagnostic.Error("unknown-pass", $"`{written.Value}` is not a pass", written.Place, NearName.Hint(written.Value, Passes.Keys)));
            return suggested;
        }

        if (pass < earliest)
        {
            problems.Add(Diagnostic.Error("wrong-pass", $"`{written.Value}` comes before the items are asked for", written.Place, $"they are asked for in the pass `{NameOf(earliest)}`"));
        }
        else if (must && pass > earliest)
        {
            problems.Add(Diagnostic.Error("wrong-pass", $"what must be answered cannot wait for the pass `{written.Value}`", written.Place, $"leave `pass` out, or write `{NameOf(earliest)}`"));
        }

        return pass;
    }

    private static string NameOf(Pass pass) => Passes.First(p => p.Value == pass).Key;

    private static ImmutableArray<Choice> ReadChoices(MappingReader reader)
    {
        var choices = reader.Mapping("choices", "choices");
        return choices is null ? [] : [.. choices.Entries.Select(e => new Choice(e.Key.Value, (e.Value as ScalarNode)?.Text ?? e.Key.Value))];
    }

    private static void ReportTwins(IEnumerable<Question> questions, string what, List<Diagnostic> problems)
    {
        var all = questions.ToList();
        foreach (var (former, question) in all.SelectMany(q => q.Formerly.Select(f => (f, q))))
        {
            if (all.FirstOrDefault(q => q.Id == former || (q != question && q.Formerly.Contains(former))) is { } other)
            {
                problems.Add(Diagnostic.Error("duplicate-id", $"`{former}` cannot be a former id of the {what} `{question.Id}`", question.Place, new Hint("another has or had it", other.Place)));
            }
        }

        foreach (var twins in all.GroupBy(q => q.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            problems.Add(Diagnostic.Error("duplicate-id", $"two times a {what} `{twins.Key}`", twins.Last().Place, new Hint("the first one is here", twins.First().Place)));
        }
    }
}
