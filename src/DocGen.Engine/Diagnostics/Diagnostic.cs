using System.Collections.Immutable;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Diagnostics;

public enum Severity
{
    /// <summary>Something to know: counted, never stops a build.</summary>
    Note,
    Warning,

    /// <summary>The inputs cannot be used as they are: nothing is written.</summary>
    Error,
}

/// <summary>A problem in the inputs: a kebab-case code, a message in lower case with names in back-ticks, its place (null when it has none) and advice.</summary>
public sealed record Diagnostic(string Code, Severity Severity, string Message, SourceRange? Place, ImmutableArray<Hint> Hints)
{
    public static Diagnostic Error(string code, string message, SourceRange? place, params ReadOnlySpan<Hint> hints) =>
        new(code, Severity.Error, message, place, [.. hints]);

    public static Diagnostic Warning(string code, string message, SourceRange? place, params ReadOnlySpan<Hint> hints) =>
        new(code, Severity.Warning, message, place, [.. hints]);

    public static Diagnostic Note(string code, string message, SourceRange? place, params ReadOnlySpan<Hint> hints) =>
        new(code, Severity.Note, message, place, [.. hints]);

    public override string ToString() => $"{Place?.ToString() ?? "-"}: {Severity} {Code}: {Message}";
}

/// <summary>One line of advice, with the place it speaks of when that is another one.</summary>
public sealed record Hint(string Text, SourceRange? Place = null)
{
    public static implicit operator Hint(string text) => new(text);

    public static Hint FromString(string text) => new(text);
}
