using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Documents;
using DocGen.Word.Reference;

namespace DocGen.Word.Body;

/// <summary>A section in the order of the text, with what its place gives it: its level from 1, its number as Word will count it (<c>2.1</c>, <c>Appendix A</c>, empty for none), the two bookmarks round its heading, for the contents list and for links.</summary>
internal sealed record OutlineEntry(Section Section, int Level, SectionNumbering Numbering, string Number, string Bookmark, string Reference, bool Landscape)
{
    /// <summary>The heading; the section's id where it would be blank, since a number must stand before something.</summary>
    public EquatableArray<Inline> Heading { get; } =
        !InlineText.IsBlank(Section.Heading) ? Section.Heading : [new Text(string.IsNullOrWhiteSpace(SafeText.Clean(Section.Id)) ? "–" : Section.Id)];

    /// <summary>Text that stands before the first heading, or under one without words that nothing counts.</summary>
    public bool IsHeadless => Section is { Numbering: SectionNumbering.None, Id: "", Heading.IsEmpty: true };
}

/// <summary>The sections of a document laid out one after the other.</summary>
internal static class Outline
{
    /// <param name="document">The document.</param>
    /// <param name="pattern">How headings are counted; null for our own way: 1, 1.1.</param>
    public static ImmutableArray<OutlineEntry> Of(Document document, HeadingPattern? pattern = null)
    {
        var entries = ImmutableArray.CreateBuilder<OutlineEntry>();
        var names = new BookmarkNames();
        var (numbered, appendices) = (0, 0);
        foreach (var section in document.Sections)
        {
            var number = section.Numbering switch
            {
                SectionNumbering.Numbered => Decimal(++numbered),
                SectionNumbering.Appendix => Letters(++appendices),
                _ => "",
            };
            Add(section, 1, section.Numbering, number, landscape: false);
        }

        return entries.ToImmutable();

        void Add(Section section, int level, SectionNumbering numbering, string number, bool landscape)
        {
            var turned = landscape || section.Landscape || OnlyLeadsIntoLandscape(section);
            var printed = numbering == SectionNumbering.Appendix && level == 1 ? $"{FixedWords.Appendix} {number}"
                : numbering == SectionNumbering.Numbered && pattern is not null ? pattern.NumberOf([.. number.Split('.').Select(n => int.Parse(n, NumberStyles.None, CultureInfo.InvariantCulture))])
                : number;
            var entry = new OutlineEntry(section, level, numbering, printed, names.Toc(section.Id), names.Reference(section.Id), turned);
            entries.Add(entry);
            var below = entry.IsHeadless ? level : level + 1;
            var count = 0;
            foreach (var child in section.Children)
            {
                var unnumbered = numbering == SectionNumbering.None || child.Numbering == SectionNumbering.None;
                Add(child, below, unnumbered ? SectionNumbering.None : numbering, unnumbered ? "" : $"{number}.{Decimal(++count)}", landscape || section.Landscape);
            }
        }
    }

    // A heading with nothing of its own goes with what it announces, not alone on an upright page.
    private static bool OnlyLeadsIntoLandscape(Section section) =>
        section.Blocks.IsEmpty && !section.Children.IsEmpty && (section.Children[0].Landscape || OnlyLeadsIntoLandscape(section.Children[0]));

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    // As Word counts upper-case letters: A to Z, then AA, BB, CC.
    private static string Letters(int number) => new((char)('A' + (number - 1) % 26), (number - 1) / 26 + 1);
}
