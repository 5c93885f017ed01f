using System.Globalization;

namespace DocGen.Word.Parts;

/// <summary>The numbering part: four patterns (headings, appendices, bullets, numbers) and the lists that use them.</summary>
internal static class NumberingPart
{
    public const int HeadingList = 1;
    public const int AppendixList = 2;
    public const int BulletList = 3;
    public const int NumberList = 4;

    /// <summary>The first id that a document's own lists may take.</summary>
    public const int FirstOwnList = 5;

    public const int Levels = 9;

    /// <summary>How much further each level of a list stands in.</summary>
    public const int ListStep = 357;

    /// <summary>Where the text of a heading begins, by level from 0.</summary>
    public static int HeadingIndent(int level) => HeadingIndents[level];

    /// <summary>Where the text of an appendix heading begins, by level from 0.</summary>
    public static int AppendixIndent(int level) => AppendixIndents[level];

    private static readonly int[] HeadingIndents = [567, 680, 794, 907, 1021, 1134, 1247, 1361, 1474];
    private static readonly int[] AppendixIndents = [1871, 680, 794, 907, 1021, 1134, 1247, 1361, 1474];
    private static readonly string[] Bullets = ["•", "–", "▪"];
    private static readonly W.NumberFormatValues[] NumberFormats = [W.NumberFormatValues.Decimal, W.NumberFormatValues.LowerLetter, W.NumberFormatValues.LowerRoman];

    /// <summary>The part, with the document's own numbered lists: pattern, level (from 0) and first number, in the order of their ids.</summary>
    public static W.Numbering Build(IReadOnlyList<(int Pattern, int Level, int Start)> lists, Palette palette, int firstOwnList = FirstOwnList)
    {
        var numbering = new W.Numbering(
            Pattern(HeadingList, "3A5E1001", level => Level(level, W.NumberFormatValues.Decimal, Dotted(level, "%1"), HeadingIndents[level], HeadingIndents[level],
                level < StyleIds.DeepestHeading ? StyleIds.Heading(level + 1) : null)),
            Pattern(AppendixList, "3A5E1002", level => Level(level, level == 0 ? W.NumberFormatValues.UpperLetter : W.NumberFormatValues.Decimal,
                level == 0 ? FixedWords.Appendix + " %1" : Dotted(level, "%1"), AppendixIndents[level], AppendixIndents[level],
                level < StyleIds.DeepestHeading ? StyleIds.Appendix(level + 1) : null)),
            Pattern(BulletList, "3A5E1003", level => Level(level, W.NumberFormatValues.Bullet, Bullets[level % Bullets.Length], ListStep * (level + 1), ListStep,
                level < StyleIds.DeepestList ? StyleIds.List(ordered: false, level + 1) : null, palette.AccentText)),
            Pattern(NumberList, "3A5E1004", level => Level(level, NumberFormats[level % NumberFormats.Length],
                string.Create(CultureInfo.InvariantCulture, $"%{level + 1}."), ListStep * (level + 1), ListStep,
                level < StyleIds.DeepestList ? StyleIds.List(ordered: true, level + 1) : null)));
        for (var id = HeadingList; id <= NumberList; id++)
        {
            numbering.Append(new W.NumberingInstance(new W.AbstractNumId { Val = id }) { NumberID = id });
        }

        for (var i = 0; i < lists.Count; i++)
        {
            numbering.Append(new W.NumberingInstance(
                new W.AbstractNumId { Val = lists[i].Pattern },
                new W.LevelOverride(new W.StartOverrideNumberingValue { Val = lists[i].Start }) { LevelIndex = lists[i].Level })
            {
                NumberID = firstOwnList + i,
            });
        }

        return numbering;
    }

    private static W.AbstractNum Pattern(int id, string mark, Func<int, W.Level> level)
    {
        var pattern = new W.AbstractNum { AbstractNumberId = id };
        pattern.Append(new W.Nsid { Val = mark }, new W.MultiLevelType { Val = W.MultiLevelValues.Multilevel }, new W.TemplateCode { Val = mark });
        pattern.Append(Enumerable.Range(0, Levels).Select(level));
        return pattern;
    }

    private static W.Level Level(int level, W.NumberFormatValues format, string text, int left, int hanging, string? style, string? colour = null)
    {
        var element = new W.Level { LevelIndex = level };
        element.Append(new W.StartNumberingValue { Val = 1 }, new W.NumberingFormat { Val = format });
        if (style is not null)
        {
            element.Append(new W.ParagraphStyleIdInLevel { Val = style });
        }

        element.Append(
            new W.LevelSuffix { Val = W.LevelSuffixValues.Tab },
            new W.LevelText { Val = text },
            new W.LevelJustification { Val = W.LevelJustificationValues.Left },
            new W.PreviousParagraphProperties(new W.Tabs(new W.TabStop { Val = W.TabStopValues.Number, Position = left }), Measures.Indentation(left, hanging)));
        if (colour is not null)
        {
            element.Append(new W.NumberingSymbolRunProperties(new W.Color { Val = colour, ThemeColor = W.ThemeColorValues.Text2 }));
        }

        return element;
    }

    // "%1.%2.%3" for the third level.
    private static string Dotted(int level, string first) =>
        string.Join('.', Enumerable.Range(1, level).Select(l => string.Create(CultureInfo.InvariantCulture, $"%{l + 1}")).Prepend(first));
}
