using System.Text.RegularExpressions;
using DocGen.Cli.Interviewing;

namespace DocGen.Tests.Interviewing;

/// <summary>Somebody at the terminal who reads the screen before each key: takes the first line of every choice, types what a question takes, corrects what was refused, and presses Ctrl+C after a number of keys or at the end of the fast pass.</summary>
internal sealed partial class Respondent(StringWriter screen, int mostKeys = int.MaxValue, bool stopsAfterFastPass = true) : IKeys
{
    private static readonly string[] Texts = ["Alpha", "12", "3", "2026-11-21", "27001:A.5.15"];
    private readonly Queue<ConsoleKeyInfo> _waiting = new();
    private int _refused;
    private int _pressed;

    public bool IsMoreWaiting => false;

    /// <summary>The questions in the order in which they were seen.</summary>
    public List<string> Seen { get; } = [];

    /// <summary>It was asked whether to go on after a pass.</summary>
    public bool HasSeenEndOfPass { get; private set; }

    public ConsoleKeyInfo? Next()
    {
        if (_pressed++ >= mostKeys)
        {
            return null;
        }

        if (_waiting.Count == 0)
        {
            Read();
        }

        return _waiting.Dequeue();
    }

    public void Dispose()
    {
    }

    public static ConsoleKeyInfo Key(ConsoleKey key, char character = '\0', bool control = false) => new(character, key, shift: false, alt: false, control);

    private void Read()
    {
        // What follows the last wipe of the screen; what was read is forgotten.
        var all = screen.ToString();
        screen.GetStringBuilder().Clear();
        var shown = Codes().Replace(all[(all.LastIndexOf("\u001b[J", StringComparison.Ordinal) + 3)..], "");
        var ask = shown.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ElementAtOrDefault(1) ?? "";
        var isRefused = shown.Contains("\n  ! ", StringComparison.Ordinal);
        _refused = isRefused ? _refused + 1 : 0;
        if (!isRefused)
        {
            Seen.Add(ask);
        }

        if (_refused > 12)
        {
            throw new InvalidOperationException($"no answer was taken: {shown}");
        }

        if (shown.Contains("Go on?", StringComparison.Ordinal))
        {
            HasSeenEndOfPass = true;
            Press(stopsAfterFastPass ? Key(ConsoleKey.C, '\u0003', control: true) : Key(ConsoleKey.Enter, '\r'));
        }
        else if (shown.Contains("Ctrl+L leave out", StringComparison.Ordinal))
        {
            Press(Key(ConsoleKey.L, '\f', control: true));
        }
        else if (shown.Contains("Enter adds an entry", StringComparison.Ordinal))
        {
            Entries(shown);
        }
        else if (shown.Contains("Enter goes to the person", StringComparison.Ordinal))
        {
            Type("Head of Everything");
            Press(Key(ConsoleKey.Enter, '\r'));
            Type("Ada Fictional");
            Press(Key(ConsoleKey.Enter, '\r'));
        }
        else if (shown.Contains("Space marks", StringComparison.Ordinal) || shown.Contains("Enter takes it", StringComparison.Ordinal) && shown.Contains('↑', StringComparison.Ordinal) || shown.Contains("Which short id", StringComparison.Ordinal))
        {
            Press(Key(ConsoleKey.Enter, '\r'));
        }
        else
        {
            Press(Key(ConsoleKey.U, '\u0015', control: true));
            Type(Texts[_refused % Texts.Length]);
            Press(Key(ConsoleKey.Enter, '\r'));
        }
    }

    private void Entries(string shown)
    {
        if (_refused > 0 && !shown.Contains(" entries and has ", StringComparison.Ordinal))
        {
            Press(Key(ConsoleKey.UpArrow), Key(ConsoleKey.U, '\u0015', control: true));
            Type("27001:A.5.15");
        }
        else
        {
            Type($"entry {_refused}");
        }

        Press(Key(ConsoleKey.Enter, '\r'), Key(ConsoleKey.Enter, '\r'));
    }

    private void Type(string text)
    {
        foreach (var c in text)
        {
            Press(Key(ConsoleKey.None, c));
        }
    }

    private void Press(params ReadOnlySpan<ConsoleKeyInfo> keys)
    {
        foreach (var key in keys)
        {
            _waiting.Enqueue(key);
        }
    }

    [GeneratedRegex(@"\u001b\[[0-9;?]*[A-Za-z]")]
    private static partial Regex Codes();
}
