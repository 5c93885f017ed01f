using System.Collections.Immutable;
using System.Globalization;
using DocGen.Cli.Interviewing.Fields;
using DocGen.Engine.Intake;

namespace DocGen.Cli.Interviewing;

/// <summary>What is shown for one step: where one is, the question, why it is asked, what it changes, the field, and the keys.</summary>
/// <param name="Note">What is wrong with what was entered; may be empty.</param>
/// <param name="Escapes">What may be answered instead of a value, with its key.</param>
internal sealed record Screen(string Title, string Progress, string Ask, string Why, string Changes, ImmutableArray<string> Note, string Escapes)
{
    /// <summary>The lines around a field, no wider than a width.</summary>
    public IReadOnlyList<FrameLine> Lines(Field field, int width, int height)
    {
        var lines = new List<FrameLine> { new("") };
        var title = Cells.Shortened(Title, Math.Max(10, width - Cells.Width(Progress) - 4));
        lines.Add(new FrameLine($"  {title}{new string(' ', Math.Max(2, width - Cells.Width(title) - Cells.Width(Progress) - 2))}{Progress}", LineLook.Quiet));
        lines.Add(new FrameLine(""));
        lines.AddRange(Cells.Words(Ask, width - 2).Select(l => new FrameLine("  " + l, LineLook.Strong)));
        lines.AddRange(Labelled("Why     ", Why, width));
        lines.AddRange(Labelled("Changes ", Changes, width));
        lines.Add(new FrameLine(""));
        var keys = Cells.Words($"{field.Keys} · {Escapes}", width - 2).Select(l => new FrameLine("  " + l, LineLook.Quiet)).ToList();
        var notes = Note.SelectMany(n => Cells.Words(n, width - 4)).Select((l, i) => new FrameLine((i == 0 ? "  ! " : "    ") + l, LineLook.Problem)).ToList();
        lines.AddRange(field.Lines(width, height - lines.Count - keys.Count - notes.Count - 4));
        lines.AddRange(notes);
        lines.Add(new FrameLine(""));
        lines.AddRange(keys);
        return lines;
    }

    /// <summary><c>first pass, 3 of 28</c>.</summary>
    public static string ProgressOf(Pass pass, int number, int all) => string.Create(CultureInfo.InvariantCulture, $"{NameOf(pass)} {number} of {all}");

    public static string NameOf(Pass pass) => pass switch { Pass.Fast => "fast pass", Pass.Loops => "loops", _ => "deepening" };

    private static IEnumerable<FrameLine> Labelled(string label, string text, int width) =>
        text.Length == 0 ? [] : Cells.Words(text, width - 2 - label.Length).Select((l, i) => new FrameLine($"  {(i == 0 ? label : new string(' ', label.Length))}{l}", LineLook.Quiet));
}
