using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace DocGen.Word.Linting;

/// <summary>The validator of the Open XML SDK, its findings told as ours.</summary>
internal static class SchemaCheck
{
    private const string Namespaces = "http://schemas.openxmlformats.org/wordprocessingml/2006/main:";

    public static LintRule Schema { get; } = LintRule.Risk("schema", "An element or attribute stands where the schema does not allow it. Word bears some of this and repairs the rest; other programs write a little of it into every file.", "write the element where the schema has its place", _ => []);

    public static LintRule Broken { get; } = LintRule.Damage("broken-reference", "An id that must be unique is used twice, or one that must exist does not: Word repairs the file or drops what refers to it.", "correct the id", _ => []);

    public static LintRule Unopened { get; } = LintRule.Damage("cannot-open", "The Open XML SDK cannot open the file, and Word most likely neither.", "open it in LibreOffice and save it anew", _ => []);

    public static ImmutableArray<LintRule> All { get; } = [Schema, Broken, Unopened];

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
        var words = error.Description.Replace(Namespaces, "w:", StringComparison.Ordinal).Replace('\'', '`').TrimEnd('.', ' ');
        return (error.ErrorType == ValidationErrorType.Semantic ? Broken : Schema, new Fault(part, at, char.ToLowerInvariant(words[0]) + words[1..]));
    }
}
