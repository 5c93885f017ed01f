using System.Collections.Immutable;

namespace DocGen.Engine.Issuing;

/// <summary>The versions of an organisation's documents that were approved, by the documents' ids; a document without an entry was never issued. ISO/IEC 27001 and 42001, 7.5.2 and 7.5.3.</summary>
public sealed record DocumentRegister(ImmutableSortedDictionary<string, RegisterEntry> Entries)
{
    public static DocumentRegister Empty { get; } = new(ImmutableSortedDictionary.Create<string, RegisterEntry>(StringComparer.Ordinal));

    /// <summary>The version of a document that is in force; null when it was never issued.</summary>
    public IssuedVersion? InForce(string document) => Entries.GetValueOrDefault(document)?.Issues[^1];

    /// <summary>The register with one more issue of a document.</summary>
    /// <param name="earlier">The rows of its revision history until now, kept when this is its first issue.</param>
    public DocumentRegister With(string document, IssuedVersion issue, IEnumerable<HistoryRow> earlier) => new(Entries.SetItem(
        document,
        Entries.TryGetValue(document, out var entry) ? entry with { Issues = entry.Issues.Add(issue) } : new RegisterEntry([.. earlier], [issue])));
}

/// <summary>What the register knows of a document.</summary>
/// <param name="Earlier">The rows of the revision history before the first issue.</param>
/// <param name="Issues">At least one, the oldest first.</param>
public sealed record RegisterEntry(ImmutableArray<HistoryRow> Earlier, ImmutableArray<IssuedVersion> Issues)
{
    /// <summary>The revision history as far as it is settled, the oldest row first.</summary>
    public IEnumerable<HistoryRow> History => Earlier.Concat(Issues.Select(i => new HistoryRow(i.Version.Text, i.Date, i.Change, i.ApprovedBy)));
}

/// <summary>A version that somebody approved.</summary>
/// <param name="Date">The day of approval, <c>yyyy-MM-dd</c>.</param>
/// <param name="ApprovedBy">Role and name of that day.</param>
/// <param name="Evidence">Where the record of approval is; empty when nobody named it.</param>
/// <param name="Change">What changed against the issue before, and why.</param>
/// <param name="Record">The name of the build record that holds what was approved.</param>
/// <param name="Control">The digest of what document control said of title, owner, approver, classification and distribution.</param>
public sealed record IssuedVersion(VersionNumber Version, string Date, string ApprovedBy, string Evidence, string Change, string Record, string Control);

/// <summary>A row of a revision history. The date as <c>yyyy-MM-dd</c>.</summary>
public sealed record HistoryRow(string Version, string Date, string Change, string By);
