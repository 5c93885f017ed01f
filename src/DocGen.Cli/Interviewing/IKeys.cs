namespace DocGen.Cli.Interviewing;

/// <summary>Where the keys come from that a person presses: a terminal, or a script.</summary>
internal interface IKeys : IDisposable
{
    /// <summary>The next key; null when there are no more, as when the terminal is closed.</summary>
    ConsoleKeyInfo? Next();

    /// <summary>A further key is waiting already, as in pasted text.</summary>
    bool IsMoreWaiting { get; }
}
