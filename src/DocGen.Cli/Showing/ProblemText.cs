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
        text.Append(problem.Place is null ? "" : $"{problem.Place}: ").Append(word).Append(' ').Append(problem.Code).Append(": ").Append(OnOneLine(problem.Message)).Append('\n');
        if (problem.Place is { } place)
        {
            Quote(text, place);
        }

        foreach (var hint in problem.Hints)
        {
            text.Append("   hint: ").Append(OnOneLine(hint.Text)).Append(hint.Place is null ? "" : $" ({hint.Place})").Append('\n');
        }

        return text.ToString();
    }

    /// <summary>What users wrote, without anything that could break the line or command the terminal.</summary>
    private static string OnOneLine(string text) => text.Any(char.IsControl) ? new string([.. text.Select(c => char.IsControl(c) ? '·' : c)]) : text;

    /// <summary>The line at 80 columns: of a longer one the part around the words, with … where it was cut. Nothing for an empty line.</summary>
    private static void Quote(StringBuilder text, SourceRange place)
    {
        var (line, column) = place.File.Locate(place.Start);
        var quoted = OnOneLine(place.File.Line(line).Replace('\t', ' '));
        if (quoted.Length == 0)
        {
            return;
        }

        var number = line.ToString(CultureInfo.InvariantCulture);
        var widest = Wrapped.Width - number.Length - 6;
        var start = quoted.Length <= widest ? 0 : Math.Clamp(column - 1 - (widest / 4), 0, quoted.Length - widest + 1);
        var shown = quoted.Substring(start, Math.Min(widest, quoted.Length - start)).ToCharArray();
        if (start > 0)
        {
            shown[0] = '…';
        }

        if (start + shown.Length < quoted.Length)
        {
            shown[^1] = '…';
        }

        var before = Math.Clamp(column - 1 - start, 0, shown.Length);
        var length = Math.Clamp(place.Length, 1, Math.Max(1, shown.Length - before));
        text.Append("   ").Append(number).Append(" | ").Append(shown).Append('\n');
        text.Append(' ', number.Length + 3).Append(" | ").Append(' ', before).Append('^', length).Append('\n');
    }
}
