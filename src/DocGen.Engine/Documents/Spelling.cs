using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace DocGen.Engine.Documents;

/// <summary>Writes the words of a pack in another spelling of its language, such as American English. Answers are never respelled: they are somebody's own words.</summary>
/// <param name="Words">The words that differ, in lower case, with what stands for them; forms such as plurals are words of their own.</param>
public sealed partial record Spelling(ImmutableSortedDictionary<string, string> Words)
{
    /// <summary>As written.</summary>
    public static Spelling AsWritten { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The text with every word that differs respelled, capitals kept.</summary>
    public string Of(string text) => Words.IsEmpty ? text : Word().Replace(text, m => Respelled(m.Value));

    /// <summary>The same for the text of a template: addresses, ids and other attributes but captions stay.</summary>
    public string OfMarkdown(string text)
    {
        if (Words.IsEmpty)
        {
            return text;
        }

        var spelled = new StringBuilder();
        var at = 0;
        foreach (Match kept in Kept().Matches(text))
        {
            spelled.Append(Of(text[at..kept.Index])).Append(Caption().Replace(kept.Value, m => Of(m.Value)));
            at = kept.Index + kept.Length;
        }

        return spelled.Append(Of(text[at..])).ToString();
    }

    private string Respelled(string word) => !Words.TryGetValue(word.ToLowerInvariant(), out var other) ? word
        : word.Length > 1 && word.All(char.IsUpper) ? other.ToUpperInvariant()
        : char.IsUpper(word[0]) ? char.ToUpperInvariant(other[0]) + other[1..]
        : other;

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word();

    // Attributes in braces, the addresses of links, tags, code: from where they begin to their end, or to the end of the text when a value stands in them.
    [GeneratedRegex(@"\{#[^}]*(\}|$)|\]\([^)]*(\)|$)|<[^>]*(>|$)|`[^`]*(`|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Kept();

    [GeneratedRegex("(?<=caption=\")[^\"]*")]
    private static partial Regex Caption();
}
