using DocGen.Engine.Documents;

namespace DocGen.Markdown.Writing;

/// <summary>Which marks a piece of emphasis may be written with between its neighbours (CommonMark 6.2); characters whose class readers may disagree on count as the worse.</summary>
internal readonly record struct Flanking(char Before, char First, char Last, char After)
{
    /// <summary>Stands for the edge of a line.</summary>
    public const char Edge = ' ';

    // What a node writes first and last: some ASCII mark, none that could run into ours.
    private const char Mark = '<';

    public static Flanking Of(char before, EquatableArray<Inline> content, char after) =>
        new(before, FirstOf(content[0]), LastOf(content[^1]), after);

    public bool Stars => Opens && Closes;

    /// <summary>Stars with a letter outside: readers agree on them only when nothing is nested.</summary>
    public bool InsideWord => !(IsOutside(Before) && IsOutside(After));

    /// <summary>No reader can take the opening mark for a closing one nor the other way: needed inside other marks.</summary>
    public bool IsOneWay => (Before is ' ' or '\n' || (IsOutside(Before) && char.IsLetterOrDigit(First))) && (After is ' ' or '\n' || (IsOutside(After) && char.IsLetterOrDigit(Last)));

    public bool Underscores => Opens && Closes && !InsideWord;

    private bool Opens => !char.IsWhiteSpace(First) && (IsOutside(Before) || char.IsLetterOrDigit(First));

    private bool Closes => !char.IsWhiteSpace(Last) && (IsOutside(After) || char.IsLetterOrDigit(Last));

    // A semicolon may end an entity: to some readers it is the mark, to others the character it stands for. Markdig takes a dash and a plus for letters.
    private static bool IsOutside(char c) => c is ' ' or '\n' || (c is not (';' or '-' or '+') && TextEscapes.IsAsciiPunctuation(c));

    public static char FirstOf(Inline inline) => inline switch
    {
        Text text => text.Value[0],
        LineBreak => Edge,
        _ => Mark,
    };

    private static char LastOf(Inline inline) => inline switch
    {
        Text text => text.Value[^1],
        LineBreak => Edge,
        _ => Mark,
    };
}
