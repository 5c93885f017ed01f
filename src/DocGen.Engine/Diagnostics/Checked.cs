using System.Collections.Immutable;

namespace DocGen.Engine.Diagnostics;

/// <summary>A value and every problem found on the way to it. With an error among the problems the value may be incomplete and must not reach a file.</summary>
public sealed record Checked<T>(T Value, ImmutableArray<Diagnostic> Problems)
{
    public bool HasErrors => Problems.Any(p => p.Severity == Severity.Error);
}

public static class Checked
{
    public static Checked<T> Fine<T>(T value) => new(value, []);

    public static Checked<T> With<T>(T value, IEnumerable<Diagnostic> problems) => new(value, [.. problems]);
}
