namespace DocGen.Engine.Documents;

/// <summary>Inlines as plain text.</summary>
public static class PlainText
{
    /// <summary>The words alone; a line break counts as a space, a picture as its description.</summary>
    public static string Of(EquatableArray<Inline> content) => content switch
    {
        [] => "",
        [Text only] => only.Value,
        _ => string.Concat(content.Select(Of)),
    };

    /// <summary>The same of part of a line.</summary>
    public static string Of(IEnumerable<Inline> content) => string.Concat(content.Select(Of));

    private static string Of(Inline inline) => inline switch
    {
        Text text => text.Value,
        Code code => code.Value,
        LineBreak => " ",
        Emphasis emphasis => Of(emphasis.Content),
        Strong strong => Of(strong.Content),
        Strikethrough strike => Of(strike.Content),
        Link link => Of(link.Content),
        Image image => image.Description,
        _ => "",
    };
}
