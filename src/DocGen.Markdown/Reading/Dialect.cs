namespace DocGen.Markdown.Reading;

/// <summary>Whose Markdown is read.</summary>
internal enum Dialect
{
    /// <summary>Ours: attributes of headings and tables are taken, what is not understood stays as text and is a loss.</summary>
    Pack,

    /// <summary>Anybody's: braces are text, comments are not printed, raw HTML is left out as a loss.</summary>
    Any,
}
