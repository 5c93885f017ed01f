using System.Collections.Immutable;

namespace DocGen.Engine.Templating;

internal enum TokenKind
{
    Text,
    EnterCode,
    ExitCode,
    NewLine,
    Identifier,
    Integer,
    Number,
    String,
    Interpolated,
    Symbol,
    End,
}

/// <summary>A word of the language: its kind, its characters, and its place in the text. For a string, <paramref name="Text"/> is what it stands for.</summary>
internal sealed record Token(TokenKind Kind, string Text, int Start, int Length)
{
    /// <summary>White space stands before the token: tells a call's argument from an index.</summary>
    public bool SpaceBefore { get; init; }

    /// <summary>The parts of an interpolated string: text, or the start and length of an expression.</summary>
    public ImmutableArray<(string? Text, int Start, int Length)> Parts { get; init; } = [];

    /// <summary>For the beginning of a code block: the white space before it, when nothing else stands on the line.</summary>
    public string Indent { get; init; } = "";

    public int End => Start + Length;

    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind == TokenKind.Identifier && Text == word;
}
