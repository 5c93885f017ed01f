using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DocGen.Word.Linting;

/// <summary>What the file says of itself: title, dates, language, properties of the user's own.</summary>
internal static partial class PropertyRules
{
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    public static LintRule DuplicatePropertyId { get; } = LintRule.Damage("duplicate-property-id", "Two custom properties have one number: Word drops them or repairs the file.", "number the properties from 2, each once",
        file => file.CustomProperties is not { } custom ? [] : custom.Root.Elements().GroupBy(p => p.Attribute("pid")?.Value ?? "", StringComparer.Ordinal).Where(g => g.Key.Length > 0)
            .SelectMany(g => g.Skip(1).Select(p => custom.At(p, $"the property `{p.Attribute("name")?.Value}` has the number {g.Key}, as `{g.First().Attribute("name")?.Value}` has"))));

    public static LintRule BadDate { get; } = LintRule.Damage("bad-property-date", "The date of creation or change is no date: Word calls the file corrupt.", "write it as 2026-03-01T00:00:00Z",
        file => file.CoreProperties is not { } core ? [] : core.Root.Elements().Where(e => e.Name == Terms + "created" || e.Name == Terms + "modified").Where(e => !IsDate(e.Value))
            .Select(e => core.At(e, $"`{e.Value}` is no date")));

    public static LintRule NoTitle { get; } = LintRule.Risk("no-title", "The file has no title among its properties: screen readers and the window say the file name.", "set the title in the properties of the document",
        file => string.IsNullOrWhiteSpace(file.CoreProperties?.Root.Element(DublinCore + "title")?.Value) ? [new Fault(file.CoreProperties, null, "the document has no title")] : []);

    public static ImmutableArray<LintRule> All { get; } = [DuplicatePropertyId, BadDate, NoTitle];

    // W3CDTF: a year, a month, a day, or a moment with its zone.
    private static bool IsDate(string text) => Moment().IsMatch(text) && (text.Length < 10 || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _));

    [GeneratedRegex(@"^[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Moment();
}
