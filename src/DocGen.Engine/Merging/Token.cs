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
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (text[at] == PassageText.Object)
            {
                at++;
                tokens.Add(new Token(start, 1, PassageText.Object + (nextObject < objects.Length ? objects[nextObject] : "")));
                nextObject++;
            }
            else if (IsSpaceAt(text, at))
            {
                while (at < text.Length && IsSpaceAt(text, at))
                {
                    at++;
                }

                tokens.Add(new Token(start, at - start, " "));
            }
            else if (IsWordAt(text, at))
            {
                while (at < text.Length && IsWordAt(text, at))
                {
                    at++;
                }

                tokens.Add(new Token(start, at - start, Composed(text[start..at])));
            }
            else
            {
                at += char.IsSurrogatePair(text, at) ? 2 : 1;
                tokens.Add(new Token(start, at - start, Folded(text[start..at])));
            }
        }

        var first = tokens.Count > 0 && tokens[0].IsSpace ? 1 : 0;
        var last = tokens.Count > first && tokens[^1].IsSpace ? tokens.Count - 1 : tokens.Count;
        return [.. tokens.Skip(first).Take(last - first)];
    }

    // Letters that a file holds in two characters belong to one word.
    private static bool IsWordAt(string text, int at) => char.IsLetterOrDigit(text, at) || text[at] == '_' || char.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark || char.IsLowSurrogate(text[at]) && at > 0 && char.IsLetterOrDigit(text, at - 1);

    private static bool IsSpaceAt(string text, int at) => char.IsWhiteSpace(text[at]) || text[at] is '\u200B' or '\uFEFF';

    private static string Composed(string word) => Ascii.IsValid(word) || !IsWellFormed(word) ? word : word.Normalize(NormalizationForm.FormC);

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
