using System.Globalization;
using System.Text;
using System.Text.Json;
using DocGen.Engine.Documents;

namespace DocGen.Markdown;

/// <summary>The YAML block at the top of a file: one line a field, values quoted as JSON (which is YAML too).</summary>
internal static class FrontMatter
{
    private static readonly System.Buffers.SearchValues<char> KeyLetters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    private static readonly (string Key, Func<DocumentIdentity, string> Get, Func<DocumentIdentity, string, DocumentIdentity> Set)[] Fields =
    [
        ("id", d => d.Id, (d, v) => d with { Id = v }),
        ("title", d => d.Title, (d, v) => d with { Title = v }),
        ("subtitle", d => d.Subtitle, (d, v) => d with { Subtitle = v }),
        ("organisation", d => d.Organisation, (d, v) => d with { Organisation = v }),
        ("version", d => d.Version, (d, v) => d with { Version = v }),
        ("status", d => d.Status, (d, v) => d with { Status = v }),
        ("classification", d => d.Classification, (d, v) => d with { Classification = v }),
        ("owner", d => d.Owner, (d, v) => d with { Owner = v }),
        ("approver", d => d.Approver, (d, v) => d with { Approver = v }),
        ("date", d => d.Date, (d, v) => d with { Date = v }),
        ("next_review", d => d.NextReview, (d, v) => d with { NextReview = v }),
        ("language", d => d.Language, (d, v) => d with { Language = v }),
        ("generator", d => d.Generator, (d, v) => d with { Generator = v }),
        ("engine", d => d.Engine, (d, v) => d with { Engine = v }),
        ("pack", d => d.Pack, (d, v) => d with { Pack = v }),
        ("inputs", d => d.Inputs, (d, v) => d with { Inputs = v }),
        ("keywords", d => d.Keywords, (d, v) => d with { Keywords = v }),
    ];

    /// <summary>Whether a text begins with a field between rules, and not with a rule that only looks like the start of front matter.</summary>
    public static bool IsLikely(string text) => text.StartsWith("---\n", StringComparison.Ordinal)
        && text.AsSpan(4) is var rest && rest.IndexOf(':') is > 0 and var colon
        && rest[..colon].IndexOfAnyExcept(KeyLetters) < 0;

    public static string Write(DocumentIdentity identity)
    {
        var text = new StringBuilder("---\n");
        foreach (var (key, get, _) in Fields)
        {
            // An empty language is told: leaving it out would mean the default.
            if (get(identity) is var value && (value.Length > 0 || key == "language"))
            {
                text.Append(key).Append(": ").Append(Quote(value)).Append('\n');
            }
        }

        return text.Append("---\n").ToString();
    }

    /// <summary>The identity that a file's front matter states, and the text with the front matter blanked out so that offsets stay true. Lines it does not understand are losses.</summary>
    public static (DocumentIdentity Identity, string Remaining) Read(string text, List<MarkdownLoss> losses)
    {
        var identity = new DocumentIdentity { Id = "", Title = "" };
        var end = text.StartsWith("---\n", StringComparison.Ordinal) ? text.IndexOf("\n---\n", StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            return (identity, text);
        }

        var start = 4;
        foreach (var line in text[4..Math.Max(4, end)].Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var field = Array.Find(Fields, f => colon > 0 && f.Key == line[..colon].Trim());
            if (field.Set is not null && Unquote(line[(colon + 1)..].Trim()) is { } value)
            {
                identity = field.Set(identity, value);
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                losses.Add(new($"the line `{line}` of the front matter", start));
            }

            start += line.Length + 1;
        }

        return (identity, new string([.. text[..(end + 4)].Select(c => c == '\n' ? c : ' ')]) + text[(end + 4)..]);
    }

    private static string Quote(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' or '\\' => text.Append('\\').Append(c),
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }

    private static string? Unquote(string value)
    {
        if (value is ['\'', .., '\''])
        {
            return value[1..^1].Replace("''", "'", StringComparison.Ordinal);
        }

        if (!value.StartsWith('"'))
        {
            return value;
        }

        try
        {
            return JsonSerializer.Deserialize<string>(value);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
