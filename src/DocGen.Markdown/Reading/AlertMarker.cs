using System.Collections.Immutable;
using DocGen.Engine.Documents;
using Markdig.Syntax;

namespace DocGen.Markdown.Reading;

/// <summary>GitHub's marker of a note, a first line <c>[!NOTE]</c> in a quotation, and the word it stands for.</summary>
internal sealed record AlertMarker(string Marker, string Word)
{
    private static readonly ImmutableArray<AlertMarker> All = [new("[!NOTE]", "Note"), new("[!TIP]", "Tip"), new("[!IMPORTANT]", "Important"), new("[!WARNING]", "Warning"), new("[!CAUTION]", "Caution")];

    /// <summary>The marker alone on the first line of a quotation; null when there is none.</summary>
    public static AlertMarker? In(QuoteBlock quote, string markdown)
    {
        if (quote.FirstOrDefault() is not ParagraphBlock { Span: var span } || span.Start < 0 || span.End >= markdown.Length)
        {
            return null;
        }

        var text = markdown.AsSpan(span.Start, span.Length);
        var end = text.IndexOf('\n');
        var line = (end < 0 ? text : text[..end]).Trim();
        foreach (var alert in All)
        {
            if (line.Equals(alert.Marker, StringComparison.OrdinalIgnoreCase))
            {
                return alert;
            }
        }

        return null;
    }

    /// <summary>The blocks of the quotation with the word, in bold, in the marker's place.</summary>
    public EquatableArray<Engine.Documents.Block> Label(EquatableArray<Engine.Documents.Block> blocks)
    {
        var first = (Paragraph)blocks[0];
        var label = first with { Content = [new Strong([new Text(Word)])] };
        var words = first.Content.Items;
        if (words[0] is Text { Value: var value } && value.Length > Marker.Length)
        {
            words = words.SetItem(0, new Text(value[Marker.Length..].TrimStart()));
        }
        else
        {
            words = words.RemoveAt(0);
        }

        ImmutableArray<Engine.Documents.Block> rest = blocks.Items.RemoveAt(0);
        return new(words.IsEmpty ? rest.Insert(0, label) : rest.Insert(0, first with { Content = new(words) }).Insert(0, label));
    }
}
