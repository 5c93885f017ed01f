using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace DocGen.Engine.Merging;

/// <summary>A word, a stretch of white space, a mark or an object: its place in the text, and what is compared, in which programs' habits do not count.</summary>
public readonly record struct Token(int Start, int Length, string Word)
{
    /// <summary>Compares what tokens say, not where they stand.</summary>
    public static IEqualityComparer<Token> ByWord { get; } = EqualityComparer<Token>.Create((a, b) => a.Word == b.Word, t => t.Word.GetHashCode(StringComparison.Ordinal));

    public int End => Start + Length;

    public bool IsSpace => Word == " ";

    /// <summary>Whether it is a word or an object: something that a person would call a change.</summary>
    public bool IsWord => char.IsLetterOrDigit(Word[0]) || Word[0] == PassageText.Object;

    /// <summary>The tokens of a text, in order; white space at both ends is left out.</summary>
    public static ImmutableArray<Token> Split(string text, ImmutableArray<string> objects)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var nextObject = 0;
        var (from, to) = Trimmed(text);
        for (var at = from; at < to;)
        {
            var end = EndOf(text, at);
            tokens.Add(new Token(at, end - at, WordAt(text, at, end, objects, ref nextObject).ToString()));
            at = end;
        }

        return tokens.ToImmutable();
    }

    /// <summary>What the tokens of a text say, one after the other: what <see cref="Split"/> tells apart, without the tokens.</summary>
    public static string Said(string text, ImmutableArray<string> objects)
    {
        var said = new StringBuilder(text.Length);
        var nextObject = 0;
        var (from, to) = Trimmed(text);
        for (var at = from; at < to;)
        {
            var end = EndOf(text, at);
            said.Append(WordAt(text, at, end, objects, ref nextObject));
            at = end;
        }

        return said.ToString();
    }

    private static (int From, int To) Trimmed(string text)
    {
        var (from, to) = (0, text.Length);
        while (from < to && IsSpaceAt(text, from))
        {
            from++;
        }

        while (to > from && IsSpaceAt(text, to - 1))
        {
            to--;
        }

        return (from, to);
    }

    private static int EndOf(string text, int at)
    {
        if (text[at] == PassageText.Object)
        {
            return at + 1;
        }

        Func<string, int, bool>? belongs = IsSpaceAt(text, at) ? IsSpaceAt : IsWordAt(text, at) ? IsWordAt : null;
        if (belongs is null)
        {
            return at + (char.IsSurrogatePair(text, at) ? 2 : 1);
        }

        while (at < text.Length && belongs(text, at))
        {
            at++;
        }

        return at;
    }

    private static ReadOnlySpan<char> WordAt(string text, int start, int end, ImmutableArray<string> objects, ref int nextObject)
    {
        if (text[start] == PassageText.Object)
        {
            return PassageText.Object + (nextObject < objects.Length ? objects[nextObject++] : "");
        }

        var word = text.AsSpan(start, end - start);
        return IsSpaceAt(text, start) ? " " : Ascii.IsValid(word) ? word : IsWordAt(text, start) ? Composed(word.ToString()) : Folded(word.ToString());
    }

    // Letters that a file holds in two characters belong to one word.
    private static bool IsWordAt(string text, int at) => char.IsLetterOrDigit(text, at) || text[at] == '_' || char.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark || char.IsLowSurrogate(text[at]) && at > 0 && char.IsLetterOrDigit(text, at - 1);

    private static bool IsSpaceAt(string text, int at) => char.IsWhiteSpace(text[at]) || text[at] is '\u200B' or '\uFEFF';

    private static string Composed(string word) => !IsWellFormed(word) ? word : word.Normalize(NormalizationForm.FormC);

    private static bool IsWellFormed(string word) => !word.Any(char.IsSurrogate);

    // What editors change while people type.
    private static string Folded(string mark) => mark switch
    {
        "\u2018" or "\u2019" or "\u201A" or "\u2032" => "'",
        "\u201C" or "\u201D" or "\u201E" or "\u00AB" or "\u00BB" or "\u2033" => "\"",
        "\u2010" or "\u2011" or "\u2012" or "\u2013" or "\u2014" or "\u2212" => "-",
        "\u2026" => ".",
        _ => mark,
    };
}
