namespace DocGen.Engine.Documents;

/// <summary>Inlines as plain text.</summary>
public static class PlainText
{
    /// <summary>The words alone; a line break counts as a space, a picture as its description.</summary>
    public static string Of(IEnumerable<Inline> content) => string.Concat(content.Select(Of));

    private static string Of(Inline inline) => inline switch
    {
        Text text => text.Value,
        Code code => code.Value,
        LineBreak => " ",
        Emphasis emphasis => Of((IEnumerable<Inline>)emphasis.Content),
        Strong strong => Of((IEnumerable<Inline>)strong.Content),
        Strikethrough strike => Of((IEnumerable<Inline>)strike.Content),
        Link link => Of((IEnumerable<Inline>)link.Content),
        Image image => image.Description,
        _ => "",
    };
}
