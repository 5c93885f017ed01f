using System.Collections.Immutable;
using DocGen.Word.Parts;
using DocGen.Word.Reference;

namespace DocGen.Word;

/// <summary>What the writer of the text must know of a look besides the names of its styles: the page, where lists and the entries of the contents list stand, how headings are counted.</summary>
internal sealed record LookLayout(PageLayout Upright)
{
    private readonly PageLayout _turned = Upright.Turned;

    /// <summary>Where the entries of the contents list begin, by level.</summary>
    public ImmutableArray<int> ContentsIndents { get; init; } = [0, 567, 1247];

    /// <summary>How bullets stand, by level.</summary>
    public ImmutableArray<ListForm> Bullets { get; init; } = [.. Enumerable.Range(0, NumberingPart.Levels).Select(l => ListForm.Ours(NumberingPart.BulletList, l))];

    /// <summary>How numbers stand, by level; each list of a document counts for itself in their pattern.</summary>
    public ImmutableArray<ListForm> Numbers { get; init; } = [.. Enumerable.Range(0, NumberingPart.Levels).Select(l => ListForm.Ours(NumberingPart.NumberList, l))];

    /// <summary>How far the paragraphs that go on with an item of a list stand in, by their style.</summary>
    public int Continued { get; init; } = NumberingPart.ListStep;

    /// <summary>The first id that a document's own lists may take.</summary>
    public int FirstOwnList { get; init; } = NumberingPart.FirstOwnList;

    /// <summary>How the headings are counted; null for our own way.</summary>
    public HeadingPattern? Headings { get; init; }

    public static LookLayout Of(WordLook look) => look.Reference is { } reference ? ReferenceLayout.Of(reference, look.Paper) : new(PageLayout.Of(look.Paper ?? Paper.A4));

    public PageLayout Page(bool landscape) => landscape ? _turned : Upright;
}

/// <summary>How the items of a list stand at one level.</summary>
/// <param name="Pattern">The id of the pattern they are counted by.</param>
/// <param name="List">The id of the list that bullets name; numbers have one of their own.</param>
/// <param name="Level">The level in the pattern, from 0.</param>
/// <param name="Left">How far the text stands in.</param>
/// <param name="Hanging">How far the bullet or number stands out from it.</param>
internal sealed record ListForm(int Pattern, int List, int Level, int Left, int Hanging)
{
    public static ListForm Ours(int list, int level) => new(list, list, level, NumberingPart.ListStep * (level + 1), NumberingPart.ListStep);
}
