using DocGen.Engine.Documents;

namespace DocGen.Markdown;

/// <summary>The words for the pictures of a table, as its attribute says them.</summary>
internal static class PictureWords
{
    /// <summary>All of them, for a message.</summary>
    public const string All = "`bars` and `matrix`";

    /// <summary>The picture that a word means, <see cref="TablePicture.None"/> for no word; null for any other word.</summary>
    public static TablePicture? Parse(string word) => word switch
    {
        "" => TablePicture.None,
        "bars" => TablePicture.Bars,
        "matrix" => TablePicture.Matrix,
        _ => null,
    };

    /// <summary>The word for a picture; empty for none.</summary>
    public static string Of(TablePicture picture) => picture switch
    {
        TablePicture.Bars => "bars",
        TablePicture.Matrix => "matrix",
        _ => "",
    };
}
