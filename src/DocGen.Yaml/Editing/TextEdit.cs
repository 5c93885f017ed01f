namespace DocGen.Yaml.Editing;

/// <summary>A stretch of a text (0-based start, length in characters) and what takes its place.</summary>
internal sealed record TextEdit(int Start, int Length, string Text)
{
    public string Apply(string text) => string.Concat(text.AsSpan(0, Start), Text, text.AsSpan(Start + Length));
}
