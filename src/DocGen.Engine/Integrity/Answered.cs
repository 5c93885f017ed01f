using System.Collections.Immutable;
using DocGen.Engine.Intake;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Integrity;

/// <summary>Reads the fields of items and what follows from them.</summary>
internal static class Answered
{
    /// <summary>Whether the field is asked and has a value; a list counts when it has entries.</summary>
    public static bool Has(this RegisterItem item, string field) =>
        item.Fields.GetValueOrDefault(field)?.Value switch { null => false, ImmutableArray<string> list => !list.IsEmpty, _ => true };

    /// <summary>Whether the pack asks for the field and there is no value.</summary>
    public static bool Lacks(this RegisterItem item, string field) => item.Fields.ContainsKey(field) && !item.Has(field);

    public static string TextOf(this RegisterItem item, string field) => item.Fields.GetValueOrDefault(field)?.Value as string ?? "";

    public static decimal? NumberOf(this RegisterItem item, string field) => item.Fields.GetValueOrDefault(field)?.Value as decimal?;

    public static ImmutableArray<string> ListOf(this RegisterItem item, string field) => item.Fields.GetValueOrDefault(field)?.Value as ImmutableArray<string>? ?? [];

    public static ImmutableArray<RegisterItem> RecordsOf(this RegisterItem item, string field) => item.Fields.GetValueOrDefault(field)?.Value as ImmutableArray<RegisterItem>? ?? [];

    /// <summary>Where the field stands, or the item when it is not written.</summary>
    public static SourceRange PlaceOf(this RegisterItem item, string field) => item.Fields.GetValueOrDefault(field)?.Place ?? item.Place;

    /// <summary>True or false; null when the member is unknown or absent.</summary>
    public static bool? Truth(this FactItem item, string member) => Truth(item.Object, member);

    public static bool? Truth(TemplateObject target, string member) =>
        target.TryGet(member, out var value) && !value.IsUnknown && value.Payload is not null ? value.AsTruth() : null;

    /// <summary>The text of a member; null when it is unknown or absent.</summary>
    public static string? TextOf(this FactItem item, string member) =>
        item.Object.TryGet(member, out var value) && !value.IsUnknown && value.Payload is not null ? value.AsText() : null;
}
