using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>A rendering as one text for the Markdown reader, in which every value stands as a token: U+E000, its number, U+E001. Values so cannot be taken for markup.</summary>
internal sealed class OpaqueText
{
    private const char Open = '\uE000';
    private const char Close = '\uE001';
    private readonly ImmutableArray<Stretch> _stretches;
    private readonly ImmutableArray<int> _starts;

    public OpaqueText(ImmutableArray<Stretch> stretches)
    {
        _stretches = stretches;
        var text = new StringBuilder();
        var starts = ImmutableArray.CreateBuilder<int>(stretches.Length);
        for (var i = 0; i < stretches.Length; i++)
        {
            starts.Add(text.Length);
            if (stretches[i].Opaque)
            {
                text.Append(Open).Append(i.ToString(CultureInfo.InvariantCulture)).Append(Close);
            }
            else
            {
                text.Append(stretches[i].Text.Replace(Open, ' ').Replace(Close, ' '));
            }
        }

        Text = text.ToString();
        _starts = starts.MoveToImmutable();
    }

    /// <summary>The text to read.</summary>
    public string Text { get; }

    /// <summary>Cuts a text from the reader into plain runs and values.</summary>
    public IEnumerable<(string Plain, Stretch? Value)> Split(string text)
    {
        var (plain, at) = (0, 0);
        while ((at = text.IndexOf(Open, at)) >= 0)
        {
            if (TokenAt(text, at) is not ({ } value, var end))
            {
                at++;
                continue;
            }

            if (at > plain)
            {
                yield return (text[plain..at], null);
            }

            yield return ("", value);
            (plain, at) = (end, end);
        }

        if (plain < text.Length)
        {
            yield return (text[plain..], null);
        }
    }

    // An entity of the template can write these characters too; only a token counts a value.
    private (Stretch Value, int End)? TokenAt(string text, int open)
    {
        var close = text.IndexOf(Close, open);
        return close > 0 && int.TryParse(text.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _stretches.Length && _stretches[index].Opaque
            ? (_stretches[index], close + 1)
            : null;
    }

    /// <summary>A text from the reader with the values' own text in place of the tokens.</summary>
    public string PutBack(string text) => text.Contains(Open, StringComparison.Ordinal) ? string.Concat(Split(text).Select(p => p.Value?.Text ?? p.Plain)) : text;

    /// <summary>Where the stretch begins that made the text at an offset.</summary>
    public int StartOf(int offset) => _starts.IsEmpty ? 0 : _starts[IndexAt(offset)];

    /// <summary>The stretch that made the text at an offset; null when there is no text.</summary>
    public Stretch? At(int offset) => _stretches.IsEmpty ? null : _stretches[IndexAt(offset)];

    /// <summary>The stretches that made the text between two offsets.</summary>
    public IEnumerable<Stretch> Between(int start, int end)
    {
        var index = IndexAt(start);
        for (; index < _stretches.Length && (_starts[index] < end || index == 0); index++)
        {
            if (_starts[index] >= end)
            {
                yield break;
            }

            yield return _stretches[index];
        }
    }

    private int IndexAt(int offset)
    {
        var index = _starts.BinarySearch(offset);
        return index >= 0 ? index : Math.Max(0, ~index - 1);
    }
}
