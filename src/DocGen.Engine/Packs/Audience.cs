using DocGen.Engine.Documents;

namespace DocGen.Engine.Packs;

/// <summary>Readers outside the house, for whom a document has an edition of its own.</summary>
/// <param name="Id">As documents and headings name it: <c>published</c>.</param>
/// <param name="Classification">The classification that the edition bears in place of the document's own.</param>
/// <param name="Subtitle">Stands on the cover of the edition; empty: the document's own does.</param>
/// <param name="Note">What its readers should know of the edition, a sentence or two; empty: nothing.</param>
public sealed record Audience(string Id, string Classification, string Subtitle, string Note)
{
    /// <summary>The organisation itself: it gets every document, whole, with its provenance.</summary>
    public const string Internal = "internal";

    /// <summary>The names in an <c>audience</c> attribute, with spaces between them.</summary>
    public static IEnumerable<string> NamesIn(string attribute) => attribute.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The sections that an audience gets; what stands under a section that it does not get goes too.</summary>
    public static EquatableArray<Section> Keep(EquatableArray<Section> sections, string audience) => sections
        .Where(s => s.Audience.IsEmpty || s.Audience.Contains(audience))
        .Select(s => s.Children.IsEmpty ? s : s with { Children = Keep(s.Children, audience) })
        .ToEquatable();
}
