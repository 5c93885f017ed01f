using System.Collections.Immutable;
using DocGen.Engine.Intake;
using DocGen.Engine.Issuing;

namespace DocGen.Engine.Packs;

/// <summary>How a document stands: what its cover and its document control say of version, approval and history.</summary>
/// <param name="Status">Draft or Approved.</param>
/// <param name="Date"><c>yyyy-MM-dd</c>.</param>
/// <param name="Approval">Who approved it and where that is recorded, or that nobody did.</param>
/// <param name="History">The rows of the revision history, the oldest first.</param>
public sealed record Standing(string Version, string Status, string Date, string Approval, ImmutableArray<HistoryRow> History)
{
    private const string Open = "not yet established";
    private const string Draft = "Draft";
    private const string Approved = "Approved";

    public bool IsApproved => Status == Approved;

    /// <summary>As the register has it, or as the answers say for a document that was never issued.</summary>
    internal static Standing Of(PackPlan plan, PlannedDocument planned)
    {
        var facts = plan.Facts;
        var entry = plan.Register.Entries.GetValueOrDefault(planned.Id);
        if (entry?.Issues[^1] is { } issue)
        {
            var evidence = issue.Evidence.Length > 0 ? issue.Evidence : facts.TextOf("document_control.approval_evidence", "no record of approval is named");
            return new Standing(issue.Version.Text, Approved, issue.Date, $"{issue.ApprovedBy}, {LawDates.LongDate(issue.Date, plan.Language)}: {evidence}", [.. entry.History]);
        }

        var (version, date) = (facts.TextOf("document_control.version", Open), facts.TextOf("pack.date"));
        var status = facts.TextOf("document_control.status_label", Draft);
        return new Standing(version, status, date, status == Approved ? facts.TextOf("document_control.approval_evidence", "no record of approval is named") : "Not yet approved",
            [new HistoryRow(version, date, plan.Pack.Spelling.Of("Generated from the organisation’s answers"), Identities.Owner(plan, planned))]);
    }

    /// <summary>A document that says something else than what was issued last.</summary>
    internal Standing Changed(VersionRaise raise, PackPlan plan, PlannedDocument planned)
    {
        // A pack whose date nobody moved on is still made after the issue.
        var date = string.CompareOrdinal(plan.Facts.TextOf("pack.date"), Date) < 0 ? Date : plan.Facts.TextOf("pack.date");
        return new Standing(raise.Version.Text, Draft, date, $"Not yet approved; version {Version} of {LawDates.LongDate(Date, plan.Language)} is the one in force",
            History.Add(new HistoryRow($"{raise.Version.Text}, draft", date, raise.Change, Identities.Owner(plan, planned))));
    }

}

/// <summary>What a change since the last issue makes of a document.</summary>
/// <param name="Version">The version of the draft.</param>
/// <param name="Change">What changed, and why, for the revision history.</param>
public sealed record VersionRaise(VersionNumber Version, string Change);
