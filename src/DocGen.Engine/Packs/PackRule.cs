using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Packs;

/// <summary>What must hold between the documents of a pack.</summary>
/// <param name="Id"><c>R04</c>.</param>
/// <param name="Holds">What must hold, in a plain sentence without a full stop.</param>
/// <param name="StopsBuild">A pack that breaks the rule is not built; otherwise what breaks it is an open point of the document concerned.</param>
public sealed record PackRule(string Id, string Holds, bool StopsBuild);

/// <summary>One thing that breaks a rule.</summary>
/// <param name="Document">The id of the document that cannot be issued because of it, such as <c>D3</c> or <c>D4-receipt-assistant</c>.</param>
/// <param name="Subject">What it is about, in a word or an id that a reader can look up.</param>
/// <param name="Message">In lower case, names in back-ticks, no full stop.</param>
/// <param name="Place">One side of it; null when no file states it.</param>
/// <param name="Others">The other sides.</param>
public sealed record Finding(PackRule Rule, string Document, string Subject, string Message, SourceRange? Place, ImmutableArray<Hint> Others)
{
    /// <summary>Also a rule that stops the build may have gaps that leave a draft possible.</summary>
    public bool StopsBuild { get; init; } = Rule.StopsBuild;

    /// <summary>Every place it speaks of, as <c>risks.yaml:41:5</c>.</summary>
    public IEnumerable<string> Places => Others.Select(o => o.Place).Prepend(Place).OfType<SourceRange>().Select(p => p.ToString());

    /// <summary>The message without back-ticks and the places behind it.</summary>
    public override string ToString() => Message.Replace("`", "", StringComparison.Ordinal) + (Places.Any() ? $": {string.Join(", ", Places)}" : "");

    public Diagnostic ToDiagnostic() => new(Rule.Id, StopsBuild ? Severity.Error : Severity.Note, Message, Place, Others);
}

/// <summary>What came of one rule.</summary>
/// <param name="Waits">What the rule cannot look at yet, and why: each entry a few words.</param>
/// <param name="IsEvaluated">False: nothing of the rule could be looked at.</param>
public sealed record RuleResult(PackRule Rule, ImmutableArray<Finding> Findings, ImmutableArray<string> Waits, bool IsEvaluated)
{
    /// <summary><c>Holds</c>, <c>Holds so far</c> where a part waits, <c>3 findings</c> or <c>Not evaluable</c>.</summary>
    public string Outcome =>
        !Findings.IsEmpty ? string.Create(CultureInfo.InvariantCulture, $"{Findings.Length} finding{(Findings.Length == 1 ? "" : "s")}")
        : !IsEvaluated ? "Not evaluable"
        : Waits.IsEmpty ? "Holds" : "Holds so far";
}
