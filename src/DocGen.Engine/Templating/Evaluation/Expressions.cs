using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;

namespace DocGen.Engine.Templating;

/// <summary>Expressions.</summary>
internal sealed partial class Evaluator
{
    private Value Evaluate(ExpressionNode node)
    {
        if (_stopped)
        {
            return Fault.Value;
        }

        switch (node)
        {
            case LiteralNode literal:
                return literal.Value;
            case NameNode or MemberNode:
                var value = Reference(node);
                return value.Payload is Callable ? Invoke(value, [], [], node.Place, null) : value;
            case IndexNode index:
                return Index(index);
            case ThisNode:
                return Value.Of(This());
            case UnaryNode unary:
                return Unary(unary);
            case BinaryNode binary:
                return Binary(binary);
            case ConditionalNode conditional:
                return Conditional(conditional);
            case CallNode call:
                return Invoke(EvaluateCallable(call.Function), [], call.Arguments, call.Place, null);
            case PipeNode pipe:
                return Pipe(pipe);
            case PointerNode pointer:
                return EvaluateCallable(pointer.Target);
            case ArrayNode array:
                return Value.Of(new TemplateList([.. array.Items.SelectMany(Expanded)]) { MadeByTemplate = true });
            case ObjectNode members:
                var made = new TemplateObject { MadeByTemplate = true };
                foreach (var (name, member) in members.Members)
                {
                    made.Set(name, Evaluate(member));
                }

                return Value.Of(made);
            case InterpolatedNode interpolated:
                return Interpolated(interpolated);
            case AssignNode assign:
                return Assign(assign);
            case StepNode step:
                return Step(step);
            case FunctionNode function:
                return Value.Of(new UserFunction(function));
            default:
                return Fault.Value;
        }
    }

    private Value EvaluateCallable(ExpressionNode node) => node is NameNode or MemberNode ? Reference(node) : Evaluate(node);

    /// <summary>The value under a name or member, functions not called.</summary>
    private Value Reference(ExpressionNode node)
    {
        if (node is NameNode name)
        {
            return Named(name);
        }

        var member = (MemberNode)node;
        if (member.Target is NameNode space && Options.Functions.Count > 0 && Options.Functions.TryGetValue($"{space.Name}.{member.Name}", out var function))
        {
            return Value.Of(new BuiltIn($"{space.Name}.{member.Name}", c => function(c.Arguments), TakesUnknown: true));
        }

        return Member(member, Evaluate(member.Target));
    }

    private Value Named(NameNode node)
    {
        if (TryName(node.Name, out var value))
        {
            return value;
        }

        if (Options.Strict && node.Name[0] != '$')
        {
            Fail("unknown-name", $"`{node.Name}` is not known here", node.Place, NearName.Hint(node.Name, KnownNames()));
            return Fault.Value;
        }

        return Value.Of(null, _absent.GetValueOrDefault(node.Name, FactSet.Empty));
    }

    private bool TryName(string name, out Value value)
    {
        if (name[0] == '$')
        {
            return _functionLocals.Peek().TryGetValue(name, out value!);
        }

        for (var i = _loopLocals.Count - 1; i >= 0; i--)
        {
            if (_loopLocals[i].Name == name)
            {
                value = _loopLocals[i].Value;
                return true;
            }
        }

        foreach (var target in _with)
        {
            if (target.TryGet(name, out value))
            {
                return true;
            }
        }

        if (_functionLocals.Peek().TryGetValue(name, out value!) || _assigned.TryGetValue(name, out value!) || Options.Globals.TryGet(name, out value))
        {
            return true;
        }

        if (Options.Functions.TryGetValue(name, out var function))
        {
            value = Value.Of(new BuiltIn(name, c => function(c.Arguments), TakesUnknown: true));
            return true;
        }

        return Library.Functions.TryGet(name, out value);
    }

    private IEnumerable<string> KnownNames() =>
        _loopLocals.Select(l => l.Name).Concat(_assigned.Keys).Concat(Options.Globals.Names).Concat(Options.Functions.Keys).Concat(Library.Functions.Names).Distinct(StringComparer.Ordinal);

    private Value Member(MemberNode node, Value target)
    {
        switch (target.Payload)
        {
            case Unknown or Fault:
                return target;
            case null:
                if (Options.Strict && !node.IsOptional)
                {
                    Fail("no-value", $"`{Short(node.Target.Place.Text)}` has no value here, so it has no `{node.Name}`", node.NamePlace, "write `?.` where it may be missing");
                    return Fault.Value;
                }

                return Value.Of(null, target.Reads);
            case TemplateObject members when members.TryGet(node.Name, out var value):
                return value.With(target.Reads);
            case TemplateObject members when node.Name == "empty?":
                return Value.Of(!members.Names.Any(), target.Reads);
            case TemplateObject members when node.Name == "size" && !Options.Strict:
                return Value.Of((long)members.Names.Count(), target.Reads);
            case TemplateObject members:
                if (Options.Strict && !node.IsOptional && !members.MadeByTemplate)
                {
                    Fail("unknown-member", $"`{Short(node.Target.Place.Text)}` has no `{node.Name}`", node.NamePlace, NearName.Hint(node.Name, members.Names));
                    return Fault.Value;
                }

                return Value.Of(null, target.Reads);
            case TemplateList { Members: { } given } when given.TryGet(node.Name, out var extra):
                return extra.With(target.Reads);
            default:
                return OtherMember(node, target);
        }
    }

    private Value OtherMember(MemberNode node, Value target)
    {
        if (node.Name == "size" && Sequence.Count(target.Payload) is { } count)
        {
            return Value.Of(count, target.Reads);
        }

        if (node.Name == "empty?" && Sequence.Count(target.Payload) is { } size)
        {
            return Value.Of(size == 0, target.Reads);
        }

        if (Members.OfTime(target.Payload, node.Name) is { } part)
        {
            return Value.Of(part, target.Reads);
        }

        if (Options.Strict && !node.IsOptional)
        {
            Fail("unknown-member", $"`{Short(node.Target.Place.Text)}` has no `{node.Name}`", node.NamePlace);
            return Fault.Value;
        }

        return Value.Of(null, target.Reads);
    }

    private Value Index(IndexNode node)
    {
        var target = Evaluate(node.Target);
        var index = Evaluate(node.Index);
        var reads = target.Reads.Union(index.Reads);
        if (target.Payload is Unknown or Fault || index.Payload is Unknown or Fault)
        {
            return (target.Payload is Unknown or Fault ? target : index).With(reads);
        }

        switch (target.Payload)
        {
            case TemplateObject members:
                members.TryGet(index.AsText(), out var value);
                return value.With(reads);
            case TemplateList or NumberRange or string or RichText when index.Payload is long at:
                var items = Sequence.Of(target.Payload)!.ToList();
                at = at < 0 ? items.Count + at : at;
                return at >= 0 && at < items.Count ? items[(int)at].With(reads) : Value.Of(null, reads);
            case null when !Options.Strict:
                return Value.Of(null, reads);
            default:
                Fail("template-type", $"`{Short(node.Target.Place.Text)}` has no entries", node.Place);
                return Fault.Value;
        }
    }

    private TemplateObject This()
    {
        if (_with.Count > 0)
        {
            return _with.Peek();
        }

        var names = new TemplateObject();
        foreach (var (name, value) in _assigned.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            names.Set(name, value);
        }

        foreach (var name in Options.Globals.Names.Where(n => !names.Has(n)))
        {
            names.SetLazy(name, () => Options.Globals.TryGet(name, out var value) ? value : Value.Null);
        }

        return names;
    }

    private Value Unary(UnaryNode node)
    {
        var value = Evaluate(node.Operand);
        if (value.Payload is Unknown or Fault)
        {
            return value;
        }

        switch (node.Operator)
        {
            case "!":
                return Value.Of(value.AsTruth() == false, value.Reads);
            case "-" when Operators.IsNumber(value.Payload):
                return Value.Of(Operators.Binary("*", value.Payload, -1L), value.Reads);
            case "+" when Operators.IsNumber(value.Payload):
            case "^":
                return value;
            default:
                Fail("template-type", $"`{node.Operator}` needs a number", node.Place);
                return Fault.Value;
        }
    }

    /// <summary>Equality by content: the items of lists are read too, and an unknown one leaves lists of the same length unknown.</summary>
    private static Value Equal(BinaryNode node, Value left, Value right, FactSet reads)
    {
        if (left.Payload is TemplateList a && right.Payload is TemplateList b)
        {
            reads = a.Items.Concat(b.Items).Aggregate(reads, (all, item) => all.Union(item.Reads));
            if (a.Items.Length == b.Items.Length && a.Items.Concat(b.Items).FirstOrDefault(i => i.IsUnknown) is { } unknown)
            {
                return unknown.With(reads);
            }
        }

        return Value.Of(Operators.AreEqual(left.Payload, right.Payload) == (node.Operator == "=="), reads);
    }

    private Value Binary(BinaryNode node)
    {
        switch (node.Operator)
        {
            case "&&" or "||":
                return Logic(node);
            case "??":
                var first = Evaluate(node.Left);
                return first.Payload is null ? Evaluate(node.Right).With(first.Reads) : first;
            case "?!":
                var tested = Evaluate(node.Left);
                return tested.Payload is null ? tested : Evaluate(node.Right).With(tested.Reads);
        }

        var left = Evaluate(node.Left);
        var right = Evaluate(node.Right);
        var reads = left.Reads.Union(right.Reads);
        if (left.Payload is Fault || right.Payload is Fault)
        {
            return Fault.Value;
        }

        if (left.IsUnknown || right.IsUnknown)
        {
            return (left.IsUnknown ? left : right).With(reads);
        }

        switch (node.Operator)
        {
            case "==" or "!=":
                return Equal(node, left, right, reads);
            case "<" or ">" or "<=" or ">=":
                return Compared(node, left, right, reads);
            case ".." or "..<":
                return Ranged(node, left, right, reads);
            default:
                var result = Operators.Binary(node.Operator, left.Payload, right.Payload);
                if (result is not null)
                {
                    return Value.Of(result is Operators.NullArithmetic ? null : result, reads);
                }

                Fail("template-type", node.Operator is "/" or "//" or "%" && Operators.IsNumber(right.Payload) ? "a division by zero" : $"`{node.Operator}` does not take `{Short(node.Left.Place.Text)}` and `{Short(node.Right.Place.Text)}`", node.Place);
                return Fault.Value;
        }
    }

    private Value Compared(BinaryNode node, Value left, Value right, FactSet reads)
    {
        if (Operators.Compare(left.Payload, right.Payload) is { } order)
        {
            return Value.Of(node.Operator switch { "<" => order < 0, ">" => order > 0, "<=" => order <= 0, _ => order >= 0 }, reads);
        }

        if (left.Payload is not null && right.Payload is not null)
        {
            Fail("template-type", $"`{Short(node.Left.Place.Text)}` and `{Short(node.Right.Place.Text)}` cannot be put in order", node.Place);
            return Fault.Value;
        }

        return Value.Of(false, reads);
    }

    private Value Ranged(BinaryNode node, Value left, Value right, FactSet reads)
    {
        if (left.Payload is not long from || right.Payload is not long to)
        {
            Fail("template-type", "a range needs two whole numbers", node.Place);
            return Fault.Value;
        }

        if (node.Operator == "..<")
        {
            return from == to ? Value.Of(new TemplateList([]), reads) : Value.Of(new NumberRange(from, to > from ? to - 1 : to + 1), reads);
        }

        return Value.Of(new NumberRange(from, to), reads);
    }

    /// <summary>And, or, with a third value: unknown decides nothing that the other side settles.</summary>
    private Value Logic(BinaryNode node)
    {
        var settles = node.Operator == "||";
        var left = Evaluate(node.Left);
        var leftTruth = left.IsUnknown ? null : left.AsTruth();
        if (leftTruth == settles)
        {
            return Value.Of(settles, left.Reads);
        }

        var right = Evaluate(node.Right);
        var rightTruth = right.IsUnknown ? null : right.AsTruth();
        if (rightTruth == settles && leftTruth is null)
        {
            return Value.Of(settles, right.Reads.Union(left.Reads));
        }

        var reads = left.Reads.Union(right.Reads);
        if (leftTruth is null || rightTruth is null)
        {
            return (leftTruth is null ? left : right).With(reads);
        }

        return Value.Of(rightTruth.Value, reads);
    }

    private Value Conditional(ConditionalNode node)
    {
        var test = Evaluate(node.Test);
        if (test.Payload is Unknown or Fault)
        {
            return test;
        }

        return Evaluate(test.AsTruth() == true ? node.Then : node.Otherwise).With(test.Reads);
    }

    private Value Interpolated(InterpolatedNode node)
    {
        var values = node.Parts.Select(part => Meet(Evaluate(part))).ToList();
        var reads = values.Aggregate(FactSet.Empty, (r, v) => r.Union(v.Reads));
        return Value.Of(string.Concat(values.Select(v => v.AsText())), reads);
    }
}
