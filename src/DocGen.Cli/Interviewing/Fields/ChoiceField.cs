using System.Collections.Immutable;

namespace DocGen.Cli.Interviewing.Fields;

/// <summary>A line to choose. <paramref name="Reply"/>: what choosing it answers instead of a value, such as "don't know"; null for a value.</summary>
internal sealed record Option(string Value, string Label, Reply? Reply = null);

/// <summary>Lines to choose one of, or to mark several of.</summary>
/// <param name="At">The line that the cursor is on.</param>
/// <param name="Marked">The values that are marked, when several may be.</param>
/// <param name="None">The value that excludes all others; null when there is none.</param>
internal sealed record ChoiceField(ImmutableArray<Option> Options, int At, bool TakesSeveral, ImmutableHashSet<string> Marked, string? None) : Field
{
    public static ChoiceField One(ImmutableArray<Option> options, string? value) =>
        new(options, Math.Max(0, options.IndexOf(options.FirstOrDefault(o => o.Value == value && o.Reply is null)!)), TakesSeveral: false, [], null);

    public override string Keys => TakesSeveral ? "↑ ↓ move · Space marks · Enter takes what is marked" : "↑ ↓ choose · Enter takes it";

    /// <summary>What was chosen, in the order of the lines: the marked values, or the one under the cursor when none is marked.</summary>
    public ImmutableArray<string> Values => TakesSeveral && !Marked.IsEmpty ? [.. Options.Where(o => Marked.Contains(o.Value)).Select(o => o.Value)] : [Options[At].Value];

    /// <summary>What the line under the cursor answers instead of a value; null for a value.</summary>
    public Reply? Reply => Options[At].Reply;

    public override (Field Field, bool IsDone) Press(ConsoleKeyInfo key) => key.Key switch
    {
        ConsoleKey.Enter => (this, true),
        ConsoleKey.UpArrow => (this with { At = (At + Options.Length - 1) % Options.Length }, false),
        ConsoleKey.DownArrow => (this with { At = (At + 1) % Options.Length }, false),
        ConsoleKey.Home or ConsoleKey.PageUp => (this with { At = 0 }, false),
        ConsoleKey.End or ConsoleKey.PageDown => (this with { At = Options.Length - 1 }, false),
        ConsoleKey.Spacebar when TakesSeveral && Reply is null => (Toggled(), false),
        _ => (key.KeyChar > ' ' ? Jumped(key.KeyChar) : this, false),
    };

    public override IEnumerable<FrameLine> Lines(int width, int height)
    {
        var shown = Math.Min(Options.Length, Math.Max(3, height));
        var first = Math.Clamp(At - (shown / 2), 0, Options.Length - shown);
        if (first > 0)
        {
            yield return new FrameLine($"    ↑ {Showing.Show.Counted(first, "line")} more", LineLook.Quiet);
        }

        for (var i = first; i < first + shown; i++)
        {
            var option = Options[i];
            var mark = !TakesSeveral ? "" : option.Reply is not null ? "    " : Marked.Contains(option.Value) ? "[x] " : "[ ] ";
            yield return new FrameLine(Cells.Shortened($"  {(i == At ? ">" : " ")} {mark}{option.Label}", width), i == At ? LineLook.Chosen : option.Reply is null ? LineLook.Plain : LineLook.Quiet, i == At ? 2 : null);
        }

        if (first + shown < Options.Length)
        {
            yield return new FrameLine($"    ↓ {Showing.Show.Counted(Options.Length - first - shown, "line")} more", LineLook.Quiet);
        }
    }

    private ChoiceField Toggled()
    {
        var value = Options[At].Value;
        if (Marked.Contains(value))
        {
            return this with { Marked = Marked.Remove(value) };
        }

        return this with { Marked = value == None ? [value] : (None is null ? Marked : Marked.Remove(None)).Add(value) };
    }

    /// <summary>The next line that begins with a letter.</summary>
    private ChoiceField Jumped(char letter)
    {
        var next = Enumerable.Range(1, Options.Length).Select(i => (At + i) % Options.Length).FirstOrDefault(i => Options[i].Label.StartsWith(letter.ToString(), StringComparison.OrdinalIgnoreCase), At);
        return this with { At = next };
    }
}
