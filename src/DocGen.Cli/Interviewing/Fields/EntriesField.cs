using System.Collections.Immutable;

namespace DocGen.Cli.Interviewing.Fields;

/// <summary>A list of texts: those entered, and the one being typed.</summary>
/// <param name="MayBeEmpty">An empty list was answered before, so that Enter alone keeps it.</param>
internal sealed record EntriesField(ImmutableArray<string> Entries, TextField Typed, bool MayBeEmpty = false) : Field
{
    /// <summary>The word that stands for an empty list.</summary>
    public const string None = "none";

    public override string Keys => Entries.IsEmpty && MayBeEmpty ? "Enter keeps the empty list; type an entry to fill it" : Entries.IsEmpty ? $"Enter adds an entry; `{None}` when there is none" : "Enter adds an entry, on an empty line takes the list · ↑ takes the last back";

    public override (Field Field, bool IsDone) Press(ConsoleKeyInfo key)
    {
        var text = Typed.Text.Trim();
        switch (key.Key)
        {
            case ConsoleKey.Enter when text.Length == 0:
                return (this, MayBeEmpty || !Entries.IsEmpty);
            case ConsoleKey.Enter when Entries.IsEmpty && string.Equals(text, None, StringComparison.OrdinalIgnoreCase):
                return (this with { Typed = new TextField("") }, true);
            case ConsoleKey.Enter:
                return (this with { Entries = Entries.Add(text), Typed = new TextField("") }, false);
            case ConsoleKey.UpArrow or ConsoleKey.Backspace when Typed.Text.Length == 0 && !Entries.IsEmpty:
                return (this with { Entries = Entries[..^1], Typed = new TextField(Entries[^1]) }, false);
            default:
                return (this with { Typed = Typed.Edited(key) }, false);
        }
    }

    public override IEnumerable<FrameLine> Lines(int width, int height)
    {
        var most = Math.Max(3, height - 2);
        if (Entries.Length > most)
        {
            yield return new FrameLine($"    {Showing.Show.Counted(Entries.Length - most, "line")} above", LineLook.Quiet);
        }

        foreach (var entry in Entries.TakeLast(most))
        {
            yield return new FrameLine(Cells.Shortened($"  - {entry}", width));
        }

        foreach (var line in Typed.Lines(width, height))
        {
            yield return line;
        }
    }
}
