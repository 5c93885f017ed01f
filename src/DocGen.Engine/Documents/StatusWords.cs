namespace DocGen.Engine.Documents;

/// <summary>The tone that a writer gives to a word for a state; the word itself always prints.</summary>
public enum StatusTone
{
    Neutral,
    Good,
    Attention,
    Bad,
}

/// <summary>The fixed status words of the documents and their tones.</summary>
public static class StatusWords
{
    /// <summary>The tone of a cell's text by its first words, whatever the case; <see cref="StatusTone.Neutral"/> for any other text.</summary>
    public static StatusTone ToneOf(string text) => Tones.FirstOrDefault(t => text.StartsWith(t.Word, StringComparison.OrdinalIgnoreCase)).Tone;

    // Longer words stand before those they begin with.
    private static readonly (string Word, StatusTone Tone)[] Tones =
    [
        ("Not implemented", StatusTone.Bad),
        ("Not applicable", StatusTone.Neutral),
        ("Not yet established", StatusTone.Attention),
        ("Not known", StatusTone.Attention),
        ("Implemented", StatusTone.Good),
        ("Partly", StatusTone.Attention),
        ("Planned", StatusTone.Attention),
        ("Operated by supplier", StatusTone.Good),
        ("Open point", StatusTone.Attention),
        ("Undetermined", StatusTone.Attention),
        ("Very high", StatusTone.Bad),
        ("Critical", StatusTone.Bad),
        ("High", StatusTone.Bad),
        ("Moderate", StatusTone.Attention),
        ("Medium", StatusTone.Attention),
        ("Low", StatusTone.Good),
        ("Gap", StatusTone.Bad),
        ("Covered", StatusTone.Good),
        ("Addressed", StatusTone.Good),
        ("Not addressed", StatusTone.Attention),
        ("Decided only", StatusTone.Attention),
        ("Approved", StatusTone.Good),
        ("Draft", StatusTone.Attention),
    ];
}
