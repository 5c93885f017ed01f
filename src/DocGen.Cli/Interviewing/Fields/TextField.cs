using System.Globalization;

namespace DocGen.Cli.Interviewing.Fields;

/// <summary>A line of text with a cursor. <paramref name="Cursor"/>: a place in the text, 0 before its first character.</summary>
internal sealed record TextField(string Text, int Cursor, string Label = "") : Field
{
    public TextField(string text) : this(text, text.Length)
    {
    }

    public override string Keys => "Enter takes it";

    public override (Field Field, bool IsDone) Press(ConsoleKeyInfo key) => key.Key == ConsoleKey.Enter ? (this, true) : (Edited(key), false);

    /// <summary>The text after a key other than Enter.</summary>
    public TextField Edited(ConsoleKeyInfo key)
    {
        var isControl = key.Modifiers.HasFlag(ConsoleModifiers.Control);
        return key.Key switch
        {
            ConsoleKey.LeftArrow => this with { Cursor = Before },
            ConsoleKey.RightArrow => this with { Cursor = After },
            ConsoleKey.Home => this with { Cursor = 0 },
            ConsoleKey.End => this with { Cursor = Text.Length },
            ConsoleKey.A when isControl => this with { Cursor = 0 },
            ConsoleKey.E when isControl => this with { Cursor = Text.Length },
            ConsoleKey.U when isControl => this with { Text = Text[Cursor..], Cursor = 0 },
            ConsoleKey.W when isControl => WithoutWord(),
            ConsoleKey.Backspace => this with { Text = Text.Remove(Before, Cursor - Before), Cursor = Before },
            ConsoleKey.Delete => this with { Text = Text.Remove(Cursor, After - Cursor) },
            _ => Typed(key.KeyChar),
        };
    }

    /// <summary>The text with a character put in; one that no file can hold is passed over.</summary>
    public TextField Typed(char c) =>
        c is < ' ' or (>= '\u007F' and < '\u00A0') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' ? this : this with { Text = Text.Insert(Cursor, c.ToString()), Cursor = Cursor + 1 };

    public override IEnumerable<FrameLine> Lines(int width, int height)
    {
        var start = "  " + (Label.Length > 0 ? Label + " " : "") + "> ";
        var indent = Cells.Width(start);
        var room = Math.Max(10, width - indent);
        var (offset, isFirst) = (0, true);
        var pieces = Cells.Cut(Text, room).ToList();
        var hasCursor = false;
        for (var i = 0; i < pieces.Count; i++)
        {
            var end = offset + pieces[i].Length;
            var isHere = !hasCursor && Cursor <= end && (Cursor < end || i == pieces.Count - 1);
            hasCursor |= isHere;
            yield return new FrameLine((isFirst ? start : new string(' ', indent)) + pieces[i], LineLook.Plain, isHere ? indent + Cells.Width(pieces[i][..(Cursor - offset)]) : null);
            (offset, isFirst) = (end, false);
        }
    }

    private int Before => Cursor == 0 ? 0 : Starts().Last(s => s < Cursor);

    private int After => Cursor == Text.Length ? Cursor : Cursor + StringInfo.GetNextTextElementLength(Text, Cursor);

    private IEnumerable<int> Starts()
    {
        for (var at = 0; at < Text.Length; at += StringInfo.GetNextTextElementLength(Text, at))
        {
            yield return at;
        }
    }

    private TextField WithoutWord()
    {
        var start = Text[..Cursor].TrimEnd().LastIndexOf(' ') + 1;
        return this with { Text = Text.Remove(start, Cursor - start), Cursor = start };
    }
}
