using Spectre.Console;

namespace DocGen.Cli.Interviewing;

/// <summary>The part of the terminal below what was said so far: a screen of lines that is drawn over and over, and lines that stay.</summary>
internal sealed class Terminal(TextWriter writer, IKeys keys, bool hasColour)
{
    /// <summary>Nothing is drawn wider, however wide the terminal is.</summary>
    private const int Widest = 80;

    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.Yes, ColorSystem = hasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors, Interactive = InteractionSupport.No,
    });

    private int _row;

    public int Width => Math.Clamp(_console.Profile.Width, 20, Widest) - 1;

    public int Height => Math.Max(10, _console.Profile.Height);

    public bool IsMoreWaiting => keys.IsMoreWaiting;

    public ConsoleKeyInfo? Key() => keys.Next();

    /// <summary>Draws lines in the place of those drawn before, with the cursor where one of them has it.</summary>
    public void Draw(IReadOnlyList<FrameLine> lines)
    {
        Clear();
        foreach (var line in lines)
        {
            Write(line);
        }

        var at = lines.TakeWhile(l => l.Cursor is null).Count();
        if (at < lines.Count)
        {
            _console.Cursor.MoveUp(lines.Count - at);
            if (lines[at].Cursor is > 0 and var column)
            {
                _console.Cursor.MoveRight(column);
            }
        }

        _row = at;
    }

    /// <summary>Takes the screen away and leaves lines that stay.</summary>
    /// <param name="indent">The columns before them.</param>
    public void Say(string text, LineLook look = LineLook.Plain, int indent = 2)
    {
        Clear();
        foreach (var line in Cells.Words(text, Width - indent))
        {
            Write(new FrameLine(line.Length == 0 ? "" : new string(' ', indent) + line, look));
        }
    }

    public void Clear()
    {
        if (_row > 0)
        {
            _console.Cursor.MoveUp(_row);
        }

        _console.Write(new ControlCode("\r\u001b[J"));
        _row = 0;
    }

    private void Write(FrameLine line) => _console.Write(new Text(line.Text + "\n", line.Look switch
    {
        LineLook.Quiet => new Style(decoration: Decoration.Dim),
        LineLook.Strong => new Style(decoration: Decoration.Bold),
        LineLook.Chosen => new Style(Color.Teal),
        LineLook.Problem => new Style(Color.Red),
        _ => Style.Plain,
    }));
}
