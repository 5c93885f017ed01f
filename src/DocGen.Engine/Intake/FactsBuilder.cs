using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Intake;

/// <summary>Turns checked answers into <see cref="Facts"/>: evaluates conditions on questions, makes unanswered questions unknown, joins registers, and computes derived facts.</summary>
public sealed partial class FactsBuilder
{
    private readonly Questionnaire _questionnaire;
    private readonly Answers _answers;
    private readonly ImmutableArray<DerivedFact> _derived;
    private readonly ImmutableDictionary<string, string> _labels;
    private readonly List<Diagnostic> _problems = [];
    private readonly List<Answer> _open = [];
    private readonly TemplateObject _globals = new();
    private readonly Dictionary<string, ImmutableArray<FactItem>> _items = new(StringComparer.Ordinal);

    private FactsBuilder(Questionnaire questionnaire, Answers answers, ImmutableArray<DerivedFact> derived, ImmutableDictionary<string, string> labels)
    {
        (_questionnaire, _answers, _derived, _labels) = (questionnaire, answers, derived, labels);
    }

    /// <summary>The facts, and what only shows with all answers together: a must-question without an answer, an answer to a question that is not asked, a reference to no item, a derived fact that fails.</summary>
    public static Checked<Facts> Build(Questionnaire questionnaire, Answers answers, ImmutableArray<DerivedFact> derived)
    {
        // Twice: which questions are open, and so their labels, is known only after every condition was evaluated.
        var first = new FactsBuilder(questionnaire, answers, derived, ImmutableDictionary<string, string>.Empty);
        first.Fill();
        var labels = first._open.Select((a, i) => KeyValuePair.Create(a.Name, Label(i + 1))).ToImmutableDictionary(StringComparer.Ordinal);
        var second = new FactsBuilder(questionnaire, answers, derived, labels);
        second.Fill();
        var facts = new Facts(second._globals, second._items.ToImmutableDictionary(StringComparer.Ordinal), second.OpenPoints(), answers);
        var points = Value.Of(new TemplateList([.. facts.OpenPoints.Select(OpenPointValue)]));
        foreach (var scope in second._items.Values.SelectMany(i => i).Select(i => i.Scope).Append(second._globals))
        {
            scope.Set("open_points", points);
        }

        return Checked.With(facts, second._problems);
    }

    private static string Label(int number) => "OP-" + number.ToString("00", CultureInfo.InvariantCulture);

    private void Fill()
    {
        foreach (var question in _questionnaire.Questions)
        {
            var answer = _answers.Single.GetValueOrDefault(question.Id) ?? new Answer { Name = question.Id, Question = question };
            Place(_globals, question.Id, answer, () => _globals);
        }

        foreach (var register in _questionnaire.Registers)
        {
            AddRegister(register);
        }

        foreach (var fact in _derived.Where(d => d.For is null))
        {
            _globals.SetLazy(fact.Name, () => Evaluate(fact, _globals));
        }

        foreach (var register in _questionnaire.Registers)
        {
            AddScopes(register);
        }

        Settle();
    }

    /// <summary>Reads every lazy member once, in the questionnaire's order: open points are found in a fixed order, and documents built side by side only read.</summary>
    private void Settle()
    {
        foreach (var question in _questionnaire.Questions)
        {
            Touch(_globals, question.Id);
        }

        foreach (var register in _questionnaire.Registers)
        {
            if (register.Must && !_answers.Items.ContainsKey(register.Id))
            {
                _problems.Add(Diagnostic.Error("missing-answer", $"`{register.Id}` is not answered", null, new Hint(register.Ask, register.Place), $"write an empty list, `{register.Id}: []`, when there is none"));
            }

            foreach (var item in _items[register.Id])
            {
                foreach (var field in register.Fields)
                {
                    item.Object.TryGet(field.Id, out _);
                }
            }
        }

        foreach (var name in _globals.Names.ToList())
        {
            _globals.TryGet(name, out _);
        }

        foreach (var item in _questionnaire.Registers.SelectMany(r => _items[r.Id]))
        {
            foreach (var name in item.Object.Names.ToList())
            {
                item.Object.TryGet(name, out _);
            }

            foreach (var name in item.Scope.Names.ToList())
            {
                item.Scope.TryGet(name, out _);
            }
        }

        SettleBelow(_globals);
    }

    private static void Touch(TemplateObject scope, string name)
    {
        foreach (var part in name.Split('.'))
        {
            if (!scope.TryGet(part, out var value) || value.Payload is not TemplateObject inner)
            {
                return;
            }

            scope = inner;
        }
    }

    private static void Place(TemplateObject root, string dotted, Action<TemplateObject, string> set)
    {
        var parts = dotted.Split('.');
        foreach (var part in parts[..^1])
        {
            if (!root.TryGet(part, out var inner) || inner.Payload is not TemplateObject next)
            {
                next = new TemplateObject();
                root.Set(part, Value.Of(next));
            }

            root = next;
        }

        set(root, parts[^1]);
    }

    private void Place(TemplateObject root, string dotted, Answer answer, Func<TemplateObject> scope) =>
        Place(root, dotted, (target, name) => SetAnswer(target, name, answer, scope));

    /// <summary>Sets an answer under its name, and for a choice the words printed for it under <c>name_label</c> (or <c>name_labels</c>).</summary>
    private void SetAnswer(TemplateObject target, string name, Answer answer, Func<TemplateObject> scope)
    {
        target.SetLazy(name, () => ValueOf(answer, scope()));
        var question = answer.Question;
        if (question.Type == AnswerType.Choice)
        {
            target.SetLazy(name + "_label", () => Mapped(target, name, v => Value.Of(question.LabelOf(v.AsText()), v.Reads)));
        }
        else if (question.Type == AnswerType.Choices)
        {
            target.SetLazy(name + "_labels", () => Mapped(target, name, v => Value.Of(new TemplateList([.. ((TemplateList)v.Payload!).Items.Select(i => Value.Of(question.LabelOf(i.AsText()), i.Reads))]), v.Reads)));
        }
    }

    private static Value Mapped(TemplateObject target, string name, Func<Value, Value> map) =>
        target.TryGet(name, out var value) && !value.IsUnknown && value.Payload is not null ? map(value) : value;

    private Value ValueOf(Answer answer, TemplateObject scope)
    {
        var question = answer.Question;
        var reads = FactSet.Of(new Fact(answer.Name, answer.Place));
        if (question.When is { } when)
        {
            var condition = when.Evaluate(scope, FactFunctions.Options);
            _problems.AddRange(condition.Problems);
            if (!condition.Value.IsUnknown && condition.Value.AsTruth() == false)
            {
                if (answer.IsGiven || answer.SaidUnknown)
                {
                    _problems.Add(Diagnostic.Warning("answer-not-asked", $"`{answer.Name}` is answered, but not asked here: the answer is not used", answer.Place, new Hint($"it is asked when {question.WhenText}", question.Place)));
                }

                return Value.Of(null, reads.Union(condition.Value.Reads));
            }

            reads = reads.Union(condition.Value.Reads);
        }

        if (answer.IsGiven)
        {
            return Value.Of(Payload(answer, reads), reads);
        }

        if (question.Optional && !answer.SaidUnknown)
        {
            return Value.Of(null, reads);
        }

        if (question.Must && !answer.SaidUnknown && (answer.Place is null || answer.IsBlank))
        {
            _problems.Add(Diagnostic.Error("missing-answer", $"`{answer.Name}` is not answered", answer.Place ?? ItemPlace(answer), new Hint(question.Ask, question.Place)));
        }

        _open.Add(answer);
        var label = _labels.GetValueOrDefault(answer.Name, "OP-00");
        return Value.Of(new Unknown(answer.Name, label, $"not yet established ({label})") { Passage = $"Whether more applies here is not yet established ({label})." }, reads);
    }

    private SourceRange? ItemPlace(Answer answer)
    {
        var parts = answer.Name.Split('.');
        return _answers.Items.TryGetValue(parts[0], out var items) ? items.FirstOrDefault(i => parts.Length > 1 && i.Id == parts[1])?.Place : null;
    }

    private object? Payload(Answer answer, FactSet reads)
    {
        switch (answer.Value)
        {
            case decimal number:
                return number == decimal.Truncate(number) && Math.Abs(number) < long.MaxValue ? (object)(long)number : number;
            case Person person:
                return new TemplateObject()
                    .Set("title", Value.Of(person.Title, reads))
                    .Set("person", Value.Of(person.Name, reads))
                    .Set("text", Value.Of($"{person.Title} ({person.Name})", reads));
            case ImmutableArray<string> ids when answer.Question.Type == AnswerType.References:
                return new TemplateList([.. ids.Select(id => Referenced(answer, id)).OfType<Value>()]);
            case ImmutableArray<string> texts:
                return new TemplateList([.. texts.Select(t => Value.Of(t, reads))]);
            case ImmutableArray<RegisterItem> records:
                return new TemplateList([.. records.Select(r => RecordValue(r, answer.Question.Fields))]);
            default:
                return answer.Value;
        }
    }

    private Value? Referenced(Answer answer, string id)
    {
        var register = answer.Question.Of!;
        var known = _items.GetValueOrDefault(register, []);
        if (known.FirstOrDefault(i => i.Id == id) is { } item)
        {
            return Value.Of(item.Object);
        }

        if (_answers.BrokenRegisters.Contains(register) || !_answers.Items.ContainsKey(register))
        {
            // What is wrong with the register is told already.
            return null;
        }

        _problems.Add(Diagnostic.Error("unknown-reference", $"`{id}` in `{answer.Name}` is no item of `{register}`", answer.Place, NearName.Hint(id, known.Select(i => i.Id))));
        return null;
    }

    private Value RecordValue(RegisterItem record, ImmutableArray<Question> fields)
    {
        var entry = new TemplateObject();
        entry.Set("id", Value.Of(record.Id));
        foreach (var field in fields)
        {
            SetAnswer(entry, field.Id, record.Fields[field.Id], () => _globals);
            entry.TryGet(field.Id, out _);
        }

        return Value.Of(entry);
    }

    private Value Evaluate(DerivedFact fact, TemplateObject scope)
    {
        if (fact.Is is null)
        {
            return Value.Null;
        }

        var result = fact.Is.Evaluate(scope, FactFunctions.Options);
        _problems.AddRange(result.Problems);
        return result.Value;
    }
}
