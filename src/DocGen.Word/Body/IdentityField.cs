using DocGen.Engine.Documents;
using DocGen.Word.Parts;

namespace DocGen.Word.Body;

/// <summary>Cells of a table of names and values that say what a property of the file says: they show the property, so that nobody types it twice.</summary>
internal static class IdentityField
{
    /// <summary>The runs of a value that repeats a property, wholly or with its first words; null for any other.</summary>
    /// <param name="label">The words of the cell before it.</param>
    /// <param name="value">The words of the cell.</param>
    /// <param name="identity">What the properties are made of.</param>
    public static IEnumerable<W.Run>? Of(string label, string value, DocumentIdentity identity) => label switch
    {
        FixedWords.Organisation => Whole(BoundControl.Company, BoundControl.ValueOf(identity, BoundControl.Company), value),
        FixedWords.Owner => Whole(BoundControl.Manager, BoundControl.ValueOf(identity, BoundControl.Manager), value),
        FixedWords.Approver => Whole(PropertyParts.Approver, PropertyParts.ValueOf(identity, PropertyParts.Approver), value),
        FixedWords.Classification => Whole(PropertyParts.Classification, PropertyParts.ValueOf(identity, PropertyParts.Classification), value),
        FixedWords.VersionAndStatus => Lead(PropertyParts.DocumentVersion, identity, value, ", "),
        FixedWords.DocumentId => Lead(PropertyParts.DocumentId, identity, value, " "),
        _ => null,
    };

    private static IEnumerable<W.Run>? Whole(string property, string known, string value) => value.Length > 0 && value == known ? PropertyParts.FieldOf(property, value) : null;

    private static IEnumerable<W.Run>? Lead(string property, DocumentIdentity identity, string value, string separator) =>
        PropertyParts.ValueOf(identity, property) is { Length: > 0 } known && value.StartsWith(known + separator, StringComparison.Ordinal)
            ? [.. PropertyParts.FieldOf(property, known), Fields.Plain(value[known.Length..])]
            : null;
}
