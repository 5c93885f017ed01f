using DocGen.Engine.Sources;

namespace DocGen.Engine.Standards;

/// <summary>A day that matters to documents and may move. <paramref name="AppliesFrom"/> is null when there is no single day; the note says why.</summary>
public sealed record LegalDate(
    string Id, Requirement Requirement, string Item, DateOnly? AppliesFrom, DateOnly? FormerlyFrom, string Note, Verification Verification, SourceRange Place);

/// <summary>A clock of incident reporting: who tells whom within which time, counted from when. Times are words, such as <c>72 hours</c> or <c>at once</c>.</summary>
public sealed record ReportingClock(
    string Id,
    RequirementId Cited,
    Requirement Requirement,
    string Case,
    string Within,
    string CountedFrom,
    string Reporter,
    string Receiver,
    string AppliesTo,
    string Note,
    Verification Verification,
    SourceRange Place);
