using DocGen.Engine.Documents;

namespace DocGen.Markdown;

/// <summary>The words of inlines without their marks.</summary>
internal static class PlainText
{
    /// <summary>The text of all inlines, a line break as a space, a picture as its description.</summary>
    public static string Of(EquatableArray<Inline> content) => string.Concat(content.Select(Of));

    private static string Of(Inline inline) => inline switch
    {
        Text text => text.Value,
        Code code => code.Value,
        LineBreak => " ",
        Emphasis emphasis => Of(emphasis.Content),
        Strong strong => Of(strong.Content),
        Strikethrough strikethrough => Of(strikethrough.Content),
        Link link => Of(link.Content),
        Image image => image.Description,
        _ => "",
    };
}
