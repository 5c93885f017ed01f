using System.Globalization;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Templating;

/// <summary>Assignments.</summary>
internal sealed partial class Evaluator
{
    private Value Assign(AssignNode node)
    {
        var value = Evaluate(node.Value);
        if (node.Operator is { } symbol)
        {
            var old = Evaluate(node.Target);
            var reads = old.Reads.Union(value.Reads);
            var result = old.Payload is Unknown or Fault ? old.Payload : value.Payload is Unknown or Fault ? value.Payload : Operators.Binary(symbol, old.Payload, value.Payload);
            value = Value.Of(result is Operators.NullArithmetic ? null : result, reads);
        }

        Store(node.Target, value.With(Reasons));
        return Value.Null;
    }

    private void Store(ExpressionNode target, Value value)
    {
        if (IsTooLarge(value.Payload))
        {
            Stop("limit-size", $"`{Short(target.Place.Text)}` grew too large: a text holds at most {Options.Limits.TextSize.ToString("N0", CultureInfo.InvariantCulture)} characters, a list as many entries as loops may run", target.Place);
            return;
        }

        switch (target)
        {
            case NameNode name:
                StoreName(name, value);
                return;
            case MemberNode { Target: ThisNode } member when _with.Count == 0:
                StoreName(new NameNode(member.Name, member.Place), value);
                return;
            case IndexNode { Target: ThisNode } index when _with.Count == 0:
                StoreName(new NameNode(Evaluate(index.Index).AsText(), index.Place), value);
                return;
            case MemberNode { Target: NameNode space } member when Evaluate(space).Payload is TemplateObject shared && Library.Owns(shared):
                StoreInLibrary(space, member, shared, value);
                return;
            case MemberNode member when Evaluate(member.Target).Payload is TemplateObject container:
                if (Writable(container, target) && Changeable(container, member.Name, member.NamePlace))
                {
                    TaintOthers(container, Evaluate(member.Target).Reads);
                    SetMember(container, member.Name, value);
                }

                return;
            case MemberNode member when Evaluate(member.Target).Payload is TemplateList list:
                (list.Members ??= new TemplateObject { MadeByTemplate = true }).Set(member.Name, value);
                return;
            case IndexNode index when Evaluate(index.Target).Payload is TemplateObject container:
                if (Writable(container, target) && Changeable(container, Evaluate(index.Index).AsText(), index.Index.Place))
                {
                    var key = Evaluate(index.Index);
                    SetMember(container, key.AsText(), value.With(key.Reads));
                }

                return;
            case IndexNode index when Evaluate(index.Target).Payload is TemplateList list && Evaluate(index.Index).Payload is long given and < 100_000 && (given >= 0 || given + list.Items.Length >= 0):
                if (Writable(list.MadeByTemplate, target))
                {
                    var items = list.Items;
                    var at = given < 0 ? items.Length + given : given;
                    list.Shape = at < items.Length ? list.Shape : list.Shape.Union(value.Reads);
                    while (items.Length <= at)
                    {
                        items = items.Add(Value.Null);
                    }

                    list.Replace(items.SetItem((int)at, value));
                }

                return;
            default:
                Fail("template-type", $"`{Short(target.Place.Text)}` cannot be assigned to", target.Place);
                return;
        }
    }

    // That there is such a member depends on all that let it be set.
    private void SetMember(TemplateObject container, string name, Value value)
    {
        container.Shape = container.Has(name) ? container.Shape : container.Shape.Union(Reasons);
        container.Set(name, value);
    }

    /// <summary>Not marked with <c>readonly</c>.</summary>
    private bool Changeable(TemplateObject container, string name, SourceRange place)
    {
        if (!container.IsReadOnly(name))
        {
            return true;
        }

        Fail("read-only", $"`{name}` is read-only", place);
        return false;
    }

    // What a template changes in a namespace of functions is its own: a copy, for this rendering.
    private void StoreInLibrary(NameNode space, MemberNode member, TemplateObject shared, Value value)
    {
        if (space.Name == "date" && member.Name == "default_format")
        {
            Fail("template-type", "`date.default_format` is read-only; set `date.format`", member.NamePlace);
            return;
        }

        var own = new TemplateObject { MadeByTemplate = true };
        foreach (var name in shared.Names)
        {
            own.Set(name, shared.TryGet(name, out var kept) ? kept : Value.Null);
        }

        _assigned[space.Name] = Value.Of(own.Set(member.Name, value));
    }

    private bool IsTooLarge(object? payload) => payload switch
    {
        string text => text.Length > Options.Limits.TextSize,
        RichText rich => rich.Text.Length > Options.Limits.TextSize,
        TemplateList list => list.Items.Length > Options.Limits.LoopSteps,
        _ => false,
    };

    private bool Writable(TemplateObject container, ExpressionNode target)
    {
        if (Library.Owns(container))
        {
            Fail("read-only", $"`{Short(target.Place.Text)}` belongs to the functions and cannot be changed", target.Place);
            return false;
        }

        return Writable(container.MadeByTemplate, target);
    }

    private bool Writable(bool madeByTemplate, ExpressionNode target)
    {
        if (!madeByTemplate && Options.Strict)
        {
            Fail("read-only", $"`{Short(target.Place.Text)}` belongs to the answers and cannot be changed", target.Place);
            return false;
        }

        return true;
    }

    private void StoreName(NameNode name, Value value)
    {
        if (_with.Count == 0 && _readOnly.Contains(name.Name))
        {
            Fail("read-only", $"`{name.Name}` is read-only", name.Place);
            return;
        }

        if (name.Name[0] == '$' || _functionLocals.Peek().ContainsKey(name.Name))
        {
            _functionLocals.Peek()[name.Name] = value;
        }
        else if (_with.Count > 0)
        {
            if (Writable(_with.Peek(), name) && Changeable(_with.Peek(), name.Name, name.Place))
            {
                SetMember(_with.Peek(), name.Name, value);
            }
        }
        else if (LoopLocal(name.Name) is var at and >= 0)
        {
            _loopLocals[at] = (name.Name, value);
        }
        else if (_isScoped && !_assigned.ContainsKey(name.Name) && !Options.Globals.Has(name.Name))
        {
            _functionLocals.Peek()[name.Name] = value;
        }
        else
        {
            _assigned[name.Name] = value;
        }
    }
}
