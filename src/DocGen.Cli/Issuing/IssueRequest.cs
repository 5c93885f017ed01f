using System.Collections.Immutable;
using System.Globalization;
using DocGen.Cli.Commands;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Intake;
using DocGen.Engine.Issuing;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Issuing;

/// <summary>What somebody typed to have documents issued; each text as typed, empty or null when left out.</summary>
internal sealed record TypedIssue(ImmutableArray<string> Documents, string? Version, string? ApprovedBy, string? Date, string Evidence, string Reason)
{
    /// <summary>Nothing was asked for but to see the register.</summary>
    public bool IsEmpty => Documents.IsEmpty && Version is null && ApprovedBy is null && Date is null && Evidence.Length == 0 && Reason.Length == 0;
}

/// <summary>An issue as asked for, each part of it possible.</summary>
/// <param name="ApprovedBy">Role and name.</param>
internal sealed record IssueRequest(ImmutableArray<PlannedDocument> Documents, VersionNumber Version, string ApprovedBy, string Date, string Evidence, string Reason)
{
    public const string All = "all";
    private const string Roles = "roles.";

    /// <summary>The request; null with a problem for each part that cannot be.</summary>
    public static Checked<IssueRequest?> Of(TypedIssue typed, PackRun run)
    {
        var problems = new List<Diagnostic>();
        var missing = new[] { ("--document", typed.Documents.IsEmpty), ("--version", typed.Version is null), ("--approved-by", typed.ApprovedBy is null), ("--date", typed.Date is null) }.Where(m => m.Item2).Select(m => $"`{m.Item1}`").ToList();
        if (missing.Count > 0)
        {
            return Checked.With<IssueRequest?>(null, [Diagnostic.Error("incomplete-issue", $"an issue needs {string.Join(", ", missing)} as well", null, "without any option, `docgen issue DIR` shows the register")]);
        }

        var documents = Found(typed.Documents, run.Plan, problems);
        if (!VersionNumber.TryParse(typed.Version!, out var version))
        {
            problems.Add(Diagnostic.Error("wrong-version", $"`{typed.Version}` is no version", null, "write numbers with a point between them, such as 1.0"));
        }

        if (!DateOnly.TryParseExact(typed.Date!, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            problems.Add(Diagnostic.Error("wrong-date", $"`{typed.Date}` is no day", null, "write year, month and day, such as 2026-12-01"));
        }

        var role = RoleOf(typed.ApprovedBy!, run.Plan.Facts, run.Plan.Pack.Questionnaire, problems);
        foreach (var document in documents.Where(_ => version is not null && problems.Count == 0))
        {
            problems.AddRange(Against(document, run.Plan, version!, typed.Date!, role));
        }

        return problems.Any(p => p.Severity == Severity.Error)
            ? Checked.With<IssueRequest?>(null, problems)
            : Checked.With<IssueRequest?>(new IssueRequest(documents, version!, run.Plan.Facts.TextOf($"{role}.text"), typed.Date!, typed.Evidence, typed.Reason), problems);
    }

    private static ImmutableArray<PlannedDocument> Found(ImmutableArray<string> typed, PackPlan plan, List<Diagnostic> problems)
    {
        var ids = plan.Documents.Select(d => d.Definition.Id).Concat(plan.Documents.Select(d => d.Id)).Append(All).Distinct(StringComparer.Ordinal).ToList();
        foreach (var unknown in typed.Where(t => !ids.Contains(t, StringComparer.Ordinal)))
        {
            problems.Add(Diagnostic.Error("unknown-document", $"`{unknown}` is no document of this pack", null, [.. NearName.Hint(unknown, ids), new Hint($"documents: {string.Join(", ", ids)}")]));
        }

        return [.. plan.Documents.Where(d => typed.Any(t => t == All || t == d.Id || t == d.Definition.Id))];
    }

    /// <summary>The name of the answer that says who holds the role, by its name or by its title.</summary>
    private static string RoleOf(string typed, Facts facts, Questionnaire questionnaire, List<Diagnostic> problems)
    {
        var roles = questionnaire.Questions.Select(q => q.Id).Where(id => id.StartsWith(Roles, StringComparison.Ordinal) && facts.TextOf($"{id}.text").Length > 0).ToList();
        var found = roles.FirstOrDefault(r => r == typed || r[Roles.Length..] == typed) ?? roles.FirstOrDefault(r => string.Equals(facts.TextOf($"{r}.title"), typed, StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            problems.Add(Diagnostic.Error("unknown-role", $"`{typed}` is no role that somebody holds", null,
                [.. NearName.Hint(typed, roles.Select(r => r[Roles.Length..])), new Hint($"roles: {string.Join(", ", roles.Select(r => $"{r[Roles.Length..]} ({facts.TextOf($"{r}.text")})"))}")]));
        }

        return found ?? "";
    }

    private static IEnumerable<Diagnostic> Against(PlannedDocument document, PackPlan plan, VersionNumber version, string date, string role)
    {
        if (plan.Register.InForce(document.Id) is { } issue)
        {
            if (version <= issue.Version)
            {
                yield return Diagnostic.Error("wrong-version", $"version {version} of `{document.Id}` does not come after {issue.Version}, which was issued on {issue.Date}", null, $"the next is {issue.Version.NextMinor}, or {issue.Version.NextMajor} when scope, applicability or a commitment changed");
            }

            if (string.CompareOrdinal(date, issue.Date) < 0)
            {
                yield return Diagnostic.Error("wrong-date", $"{date} is before {issue.Date}, when version {issue.Version} of `{document.Id}` was issued", null);
            }
        }

        var approver = document.Definition.Approver;
        var (typed, holder) = (plan.Facts.TextOf($"{role}.text"), plan.Facts.TextOf($"{approver}.text", "nobody yet"));
        if (approver.Length > 0 && role != approver && typed != holder)
        {
            yield return Diagnostic.Warning("other-approver", $"the approver of `{document.Id}` is {holder}; the register records that {typed} approved it", null, "name that role, or keep a record of why somebody else approved");
        }
    }
}
