using System.Collections.Immutable;
using DocGen.Cli.Showing;
using DocGen.Engine.Changes;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Issuing;

/// <summary>The register of versions for people: every document with the version in force and the draft after it.</summary>
internal static class RegisterTree
{
    /// <param name="built">What the last build wrote; null when none is remembered.</param>
    public static Tree Of(PackPlan plan, BuildRecord? built)
    {
        var records = (built?.Documents ?? []).ToDictionary(d => d.Id, StringComparer.Ordinal);
        return new Tree("Register of documents", [.. plan.Documents.Select(d => Entry(plan, d, records.GetValueOrDefault(d.Id)))]);
    }

    private static Tree Entry(PackPlan plan, PlannedDocument document, DocumentRecord? built)
    {
        var name = document.Subtitle.Length == 0 ? $"{document.Id} {document.Title}" : $"{document.Id} {document.Title}: {document.Subtitle}";
        var entry = plan.Register.Entries.GetValueOrDefault(document.Id);
        if (entry is null)
        {
            return Tree.Leaf($"{name}: never issued{(built is null ? "" : $"; {built.Version} ({built.Status.ToLowerInvariant()}) was built last")}");
        }

        var issue = entry.Issues[^1];
        var draft = built is { Status: "Draft" } ? $"; {built.Version} is a draft" : "";
        return new Tree($"{name}: {issue.Version} in force{draft}", [.. entry.Issues.Reverse().Select(i =>
            Tree.Leaf($"{i.Version}, {i.Date}, approved by {i.ApprovedBy}{(i.Evidence.Length > 0 ? $" ({i.Evidence})" : "")}: {i.Change}"))]);
    }
}
