using System.Globalization;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Templating;

/// <summary>What is printed.</summary>
internal sealed partial class Evaluator
{
    private string? _indent;
    private bool _atLineStart;

    /// <summary>What a block prints, instead of printing it.</summary>
    private RichText Capture(Action run)
    {
        var (outer, decided) = (_output, _decided);
        (_output, _decided) = ([], FactSet.Empty);
        run();
        var captured = new RichText([.. _output]) { Decided = _decided };
        (_output, _decided) = (outer, decided?.Union(_decided));
        return captured;
    }

    private RichText Captured(BlockNode body) => Capture(() => Block(body));

    private void Print(Value value, SourceRange place, ExpressionNode expression)
    {
        switch (value.Payload)
        {
            case Fault:
                return;
            case null when options.Strict && !_gaveNothing && expression is not CallNode { Function: NameNode { Name: "include" } }:
                Fail("nothing-to-print", $"`{Short(expression.Place.Text)}` has no value here", place, "say what to print instead: `?? \"…\"`");
                return;
            case Unknown unknown:
                Meet(value);
                Print(unknown.Text, opaque: true, place, value.Reads);
                return;
            case RichText rich:
                foreach (var stretch in rich.Stretches)
                {
                    Add(stretch with { Conditions = stretch.Conditions.Union(Reasons).Union(value.Reasons), LoopPath = stretch.LoopPath.Length > _loopPath.Length ? stretch.LoopPath : _loopPath });
                }

                return;
            case TrustedText trusted:
                Print(trusted.Text, opaque: false, place, value.Reads);
                return;
            case DateTime date when _assigned.TryGetValue("date", out var space) && space.Payload is TemplateObject dates && dates.TryGet("format", out var format):
                Print(DateFormats.Format(date, format.AsText()), opaque: true, place, value.Reads.Union(format.Reads));
                return;
            case LinkedText link:
                Print("[", opaque: false, place, value.Reads);
                Print(link.Words, opaque: true, place, value.Reads);
                Print($"](<{link.Target}>)", opaque: false, place, value.Reads);
                return;
            default:
                Print(value.AsText(), opaque: true, place, value.TextReads);
                return;
        }
    }

    /// <summary>Notes an unknown that is printed, alone or inside a text; gives the value back.</summary>
    internal Value Meet(Value value)
    {
        if (value.Payload is Unknown unknown)
        {
            Meet(unknown);
        }

        return value;
    }

    private void Meet(Unknown unknown)
    {
        if (!_unknowns.Any(u => u.Label == unknown.Label && u.Question == unknown.Question))
        {
            _unknowns.Add(unknown);
        }
    }

    private void Print(string text, bool opaque, SourceRange place, FactSet reads)
    {
        if (text.Length > 0 || opaque)
        {
            Add(new Stretch(text, opaque, place, reads, Reasons, _loopPath));
        }
    }

    /// <summary>Adds what is printed; each line after the first begins with the white space before the code block that prints it.</summary>
    /// <remarks>In a pack a value stays as it is: white space in it would be part of the answer.</remarks>
    private void Add(Stretch stretch)
    {
        if (_indent is not { Length: > 0 } indent)
        {
            Put(stretch);
            return;
        }

        if (_atLineStart && stretch.Text.Length > 0)
        {
            Put(new Stretch(indent, Opaque: false, stretch.Place, FactSet.Empty, stretch.Conditions, stretch.LoopPath));
        }

        var at = stretch.Text.IndexOf('\n', StringComparison.Ordinal);
        Put(at < 0 || at == stretch.Text.Length - 1 || (stretch.Opaque && options.Strict)
            ? stretch
            : stretch with { Text = stretch.Text[..^1].Replace("\n", "\n" + indent, StringComparison.Ordinal) + stretch.Text[^1] });
    }

    private void Put(Stretch stretch)
    {
        if (stretch.Text.Length > 0)
        {
            _atLineStart = stretch.Text[^1] == '\n';
        }

        _size += stretch.Text.Length;
        if (_size > options.Limits.OutputSize)
        {
            Stop("limit-output", string.Create(CultureInfo.InvariantCulture, $"the template printed more than {options.Limits.OutputSize} characters"), stretch.Place);
            return;
        }

        _output.Add(stretch);
    }

    internal static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= 60 ? line : line[..57] + "…";
    }
}
