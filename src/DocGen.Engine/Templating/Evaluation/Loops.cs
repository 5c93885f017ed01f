using System.Collections.Immutable;
using System.Globalization;

namespace DocGen.Engine.Templating;

/// <summary>Loops.</summary>
internal sealed partial class Evaluator
{
    private static readonly Dictionary<string, Value> NoSettings = [];

    private Jump For(ForNode node)
    {
        var source = Evaluate(node.Source);
        if (source.IsUnknown)
        {
            Print(source, node.Source.Place, node.Source);
            Leave(node.Body, node.Source, source);
            Leave(node.Otherwise, node.Source, source, whenFalse: true);
            return Jump.None;
        }

        if (Sequence.Of(source.Payload) is not { } items)
        {
            Fail("template-type", $"`{Short(node.Source.Place.Text)}` is no list", node.Source.Place);
            return Jump.None;
        }

        var settings = node.Settings.IsEmpty ? NoSettings : node.Settings.ToDictionary(s => s.Name!, s => Evaluate(s.Value), StringComparer.Ordinal);
        foreach (var (_, value) in settings)
        {
            source = source.With(value.Reads);
        }

        if (settings.Values.FirstOrDefault(v => v.IsUnknown) is { } unknown)
        {
            Print(unknown.With(source.Reads), node.Source.Place, node.Source);
            Leave(node.Body, node.Source, source);
            Leave(node.Otherwise, node.Source, source, whenFalse: true);
            return Jump.None;
        }

        var list = Chosen(items, settings);
        var (before, passed) = (_conditions, _passed);
        Under(source.Reads);
        var returns = node.Body.Returns || node.Otherwise is { Returns: true };
        _passed = returns ? _passed.Union(_conditions) : _passed;
        var jump = Jump.None;
        if (list.Count == 0)
        {
            Skip(node.Body, node.Source, source);
            jump = node.Otherwise is null || source.Payload is null ? Jump.None : Block(node.Otherwise);
        }
        else
        {
            Skip(node.Otherwise, node.Source, source, whenFalse: true);
            jump = Iterate(node, list, source, settings);
        }

        _conditions = before;
        _passed = returns ? _passed : passed;
        return jump;
    }

    private static IReadOnlyList<Value> Chosen(IEnumerable<Value> items, Dictionary<string, Value> settings)
    {
        if (settings.Count == 0)
        {
            return items as IReadOnlyList<Value> ?? [.. items];
        }

        long Number(string name, long otherwise) => settings.TryGetValue(name, out var value) && value.Payload is long number ? number : otherwise;
        var chosen = items.Skip((int)Math.Clamp(Number("offset", 0), 0, int.MaxValue));
        if (settings.ContainsKey("reversed"))
        {
            chosen = chosen.Reverse();
        }

        // As in the package, a limit that is not above 0 is none.
        return [.. Number("limit", 0) is > 0 and <= int.MaxValue and var limit ? chosen.Take((int)limit) : chosen];
    }

    private Jump Iterate(ForNode node, IReadOnlyList<Value> list, Value source, Dictionary<string, Value> settings)
    {
        var path = _loopPath;
        var mark = _loopLocals.Count;
        var chain = _chain.Count;
        var columns = settings.TryGetValue("cols", out var cols) && cols.Payload is long width and > 0 ? (int)width : 1;
        object? last = new object();
        var lastReads = FactSet.Empty;
        var jump = Jump.None;
        for (var i = 0; i < list.Count && !_stopped; i++)
        {
            if (++_loopSteps > Options.Limits.LoopSteps)
            {
                Stop("limit-loops", string.Create(CultureInfo.InvariantCulture, $"the loops ran more than {Options.Limits.LoopSteps} times"), node.Place);
                break;
            }

            var item = list[i].With(source.Reads);
            var key = item.Payload is TemplateObject target && target.TryGet("id", out var id) ? id.AsText() : (i + 1).ToString(CultureInfo.InvariantCulture);
            _loopPath = path.Add(key);
            if (node.Variable.Name[0] == '$')
            {
                _functionLocals.Peek()[node.Variable.Name] = item;
            }
            else
            {
                _loopLocals.Add((node.Variable.Name, item));
            }

            _loopLocals.Add((node.IsTable ? "tablerow" : "for", Value.Of(new LoopTurn(i, list.Count, columns, last, item.Payload, lastReads.Union(item.Reads)), source.Reads)));
            _chain.Add(new Around(key, node.Place, node.Source.Place));
            (last, lastReads) = (item.Payload, item.Reads);
            if (node.IsTable)
            {
                TableStart(i, columns, node);
            }

            jump = Block(node.Body);
            if (node.IsTable)
            {
                TableEnd(i, list.Count, columns, node);
            }

            _chain.RemoveRange(chain, _chain.Count - chain);
            _loopLocals.RemoveRange(mark, _loopLocals.Count - mark);
            if (jump is Jump.Break or Jump.Return)
            {
                Taint(node.Body, Reasons);
                break;
            }
        }

        if (node.Variable.Name[0] == '$')
        {
            _functionLocals.Peek().Remove(node.Variable.Name);
        }

        _loopPath = path;
        return jump == Jump.Return ? Jump.Return : Jump.None;
    }

    private void TableStart(int index, int columns, ForNode node)
    {
        if (index % columns == 0)
        {
            Print(string.Create(CultureInfo.InvariantCulture, $"<tr class=\"row{(index / columns) + 1}\">"), opaque: false, node.Place, FactSet.Empty);
        }

        Print(string.Create(CultureInfo.InvariantCulture, $"<td class=\"col{(index % columns) + 1}\">"), opaque: false, node.Place, FactSet.Empty);
    }

    private void TableEnd(int index, int count, int columns, ForNode node)
    {
        Print("</td>", opaque: false, node.Place, FactSet.Empty);
        if ((index + 1) % columns == 0 || index + 1 == count)
        {
            Print("</tr>\n", opaque: false, node.Place, FactSet.Empty);
        }
    }

    private Jump While(WhileNode node)
    {
        var (before, passed) = (_conditions, _passed);
        var mark = _loopLocals.Count;
        var jump = Jump.None;
        for (long index = 0; !_stopped; index++)
        {
            if (++_loopSteps > Options.Limits.LoopSteps)
            {
                Stop("limit-loops", string.Create(CultureInfo.InvariantCulture, $"the loops ran more than {Options.Limits.LoopSteps} times"), node.Place);
                break;
            }

            var condition = Evaluate(node.Condition);
            Under(condition.Reads);
            if (node.Body.Returns)
            {
                _passed = _passed.Union(_conditions);
            }

            if (condition.IsUnknown)
            {
                Print(condition, node.Condition.Place, node.Condition);
            }

            if (condition.IsUnknown || condition.AsTruth() != true)
            {
                if (index == 0)
                {
                    Skip(node.Body, node.Condition, condition);
                }

                Taint(node.Body, _conditions);
                break;
            }

            _loopLocals.Add(("while", Value.Of(new TemplateObject()
                .Set("index", Value.Of(index)).Set("first", Value.Of(index == 0)).Set("even", Value.Of(index % 2 == 0)).Set("odd", Value.Of(index % 2 == 1)))));
            jump = Block(node.Body);
            _loopLocals.RemoveRange(mark, _loopLocals.Count - mark);
            if (jump is Jump.Break or Jump.Return)
            {
                Taint(node.Body, Reasons);
                break;
            }
        }

        _conditions = before;
        _passed = node.Body.Returns ? _passed : passed;
        return jump == Jump.Return ? Jump.Return : Jump.None;
    }
}
