using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Intake.Interviewing;

/// <summary>Everything that an interview asks with the answers of the moment, in its order: pass by pass the questions about the organisation, then the items of each register one by one.</summary>
internal sealed class Agenda
{
    private readonly Questionnaire _questionnaire;
    private readonly Facts _facts;
    private readonly AnswerPaths _paths;
    private readonly ImmutableArray<InterviewStep>.Builder _steps = ImmutableArray.CreateBuilder<InterviewStep>();

    private Agenda(Questionnaire questionnaire, Facts facts) => (_questionnaire, _facts, _paths) = (questionnaire, facts, new AnswerPaths(questionnaire));

    public static ImmutableArray<InterviewStep> Of(Questionnaire questionnaire, Facts facts)
    {
        var agenda = new Agenda(questionnaire, facts);
        foreach (var pass in Enum.GetValues<Pass>())
        {
            agenda.AddPass(pass);
        }

        return agenda._steps.ToImmutable();
    }

    private void AddPass(Pass pass)
    {
        foreach (var group in _questionnaire.Groups)
        {
            foreach (var question in group.Questions.Where(q => q.Pass == pass && IsAsked(q, _facts.Globals)))
            {
                var answer = _facts.Answers.Single.GetValueOrDefault(question.Id) ?? new Answer { Name = question.Id, Question = question };
                Add(question, answer, pass, group.Title, question.File, _paths.Of(question.File, question.Id));
            }
        }

        var later = new List<Action>();
        for (var i = 0; i < _questionnaire.Registers.Length; i++)
        {
            AddRegister(_questionnaire.Registers[i], pass, [.. _questionnaire.Registers[(i + 1)..].Where(r => r.Pass == pass).Select(r => r.Id)], later);
        }

        foreach (var add in later)
        {
            add();
        }
    }

    /// <summary>The fields of each item and, in the register's own pass, the register itself. A field that refers to a register still to come waits for it.</summary>
    private void AddRegister(Register register, Pass pass, ImmutableArray<string> toCome, List<Action> later)
    {
        var list = _paths.Of(register.File, register.Id);
        var items = _facts.Answers.Items.GetValueOrDefault(register.Id, []);
        var objects = _facts.Items.GetValueOrDefault(register.Id, []);
        for (var i = 0; i < items.Length && i < objects.Length; i++)
        {
            foreach (var field in register.Fields.Where(f => (f.Pass < register.Pass ? register.Pass : f.Pass) == pass && IsAsked(f, objects[i].Scope)))
            {
                var (item, index) = (objects[i], i);
                void AddField() => Add(field with { Why = field.Why.Length > 0 ? field.Why : register.Why }, items[index].Fields[field.Id], pass, item.Name, register.File, AnswerPaths.Field(list, index, field.Id, register.Fields));
                if (field.Of is { } of && toCome.Contains(of))
                {
                    later.Add(AddField);
                }
                else
                {
                    AddField();
                }
            }
        }

        if (register.Pass == pass)
        {
            _steps.Add(new LoopStep
            {
                Name = register.Id, Pass = pass, Title = $"Register: {register.Id}", File = register.File, Path = list, Ask = register.Ask, Why = register.Why, Item = register.Item, Fields = register.Fields,
                HasIds = true, IsWritten = _facts.Answers.Items.ContainsKey(register.Id), Must = register.Must, Items = [.. objects.Select(o => new LoopItem($"{register.Id}.{o.Id}.", o.Id, o.Name))],
            });
        }
    }

    private void Add(Question question, Answer answer, Pass pass, string title, string file, ImmutableArray<NodeStep> path)
    {
        if (question.Type != AnswerType.Records)
        {
            _steps.Add(new QuestionStep { Name = answer.Name, Pass = pass, Title = title, File = file, Path = path, Ask = question.Ask, Why = question.Why, Documents = question.Documents, Question = question, Answer = answer });
            return;
        }

        var records = answer.Value as ImmutableArray<RegisterItem>? ?? [];
        foreach (var record in records)
        {
            var index = int.Parse(record.Id, NumberStyles.None, CultureInfo.InvariantCulture) - 1;
            foreach (var field in question.Fields.Where(f => IsAsked(f, _facts.Globals)))
            {
                Add(field, record.Fields[field.Id], pass, $"{title}: {NameOf(record, question)}", file, AnswerPaths.Field(path, index, field.Id, question.Fields));
            }
        }

        _steps.Add(new LoopStep
        {
            Name = answer.Name, Pass = pass, Title = title, File = file, Path = path, Ask = question.Ask, Why = question.Why, Documents = question.Documents, Item = "entry", Fields = question.Fields,
            HasIds = false, IsWritten = answer.IsGiven || answer.SaidUnknown, Must = question.Must, Items = [.. records.Select(r => new LoopItem($"{answer.Name}.{r.Id}.", r.Id, NameOf(r, question)))],
        });
    }

    /// <summary>A record in a few words: its first two texts or choices.</summary>
    private static string NameOf(RegisterItem record, Question question)
    {
        var words = question.Fields.Select(f => (Field: f, Text: record.Fields[f.Id].Value as string)).Where(f => f.Text is { Length: > 0 }).Take(2).Select(f => f.Field.LabelOf(f.Text!)).ToList();
        return words.Count == 0 ? $"entry {record.Id}" : string.Join(", ", words);
    }

    /// <summary>Whether the condition holds; one that an answer still missing decides does not hold yet.</summary>
    private static bool IsAsked(Question question, TemplateObject scope)
    {
        if (question.When is not { } when)
        {
            return true;
        }

        var condition = when.Evaluate(scope, FactFunctions.Options);
        return condition.Problems.IsEmpty && !condition.Value.IsUnknown && condition.Value.AsTruth() == true;
    }
}
