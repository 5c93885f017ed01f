using System.Text;
using DocGen.Engine.Documents;

namespace DocGen.Markdown.Writing;

/// <summary>Where inlines stand: only a paragraph has lines of its own.</summary>
internal enum InlinePlace
{
    Paragraph,
    Heading,
    Cell,
}

/// <summary>Writes the inlines of one leaf block; <see cref="LineEscapes"/> then sees to the edges of its lines.</summary>
internal sealed class InlineWriter
{
    private readonly StringBuilder _out = new();
    private readonly InlinePlace _place;
    private readonly InlineText _block;

    private readonly Footnotes _notes;

    private InlineWriter(InlinePlace place, InlineText block, Footnotes notes, string before)
    {
        _notes = notes;
        _place = place;
        _block = block;
        _out.Append(before);
    }

    /// <summary>The Markdown of inlines in normal form, lines ended with line feeds. <paramref name="before"/> is what already stands on the line.</summary>
    public static string Write(EquatableArray<Inline> content, InlinePlace place, Footnotes notes, string before = "")
    {
        var writer = new InlineWriter(place, InlineText.Of(content), notes, before);
        writer.WriteAll(content, new Around(Flanking.Edge, InLink: false, Nested: false));
        return writer._out.ToString();
    }

    // After: what follows the last inline.
    private readonly record struct Around(char After, bool InLink, bool Nested);

    private char Before => _out.Length == 0 ? Flanking.Edge : _out[^1];

    private void WriteAll(EquatableArray<Inline> content, Around around)
    {
        for (var i = 0; i < content.Count; i++)
        {
            var next = i + 1 < content.Count ? content[i + 1] : null;
            Write(content[i], next, around with { After = next is null ? around.After : Flanking.FirstOf(next) });
        }
    }

    private void Write(Inline inline, Inline? next, Around around)
    {
        switch (inline)
        {
            case Text text:
                WriteText(text.Value, next, around);
                break;
            case LineBreak:
                var last = next is null && !around.Nested && !around.InLink;
                _out.Append(_place == InlinePlace.Paragraph && !last ? "\\\n" : "<br>");
                break;
            case Emphasis emphasis:
                WriteMarked(emphasis.Content, around, "*", "em");
                break;
            case Strong strong:
                WriteMarked(strong.Content, around, "**", "strong");
                break;
            case Strikethrough strikethrough:
                WriteMarked(strikethrough.Content, around, "~~", "del");
                break;
            case Code code:
                WriteCode(code.Value, around);
                break;
            case Link link:
                WriteLink(link, around);
                break;
            case Image image:
                _out.Append("![");
                WriteText(image.Description, null, around with { InLink = true, After = ']' });
                _out.Append("](").Append(LinkTarget.Write(image.Source)).Append(')');
                break;
            case Footnote note:
                _out.Append(_notes.Mark(note));
                // Before these the mark would be the words of a link, or a definition.
                if (next is Link or Footnote or Text { Value: ['(' or '[' or ':', ..] })
                {
                    _out.Append("<!-- -->");
                }

                break;
            default:
                throw new InvalidOperationException($"an inline of the kind {inline.GetType().Name} has no Markdown");
        }
    }

    private void WriteMarked(EquatableArray<Inline> content, Around around, string mark, string tag)
    {
        var flanking = Flanking.Of(Before, content, around.After);
        var simple = !around.Nested && content.Items is [Text];
        var fits = !around.Nested || flanking.IsOneWay;
        var (open, close) = fits && IsFree(mark[0]) && flanking.Stars && (simple || !flanking.InsideWord) ? (mark, mark)
            : fits && IsFree('_') && flanking.Underscores && mark == "*" ? ("_", "_")
            : ($"<{tag}>", $"</{tag}>");
        _out.Append(open);
        WriteAll(content, around with { After = close[0], Nested = true });
        _out.Append(close);

        bool IsFree(char c) => Before != c && around.After != c;
    }

    private void WriteCode(string code, Around around)
    {
        var tag = Before == '`'
            || (_place == InlinePlace.Cell && code.Contains("\\|", StringComparison.Ordinal))
            || (around.InLink && code.AsSpan().ContainsAny('[', ']'));
        if (tag)
        {
            _out.Append("<code>");
            WriteText(code, null, around with { After = '<', Nested = true });
            _out.Append("</code>");
            return;
        }

        var fence = new string('`', BacktickRun(code, exactly: true));
        var pad = code[0] == '`' || code[^1] == '`' || (code[0] == ' ' && code[^1] == ' ' && code.AsSpan().ContainsAnyExcept(' ')) ? " " : "";
        _out.Append(fence).Append(pad).Append(code).Append(pad).Append(fence);
    }

    /// <summary>The length of the shortest run of backticks that does not occur in the code, or (not exactly) that is longer than any.</summary>
    public static int BacktickRun(string code, bool exactly)
    {
        var runs = new HashSet<int>();
        for (var i = 0; i < code.Length; i++)
        {
            var start = i;
            while (i < code.Length && code[i] == '`')
            {
                i++;
            }

            runs.Add(i - start);
        }

        return exactly ? Enumerable.Range(1, runs.Count + 1).First(n => !runs.Contains(n)) : runs.Append(0).Max() + 1;
    }

    private void WriteLink(Link link, Around around)
    {
        if (LinkTarget.IsAutolink(link))
        {
            _out.Append('<').Append(((Text)link.Content[0]).Value).Append('>');
            return;
        }

        _out.Append('[');
        WriteAll(link.Content, around with { After = ']', InLink = true });
        _out.Append("](").Append(LinkTarget.Write(link.Target)).Append(')');
    }

    private void WriteText(string text, Inline? next, Around around)
    {
        var addresses = around.InLink ? [] : TextEscapes.AddressBreaks(text);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (TextEscapes.NeedsEntity(c))
            {
                _out.Append(TextEscapes.Entity(c));
                continue;
            }

            var after = i + 1 < text.Length ? text[i + 1] : '\0';
            var active = c switch
            {
                '\\' => after <= ' ' || TextEscapes.IsAsciiPunctuation(after) || char.IsControl(after) || char.IsWhiteSpace(after) || TextEscapes.NeedsEntity(after),
                '`' => true,
                '*' => !IsAlone(text, i, next, around),
                '_' => !IsAlone(text, i, next, around) && !IsInsideWord(text, i),
                '~' => _block.Tildes && !IsAlone(text, i, next, around),
                '[' => around.InLink || _block.Brackets || after == '^',
                ']' => around.InLink,
                '!' => after == '\0' && next is Link or Footnote,
                // Not only tags: an address such as <-a@b.example> may start with nearly anything.
                '<' => char.IsAsciiLetter(after) || after is '/' or '!' or '?' || (after != ' ' && (next is not null || around.Nested || text.IndexOf('>', i) > i)),
                '&' => TextEscapes.IsEntity(text, i),
                _ => addresses.Contains(i),
            };
            _out.Append(active ? "\\" : "").Append(c);
        }
    }

    private bool IsAlone(string text, int index, Inline? next, Around around)
    {
        var before = index > 0 ? text[index - 1] == ' ' : _out.Length == 0 || _out[^1] == '\n';
        var after = index + 1 < text.Length ? text[index + 1] == ' ' : next is null && !around.Nested && !around.InLink;
        return before && after;
    }

    private static bool IsInsideWord(string text, int index)
    {
        var (start, end) = (index, index);
        while (start > 0 && text[start] == '_')
        {
            start--;
        }

        while (end < text.Length - 1 && text[end] == '_')
        {
            end++;
        }

        return char.IsLetterOrDigit(text[start]) && char.IsLetterOrDigit(text[end]);
    }
}
