namespace DocGen.Engine.Templating;

/// <summary>Choices, scopes and imports.</summary>
internal sealed partial class Evaluator
{
    private Jump Case(CaseNode node)
    {
        var subject = Evaluate(node.Subject);
        var before = _conditions;
        Under(subject.Reads);
        var jump = Jump.None;
        if (subject.IsUnknown)
        {
            Print(subject, node.Subject.Place, node.Subject);
        }

        Passing(FactSet.Empty, [.. node.Whens.Select(w => w.Body), node.Otherwise]);
        var isTaken = subject.IsUnknown;
        var decided = subject;
        foreach (var when in node.Whens)
        {
            var matches = !isTaken && Matches(when, subject, ref isTaken, ref decided);
            foreach (var value in isTaken || matches ? when.Values : [])
            {
                Passed(value, decided);
            }

            Passing(FactSet.Empty, [.. node.Whens.Select(w => w.Body), node.Otherwise]);
            if (matches)
            {
                isTaken = true;
                jump = Block(when.Body);
            }
            else
            {
                Skip(when.Body, node.Subject, decided);
            }
        }

        if (!isTaken && node.Otherwise is not null)
        {
            jump = Block(node.Otherwise);
        }
        else
        {
            Skip(node.Otherwise, node.Subject, decided);
        }

        _conditions = before;
        return jump;
    }

    /// <summary>Whether a branch is the one; an unknown value to match settles the whole choice as unknown, unless another of the same branch matches.</summary>
    private bool Matches(WhenNode when, Value subject, ref bool isSettled, ref Value decided)
    {
        (Value Value, ExpressionNode Node)? unknown = null;
        foreach (var node in when.Values)
        {
            var value = Evaluate(node);
            Under(value.Reads);
            decided = decided.With(value.Reads);
            if (value.IsUnknown)
            {
                unknown ??= (value, node);
            }
            else if (Operators.AreEqual(subject.Payload, value.Payload))
            {
                return true;
            }
        }

        if (unknown is ({ } met, var asked))
        {
            Print(met, asked.Place, asked);
            isSettled = true;
        }

        return false;
    }

    private Jump With(WithNode node)
    {
        var value = Evaluate(node.Target);
        if (value.Payload is Unknown or Fault)
        {
            Print(value, node.Target.Place, node.Target);
            Leave(node.Body, node.Target, value);
            TaintOthers(null, node.Body.Assigned.IsEmpty ? FactSet.Empty : value.Reads);
            return Jump.None;
        }

        if (value.Payload is not TemplateObject target)
        {
            Fail("template-type", "`with` needs an object", node.Target.Place);
            return Jump.None;
        }

        var before = _conditions;
        Under(value.Reads);
        TaintOthers(target, node.Body.Assigned.IsEmpty ? FactSet.Empty : value.Reads);
        _with.Push(target);
        var jump = Block(node.Body);
        _with.Pop();
        _conditions = before;
        return jump;
    }

    private void Wrap(WrapNode node)
    {
        var body = Value.Of(new Wrapped(node.Body));
        var (target, arguments) = node.Function is CallNode call ? (call.Function, call.Arguments) : (node.Function, []);
        var function = EvaluateCallable(target);
        if (function.Payload is not (Callable or Unknown or Fault) || node.Function.Inner is not null)
        {
            Fail("template-call", $"`wrap` needs the name of a function, and `{Short(node.Function.Place.Text)}` is none", node.Function.Place);
            return;
        }

        Print(Invoke(function, [], arguments, node.Place, body), node.Place, node.Function);
    }

    private void Import(ImportNode node)
    {
        var from = Evaluate(node.Source);
        if (from.Payload is TemplateObject source)
        {
            foreach (var name in source.Names.Where(n => !_readOnly.Contains(n)).ToList())
            {
                source.TryGet(name, out var value);
                _assigned[name] = value.With(from.Reads).With(Reasons);
            }
        }
        else if (from.Payload is Unknown or Fault)
        {
            Print(from, node.Source.Place, node.Source);
        }
        else
        {
            Fail("template-type", "`import` needs an object", node.Source.Place);
        }
    }
}
