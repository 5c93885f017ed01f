using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace DocGen.Word.Linting;

/// <summary>The validator of the Open XML SDK, its findings told as ours.</summary>
internal static partial class SchemaCheck
{
    private static readonly (string Address, string Prefix)[] Prefixes =
    [
        ("http://schemas.openxmlformats.org/wordprocessingml/2006/main:", "w:"),
        ("http://schemas.microsoft.com/office/word/2010/wordml:", "w14:"),
        ("http://schemas.openxmlformats.org/officeDocument/2006/relationships:", "r:"),
        ("http://schemas.openxmlformats.org/officeDocument/2006/math:", "m:"),
        ("http://schemas.openxmlformats.org/drawingml/2006/main:", "a:"),
        ("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing:", "wp:"),
    ];

    public static LintRule Schema { get; } = LintRule.Risk("schema", "An element or attribute stands where the schema does not allow it. Word bears some of this and repairs the rest; most programs write a little of it.", "write the element where the schema has its place", _ => []);

    public static LintRule Misplaced { get; } = LintRule.Damage("misplaced-element", "An element stands inside another that may never hold it, such as a paragraph in a paragraph: Word calls the file unreadable.", "take the element out, or put it beside the one around it", _ => []);

    public static LintRule DuplicateId { get; } = LintRule.Risk("duplicate-id", "An id that must be unique is used twice: programs find the wrong one, and Word may repair the file.", "give each its own id", _ => []);

    public static LintRule BrokenReference { get; } = LintRule.Damage("broken-reference", "Something refers to a relationship, a comment or a note that is not there: Word repairs the file.", "put in what is missing, or take the reference out", _ => []);

    public static LintRule Unopened { get; } = LintRule.Risk("cannot-open", "The Open XML SDK cannot open the file, so nothing could be held against the schema; programs built on it cannot open it either.", "look for a link whose address is none; or open the file in Word and save it anew", _ => []);

    public static ImmutableArray<LintRule> All { get; } = [Schema, Misplaced, DuplicateId, BrokenReference, Unopened];

    /// <summary>What the validator finds in a package.</summary>
    public static IReadOnlyList<(LintRule Rule, Fault Fault)> Find(Stream package, WordFile file)
    {
        try
        {
            using var word = WordprocessingDocument.Open(package, isEditable: false);
            return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word).Select(e => Told(e, file))];
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever the SDK throws at a file it was not made for is a fact about the file.
            return [(Unopened, new Fault(null, null, "the Open XML SDK cannot open this file"))];
        }
    }

    private static (LintRule Rule, Fault Fault) Told(ValidationErrorInfo error, WordFile file)
    {
        var part = error.Part is null ? null : file.Parts.GetValueOrDefault(error.Part.Uri.OriginalString.TrimStart('/'));
        var at = part is null || error.Path?.XPath is not { Length: > 0 } path ? null : part.Places.Find(path);
        var rule = error.Id switch
        {
            "Sem_UniqueAttributeValue" => DuplicateId,
            "Sem_InvalidRelationshipId" or "Sem_MissingReferenceElement" or "Sem_IncorrectRelationshipType" => BrokenReference,
            "Sch_InvalidElementContentExpectingComplex" => Misplaced,
            "Sch_UnexpectedElementContentExpectingComplex" when Properties().IsMatch(error.Description) => Misplaced,
            _ => Schema,
        };
        return (rule, new Fault(part, at, InPlainWords(error.Description)));
    }

    /// <summary>What the validator says, in the voice of our messages and without the lists of everything else that might stand there.</summary>
    private static string InPlainWords(string description)
    {
        var words = Prefixes.Aggregate(description, (text, p) => text.Replace(p.Address, p.Prefix, StringComparison.Ordinal));
        if (Child().Match(words) is { Success: true } child)
        {
            return child.Groups["kind"].Value == "invalid" ? $"`{child.Groups["name"].Value}` may not stand here" : $"`{child.Groups["name"].Value}` stands in the wrong order{(child.Groups["wanted"] is { Success: true } w ? $", where `{w.Value}` should be" : "")}";
        }

        if (Twice().Match(words) is { Success: true } twice)
        {
            return $"the value `{twice.Groups["value"].Value}` of `{twice.Groups["name"].Value}` is used twice";
        }

        words = words.Replace('\'', '`').TrimEnd('.', ' ');
        return words.Length == 0 ? "the validator finds a fault here" : char.ToLowerInvariant(words[0]) + words[1..];
    }

    // Properties come first and once; programs order what is in them as they like, but never the properties themselves.
    [GeneratedRegex("child element '[^']*:(p|r|tbl|tr|tc|sect)Pr'", RegexOptions.ExplicitCapture)]
    private static partial Regex Properties();

    [GeneratedRegex("^The element has (?<kind>invalid|unexpected) child element '(?<name>[^']+)'(\\. List of possible elements expected: <(?<wanted>[^<>]+)>\\.?$)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Child();

    [GeneratedRegex("^Attribute '(?<name>[^']+)' should have unique value\\. Its current value '(?<value>[^']*)'", RegexOptions.ExplicitCapture)]
    private static partial Regex Twice();
}
