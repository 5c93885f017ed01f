using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace DocGen.Word.Linting;

/// <summary>Content controls.</summary>
internal static class ControlRules
{
    private const int LongestTag = 64;

    // The order of ISO/IEC 29500; what says which kind of control it is comes last.
    private static readonly ImmutableArray<string> Order = ["rPr", "alias", "tag", "id", "lock", "placeholder", "temporary", "showingPlcHdr", "dataBinding", "label", "tabIndex"];

    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "equation", "comboBox", "date", "docPartObj", "docPartList", "dropDownList", "picture", "richText", "text", "citation", "group", "bibliography",
    };

    public static LintRule DuplicateId { get; } = LintRule.Risk("duplicate-control-id", "Two content controls have one id: Word gives one of them a new id, and what was bound to it is lost.", "give each control an id of its own",
        file => Twice(file, "id", "id"));

    public static LintRule DuplicateTag { get; } = LintRule.Risk("duplicate-control-tag", "Two content controls have one tag: who looks for the one may get the other.", "give each control a tag of its own, unless they are meant to be one kind",
        file => Twice(file, "tag", "tag"));

    public static LintRule TagTooLong { get; } = LintRule.Damage("control-tag-too-long", "A tag of a content control is longer than the 64 characters that Word takes: Word repairs the file.", "shorten the tag",
        file => Controls(file).Where(c => c.Properties?.ValueOf("tag")?.Length > LongestTag)
            .Select(c => c.Part.At(c.Properties, string.Create(CultureInfo.InvariantCulture, $"the tag of the content control has {c.Properties!.ValueOf("tag")!.Length} characters"))));

    public static LintRule Empty { get; } = LintRule.Risk("empty-control", "A content control holds nothing: nobody can see it or type into it, and round whole paragraphs Word repairs it.", "put a paragraph or a run into `w:sdtContent`",
        file => Controls(file).Where(c => c.Control.Element(Wml.ControlContent)?.HasElements != true).Select(c => c.Part.At(c.Control, "the content control holds nothing")));

    public static LintRule PlainRoundSeveral { get; } = LintRule.Risk("plain-control-round-paragraphs", "A control for plain text stands around several paragraphs or a table: Word joins them or repairs the file.", "make it a rich-text control, or put it around the text of one paragraph",
        file => Controls(file).Where(c => c.Properties?.Element(Wml.W + "text") is not null && IsSeveral(c.Control)).Select(c => c.Part.At(c.Control, "the plain-text control stands around more than one paragraph")));

    public static LintRule PropertiesOrder { get; } = LintRule.Risk("control-properties-order", "The properties of a content control stand in another order than the standard's: strict readers refuse the file.", "write them as alias, tag, id, lock, placeholder, showingPlcHdr, dataBinding, then the kind",
        file => Controls(file).Where(c => c.Properties is not null && FirstMisplaced(c.Properties) is not null).Select(c => c.Part.At(FirstMisplaced(c.Properties!), $"`w:{FirstMisplaced(c.Properties!)!.Name.LocalName}` stands too late among the properties of the content control")));

    public static LintRule Nested { get; } = LintRule.Risk("nested-control", "A content control round paragraphs stands in another: LibreOffice drops the outer one.", "put the controls beside each other",
        file => file.InStories(Wml.Control).Where(c => IsRoundBlocks(c.Element) && c.Element.Ancestors(Wml.Control).Any(a => IsRoundBlocks(a) && a.Element(Wml.ControlProperties)?.Element(Wml.W + "docPartObj") is null)).Select(c => c.Part.At(c.Element, "the content control stands in another")));

    public static ImmutableArray<LintRule> All { get; } = [DuplicateId, DuplicateTag, TagTooLong, Empty, PlainRoundSeveral, PropertiesOrder, Nested];

    private static IEnumerable<(FilePart Part, XElement Control, XElement? Properties)> Controls(WordFile file) =>
        file.InStories(Wml.Control).Select(c => (c.Part, c.Element, c.Element.Element(Wml.ControlProperties)));

    private static IEnumerable<Fault> Twice(WordFile file, string property, string what) =>
        Controls(file).Where(c => c.Properties?.ValueOf(property) is { Length: > 0 }).GroupBy(c => c.Properties!.ValueOf(property), StringComparer.Ordinal)
            .SelectMany(g => g.Skip(1)).Select(c => c.Part.At(c.Control, $"the {what} `{c.Properties!.ValueOf(property)}` belongs to another content control already"));

    private static bool IsSeveral(XElement control) =>
        control.Element(Wml.ControlContent)?.Inner(Wml.P, Wml.Table).ToList() is { } blocks && (blocks.Count > 1 || blocks.Any(b => b.Name == Wml.Table));

    private static XElement? FirstMisplaced(XElement properties)
    {
        var furthest = -1;
        foreach (var property in properties.Elements().Where(e => e.Name.Namespace == Wml.W))
        {
            var place = Kinds.Contains(property.Name.LocalName) ? Order.Length : Order.IndexOf(property.Name.LocalName);
            if (place >= 0 && place < furthest)
            {
                return property;
            }

            furthest = Math.Max(furthest, place);
        }

        return null;
    }

    private static bool IsRoundBlocks(XElement control) => control.Element(Wml.ControlContent)?.Inner(Wml.P, Wml.Table).Any() == true;
}
