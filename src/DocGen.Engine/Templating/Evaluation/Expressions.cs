using System.Runtime.CompilerServices;
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

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Stop("limit-nesting", "this expression is too long to be worked out", node.Place.Last);
            return Fault.Value;
        }

        switch (node)
        {
            // A single word may be a name or a value that is compared.
            case LiteralNode { Value.Payload: string text } phrase when options.Respell is { } respell && text.Contains(' ', StringComparison.Ordinal):
                return Value.Of(respell(text, false), phrase.Value.Reads);
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
                return Invoke(EvaluateCallable(call.Function), [], call.Arguments, call.Place, null, call.Function);
            case PipeNode pipe:
                return Pipe(pipe);
            case PointerNode pointer:
                return EvaluateCallable(pointer.Target);
            case ArrayNode array:
                return Value.Of(new TemplateList([.. array.Items.SelectMany(i => Expanded(i))]) { MadeByTemplate = true });
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
            case FunctionNode { Inner: not null } function:
                return InvokeWith(Made(function), [], [], function.Place);
            case FunctionNode function:
                return Value.Of(Made(function));
            default:
                return Fault.Value;
        }
    }

    private Value EvaluateCallable(ExpressionNode node) => node switch
    {
        NameNode or MemberNode => Reference(node),
        FunctionNode function => Value.Of(Made(function)),
        _ => Evaluate(node),
    };

    private UserFunction Made(FunctionNode function)
    {
        _hasFunctions = true;
        return new(function, _functionLocals.Peek());
    }

    /// <summary>The value under a name or member, functions not called.</summary>
    private Value Reference(ExpressionNode node)
    {
        if (node is NameNode name)
        {
            return Named(name);
        }

        var member = (MemberNode)node;
        if (member.Dotted is { } dotted && Options.Functions.TryGetValue(dotted, out var function))
        {
            return GivenFunction(dotted, function);
        }

        if (member.Target is NameNode { Name: "for" or "tablerow" } loop && TryName(loop.Name, out var turn) && turn.Payload is LoopTurn at)
        {
            return Value.Of(at.Member(member.Name), turn.Reads.Union(at.ReadsOf(member.Name)));
        }

        return Member(member, Evaluate(member.Target));
    }

    private Value Member(MemberNode node, Value target)
    {
        switch (target.Payload)
        {
            case Unknown or Fault:
                return target;
            case null:
                if (!node.IsOptional && node.Target is NameNode { Name: "for" or "while" or "tablerow" } loop)
                {
                    Fail("no-value", $"`{loop.Name}.{node.Name}` tells of a loop, and there is none around it", node.NamePlace);
                    return Fault.Value;
                }

                if (!node.IsOptional)
                {
                    Fail("no-value", $"`{Short(node.Target.Place.Text)}` has no value here, so it has no `{node.Name}`", node.NamePlace, [.. NearOf(node.Target), "write `?.` where it may be missing"]);
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

    private Hint[] NearOf(ExpressionNode target) => target is NameNode name && !TryName(name.Name, out _) ? NearName.Hint(name.Name, KnownNames()) : [];

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
            case TemplateObject members when index.Payload is not null:
                members.TryGet(index.AsText(), out var value);
                return value.With(reads);
            case TemplateList or NumberRange or string or RichText when index.Payload is long at:
                var items = Sequence.Of(target.Payload)!.ToList();
                at = at < 0 ? items.Count + at : at;
                return at >= 0 && at < items.Count ? items[(int)at].With(reads) : Value.Of(null, reads);
            case TemplateList or string or RichText or TemplateObject when index.Payload is null:
                Fail("no-value", $"`{Short(node.Index.Place.Text)}` has no value here, so it names no entry of `{Short(node.Target.Place.Text)}`", node.Index.Place);
                return Fault.Value;
            case null:
                Fail("no-value", $"`{Short(node.Target.Place.Text)}` has no value here, so it has no entries", node.Place);
                return Fault.Value;
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
}
