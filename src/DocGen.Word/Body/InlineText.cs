using System.Text;
using DocGen.Engine.Documents;

namespace DocGen.Word.Body;

/// <summary>The words of inlines without their marks, on one line.</summary>
internal static class InlineText
{
    public static string Of(EquatableArray<Inline> content)
    {
        if (content.Count == 1 && content[0] is Text only)
        {
            return only.Value;
        }

        var text = new StringBuilder();
        Append(text, content);
        return text.ToString();
    }

    /// <summary>Whether nothing would be seen.</summary>
    public static bool IsBlank(EquatableArray<Inline> content) => content.IsEmpty || (string.IsNullOrWhiteSpace(SafeText.Clean(Of(content))) && !HasNote(content));

    private static bool HasNote(EquatableArray<Inline> content) => content.Items.Any(i => i switch
    {
        Footnote => true,
        Emphasis emphasis => HasNote(emphasis.Content),
        Strong strong => HasNote(strong.Content),
        Strikethrough struck => HasNote(struck.Content),
        Link link => HasNote(link.Content),
        _ => false,
    });

    // Piece by piece, as runs are written: two halves of a surrogate pair from different pieces make no character there either.
    private static void Append(StringBuilder text, EquatableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text t:
                    text.Append(SafeText.Clean(t.Value));
                    break;
                case LineBreak:
                    text.Append(' ');
                    break;
                case Code code:
                    text.Append(SafeText.Clean(code.Value));
                    break;
                case Image image:
                    text.Append(SafeText.Clean(PictureBook.WordsOf(image)));
                    break;
                case Emphasis emphasis:
                    Append(text, emphasis.Content);
                    break;
                case Strong strong:
                    Append(text, strong.Content);
                    break;
                case Strikethrough struck:
                    Append(text, struck.Content);
                    break;
                // The writer prints the address where there are no words.
                case Link link when IsBlank(link.Content):
                    text.Append(SafeText.Clean(link.Target));
                    break;
                case Link link:
                    Append(text, link.Content);
                    break;
            }
        }
    }
}
