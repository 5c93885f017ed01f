namespace DocGen.Cli.Interviewing.Fields;

/// <summary>What somebody fills in for a question: a text, a choice, a list, a person. Keys change it; nothing else does.</summary>
internal abstract record Field
{
    /// <summary>What Enter and the other keys do here, for the last line of the screen.</summary>
    public abstract string Keys { get; }

    /// <summary>The field after a key, and whether it is filled in.</summary>
    public abstract (Field Field, bool IsDone) Press(ConsoleKeyInfo key);

    /// <summary>Its lines; one of them has the cursor.</summary>
    /// <param name="height">How many lines there is room for; longer fields show a part.</param>
    public abstract IEnumerable<FrameLine> Lines(int width, int height);
}
