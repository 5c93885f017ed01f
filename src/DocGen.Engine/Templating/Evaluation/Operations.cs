using System.Globalization;

namespace DocGen.Engine.Templating;

/// <summary>Operators.</summary>
internal sealed partial class Evaluator
{
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
            reads = reads.Union(left.TextReads).Union(right.TextReads);
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
                return first.Payload is null ? Evaluate(node.Right, first.Reads) : Passed(node.Right, first);
            case "?!":
                var tested = Evaluate(node.Left);
                return tested.Payload is null or Unknown ? Passed(node.Right, tested) : Evaluate(node.Right, tested.Reads);
        }

        var left = Evaluate(node.Left);
        var right = Evaluate(node.Right);
        var reads = node.Operator is "+" or "*" && !(left.Payload is TemplateList && right.Payload is TemplateList) ? left.TextReads.Union(right.TextReads) : left.Reads.Union(right.Reads);
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

                Fail("template-type", node.Operator is "/" or "//" or "%" && Operators.IsNumber(right.Payload) ? "a division by zero" : $"`{node.Operator}` does not take `{Short(node.Left.Place.Text)}` and `{Short(node.Right.Place.Text)}`", node.Operator == "*" ? node.Place : node.OperatorPlace);
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
            Fail("template-type", $"`{Short(node.Left.Place.Text)}` and `{Short(node.Right.Place.Text)}` cannot be put in order", node.OperatorPlace);
            return Fault.Value;
        }

        return Value.Of(false, reads);
    }

    private Value Ranged(BinaryNode node, Value left, Value right, FactSet reads)
    {
        if (left.Payload is not long from || right.Payload is not long to)
        {
            Fail("template-type", "a range needs two whole numbers", node.OperatorPlace);
            return Fault.Value;
        }

        if (Math.Abs((decimal)to - from) >= Options.Limits.LoopSteps)
        {
            Stop("limit-loops", string.Create(CultureInfo.InvariantCulture, $"this range has more entries than loops may run: {Options.Limits.LoopSteps}"), node.OperatorPlace);
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
            return Value.Of(settles, Passed(node.Right, left).Reads);
        }

        var right = Evaluate(node.Right, left.Reads);
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
            return Passed(node.Otherwise, Passed(node.Then, test));
        }

        var isTrue = test.AsTruth() == true;
        Passed(isTrue ? node.Otherwise : node.Then, test);
        return Evaluate(isTrue ? node.Then : node.Otherwise, test.Reads);
    }

    private Value Interpolated(InterpolatedNode node)
    {
        var values = node.Parts.Select(part => Meet(Evaluate(part))).ToList();
        var reads = values.Aggregate(FactSet.Empty, (r, v) => r.Union(v.TextReads));
        return Value.Of(string.Concat(values.Select(v => v.AsText())), reads);
    }
}
