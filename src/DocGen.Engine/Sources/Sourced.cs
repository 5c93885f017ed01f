namespace DocGen.Engine.Sources;

/// <summary>A value that keeps its place in the file it was read from.</summary>
public sealed record Sourced<T>(T Value, SourceRange Place)
{
    public override string ToString() => Value?.ToString() ?? string.Empty;
}
