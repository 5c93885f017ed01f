using DocGen.Engine.Documents;

namespace DocGen.Word.Anchoring;

/// <summary>The identity of a document as names and values, and back.</summary>
internal static class BaseIdentity
{
    public static IEnumerable<(string Name, string Value)> Values(DocumentIdentity identity) =>
    [
        ("id", identity.Id), ("title", identity.Title), ("subtitle", identity.Subtitle), ("organisation", identity.Organisation), ("version", identity.Version), ("status", identity.Status),
        ("classification", identity.Classification), ("owner", identity.Owner), ("approver", identity.Approver), ("date", identity.Date), ("next", identity.NextReview), ("language", identity.Language),
        ("generator", identity.Generator), ("engine", identity.Engine), ("pack", identity.Pack), ("inputs", identity.Inputs), ("keywords", identity.Keywords),
    ];

    /// <param name="value">The value under a name; empty when there is none.</param>
    public static DocumentIdentity Of(Func<string, string> value) => new()
    {
        Id = value("id"), Title = value("title"), Subtitle = value("subtitle"), Organisation = value("organisation"), Version = value("version"), Status = value("status"),
        Classification = value("classification"), Owner = value("owner"), Approver = value("approver"), Date = value("date"), NextReview = value("next"), Language = value("language"),
        Generator = value("generator"), Engine = value("engine"), Pack = value("pack"), Inputs = value("inputs"), Keywords = value("keywords"),
    };
}
