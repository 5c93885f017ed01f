using DocGen.Engine.Documents;

namespace DocGen.Markdown.Writing;

/// <summary>What a whole leaf block holds that decides on escapes anywhere in it.</summary>
/// <param name="Brackets">A text could close a link.</param>
/// <param name="Tildes">A tilde could find its partner.</param>
internal readonly record struct InlineText(bool Brackets, bool Tildes)
{
    public static InlineText Of(EquatableArray<Inline> content)
    {
        var texts = new List<string>();
        var struck = Collect(content, texts);
        return new(
            Footnotes.In(content).Any() || texts.Exists(t => t.Contains("](", StringComparison.Ordinal) || t.Contains("][", StringComparison.Ordinal)),
            struck || texts.Sum(t => t.Count(c => c == '~')) > 1);
    }

    private static bool Collect(EquatableArray<Inline> content, List<string> texts)
    {
        var struck = false;
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text text:
                    texts.Add(text.Value);
                    break;
                case Strikethrough strikethrough:
                    Collect(strikethrough.Content, texts);
                    struck = true;
                    break;
                case Image image:
                    texts.Add(image.Description);
                    break;
                case Code code:
                    texts.Add(code.Value);
                    break;
                default:
                    struck |= Collect(ContentOf(inline), texts);
                    break;
            }
        }

        return struck;
    }

    public static EquatableArray<Inline> ContentOf(Inline inline) => inline switch
    {
        Emphasis emphasis => emphasis.Content,
        Strong strong => strong.Content,
        Strikethrough strikethrough => strikethrough.Content,
        Link link => link.Content,
        _ => [],
    };
}
