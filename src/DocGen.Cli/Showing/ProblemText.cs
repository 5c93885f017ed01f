using System.Globalization;
using System.Text;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Cli.Showing;

/// <summary>A problem as text: its place, the line quoted with a mark under the words, and the advice.</summary>
internal static class ProblemText
{
    public static string Of(Diagnostic problem)
    {
        var text = new StringBuilder();
        var word = problem.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
        text.Append(problem.Place is null ? "" : $"{problem.Place}: ").Append(word).Append(' ').Append(problem.Code).Append(": ").Append(problem.Message).Append('\n');
        if (problem.Place is { } place)
        {
            Quote(text, place);
        }

        foreach (var hint in problem.Hints)
        {
            text.Append("   hint: ").Append(hint.Text).Append(hint.Place is null ? "" : $" ({hint.Place})").Append('\n');
        }

        return text.ToString();
    }

    private static void Quote(StringBuilder text, SourceRange place)
    {
        var (line, column) = place.File.Locate(place.Start);
        var quoted = place.File.Line(line).Replace('\t', ' ');
        const int widest = 100;
        var cut = Math.Max(0, Math.Min(column - 20, quoted.Length - widest));
        var shown = new string([.. quoted.Skip(cut).Take(widest).Select(c => char.IsControl(c) ? '·' : c)]);
        var number = line.ToString(CultureInfo.InvariantCulture);
        var gutter = new string(' ', number.Length);
        var length = Math.Clamp(place.Length, 1, Math.Max(1, shown.Length - (column - 1 - cut)));
        text.Append("   ").Append(number).Append(" | ").Append(shown).Append('\n');
        text.Append("   ").Append(gutter).Append(" | ").Append(' ', column - 1 - cut).Append('^', length).Append('\n');
    }
}
