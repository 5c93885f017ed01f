using System.Globalization;
using DocGen.Engine.Documents;

namespace DocGen.Markdown.Writing;

/// <summary>The footnotes of a document in the order of their marks; two that say the same are one.</summary>
internal sealed class Footnotes
{
    private readonly Dictionary<EquatableArray<Block>, string> _numbers = [];
    private readonly List<EquatableArray<Block>> _notes = [];

    /// <summary>The mark of a footnote, such as <c>[^1]</c>.</summary>
    public string Mark(Footnote note)
    {
        if (!_numbers.TryGetValue(note.Content, out var number))
        {
            _notes.Add(note.Content);
            number = _numbers[note.Content] = _notes.Count.ToString(CultureInfo.InvariantCulture);
        }

        return $"[^{number}]";
    }

    /// <summary>The lines at the end of the file that say what the marks lead to.</summary>
    public IEnumerable<string> Lines()
    {
        for (var i = 0; i < _notes.Count; i++)
        {
            yield return "";
            // What is not a paragraph starts on a line of its own.
            var lines = BlockWriter.Write(_notes[i], this);
            var opening = string.Create(CultureInfo.InvariantCulture, $"[^{i + 1}]:");
            var isParagraph = _notes[i][0] is Paragraph;
            yield return isParagraph ? $"{opening} {lines[0]}" : opening;
            foreach (var line in lines.Skip(isParagraph ? 1 : 0))
            {
                yield return line.Length == 0 ? "" : "    " + line;
            }
        }
    }

    /// <summary>The footnotes in inlines, at any depth.</summary>
    public static IEnumerable<Footnote> In(EquatableArray<Inline> content) =>
        content.SelectMany(i => i is Footnote note ? [note] : In(InlineText.ContentOf(i)));
}
