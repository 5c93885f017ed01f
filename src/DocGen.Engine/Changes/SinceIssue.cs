using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocGen.Engine.Issuing;
using DocGen.Engine.Packs;

namespace DocGen.Engine.Changes;

/// <summary>Compares documents with what was issued of them last, and says which version the difference makes.</summary>
/// <param name="plan">The plan, with its register.</param>
/// <param name="now">The record of the plan, without documents.</param>
/// <param name="issued">What was issued, by the names that the register gives; a name without a record counts as forgotten.</param>
public sealed class SinceIssue(PackPlan plan, BuildRecord now, ImmutableDictionary<string, BuildRecord> issued)
{
    private const int MostAnswers = 6;
    private const int MostSections = 8;

    // Document control prints them, and an issue has its own.
    private static readonly string[] OfEveryIssue = ["document_control.version", "document_control.status", "document_control.approval_evidence", "document_control.next_review"];

    private readonly ConcurrentDictionary<string, VersionRaise?> _found = new(StringComparer.Ordinal);

    /// <summary>The next version of a document that was made as the register has it; null when it says what was issued, or was never issued.</summary>
    public VersionRaise? Of(BuiltDocument? built) => built is null || plan.Register.InForce(built.Planned.Id) is not { } issue ? null : _found.GetOrAdd(built.Planned.Id, _ => Compared(built, issue));

    /// <summary>The digest of what document control says of a document apart from version, dates and provenance.</summary>
    public static string Control(BuiltDocument built)
    {
        ArgumentNullException.ThrowIfNull(built);
        var identity = built.Document.Identity;
        return ContentDigest.Of([identity.Title, identity.Subtitle, identity.Organisation, identity.Classification, identity.Owner, identity.Approver]);
    }

    private VersionRaise? Compared(BuiltDocument built, IssuedVersion issue)
    {
        if (issued.GetValueOrDefault(issue.Record) is not { } record || record.Documents.FirstOrDefault(d => d.Id == built.Planned.Id) is not { } before)
        {
            return new VersionRaise(issue.Version.NextMinor, $"What was issued as version {issue.Version} is not remembered, so this document counts as changed");
        }

        var changes = Comparison.Of(record with { Documents = [before] }, now with { Documents = [Recording.Of(plan, built)] }, plan.Facts.Answers);
        var document = changes.Documents[0];
        ImmutableArray<SectionChange> sections = [.. document.Sections.Where(ReportSource.IsText)];
        var isControlled = Control(built) != issue.Control;
        if (sections.IsEmpty && !document.WorkbookAlters && !isControlled)
        {
            return null;
        }

        // Other numbers of open points are a new text, and no answer behind it.
        var because = sections.Where(s => s.Note != OtherCause.Numbers).Concat(isControlled ? document.Sections.Where(ReportSource.IsControl) : []).SelectMany(s => s.Because).Except(OfEveryIssue, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<AnswerChange> answers = [.. changes.Answers.Where(a => because.Contains(a.Name))];
        var major = Major(changes, built, sections, answers);
        return new VersionRaise(major.Length > 0 ? issue.Version.NextMajor : issue.Version.NextMinor, Told(major, sections, answers, Quoted(built.Planned, issue) ?? sections.Select(s => s.Note).Append(document.Note).FirstOrDefault(n => n.Length > 0) ?? "of what stands elsewhere in the pack", isControlled));
    }

    /// <summary>The documents that were issued since and whose version this one may quote; null when there are none.</summary>
    private string? Quoted(PlannedDocument planned, IssuedVersion issue)
    {
        var isQuoting = planned.Definition.Templates.SelectMany(t => Partials.ReachedFrom(t.Value, plan.Pack.Templates)).Any(path => plan.Pack.Templates[path].File.Text.Contains("link.version", StringComparison.Ordinal));
        var newer = plan.Register.Entries.Where(e => e.Key != planned.Id && e.Value.Issues[^1] is var other && other.Record != issue.Record && string.CompareOrdinal(other.Date, issue.Date) >= 0)
            .Select(e => $"{e.Key} {e.Value.Issues[^1].Version}").ToList();
        return isQuoting && newer.Count > 0 ? $"it quotes versions in force, and these are newer: {ReportSource.List(newer)}" : null;
    }

    /// <summary>What makes the difference a major one; empty when nothing does.</summary>
    private string Major(ChangeSet changes, BuiltDocument built, ImmutableArray<SectionChange> sections, ImmutableArray<AnswerChange> answers)
    {
        var rules = plan.Pack.Versions;
        var flipped = changes.Decisions.Where(d => d.Fate == DecisionFate.Flipped).ToList();
        var deciding = flipped.SelectMany(d => d.Because).ToHashSet(StringComparer.Ordinal);
        return answers.Any(a => a.Fate is AnswerFate.ItemAdded or AnswerFate.ItemRemoved || IsAmong(a, rules.Scope)) ? "scope"
            : answers.Any(a => deciding.Contains(a.Name)) || flipped.Count > 0 && built.Planned.Definition.Id == rules.Applicability ? "applicability"
            : answers.Any(a => IsAmong(a, rules.Commitments)) || sections.Any(s => s.Fate != Fate.Alters) ? "commitments"
            : "";
    }

    // The answer of an item bears the item's id between register and field.
    private static bool IsAmong(AnswerChange answer, ImmutableArray<string> questions) =>
        questions.Contains(answer.Name.Split('.') is [var register, _, var field, ..] ? $"{register}.{field}" : answer.Name, StringComparer.Ordinal);

    private static string Told(string major, ImmutableArray<SectionChange> sections, ImmutableArray<AnswerChange> answers, string note, bool isControlled)
    {
        var where = sections.IsEmpty ? (isControlled ? "Document control changed" : "The workbook changed") : $"{(sections.Length == 1 ? "Section" : "Sections")} {ReportSource.List([.. sections.Take(MostSections).Select(Name)])}{More(sections.Length - MostSections)} changed";
        var why = answers.IsEmpty
            ? note
            : string.Join("; ", answers.Take(MostAnswers).Select(AnswerSentence.Of)) + More(answers.Length - MostAnswers);
        return $"{(major.Length > 0 ? $"Major, for {major} changed. " : "")}{where}{(answers.IsEmpty ? $", because {why}" : $": {why}")}.";
    }

    private static string Name(SectionChange section) => section.Fate switch { Fate.Appears => $"{section.Label} (new)", Fate.Vanishes => $"{section.Label} (gone)", _ => section.Label };

    private static string More(int count) => count > 0 ? FormattableString.Invariant($" and {count} more") : "";
}
