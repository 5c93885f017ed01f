using System.Collections.Immutable;
using DocGen.Engine.Applicability;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Integrity;

/// <summary>What rules look at: the plan, with short ways to answers, items and documents.</summary>
internal sealed record RuleScope(PackPlan Plan)
{
    private readonly ImmutableHashSet<string> _codes = [.. Plan.Pack.Documents.Select(d => d.Id)];

    /// <summary>Words that the documents of this organisation may not use of their own accord.</summary>
    public ForeignWords Foreign { get; } = ForeignWords.Of(Plan);

    public Facts Facts => Plan.Facts;

    public StatementOfApplicability Soa => Plan.Soa;

    /// <summary>Whether the pack has a document of this code, such as <c>W03</c>.</summary>
    public bool HasDocument(string code) => _codes.Contains(code);

    /// <summary>The first of these documents that the pack has; the last when it has none.</summary>
    public string First(params ReadOnlySpan<string> codes)
    {
        foreach (var code in codes)
        {
            if (HasDocument(code))
            {
                return code;
            }
        }

        return codes[^1];
    }

    /// <summary>The id of a document made for an item, such as <c>D4-receipt-assistant</c>; null when none is planned.</summary>
    public string? DocumentFor(string code, string item) => Plan.Documents.FirstOrDefault(d => d.Definition.Id == code && d.Item?.Id == item)?.Id;

    /// <summary>The items of a register as written, each with the facts about it.</summary>
    public IEnumerable<(RegisterItem Written, FactItem Known)> Items(string register) =>
        Facts.Answers.Items.GetValueOrDefault(register, []).Zip(Facts.Items.GetValueOrDefault(register, []));

    /// <summary>A fact of the organisation that is true or false; null when it is unknown or there is none.</summary>
    public bool? IsTrue(string fact) => Answered.Truth(Facts.Globals, fact);

    public SourceRange? PlaceOf(string question) => Facts.Answers.Single.GetValueOrDefault(question)?.Place;

    /// <summary>The first answer in the order of names whose text holds a word; null when none does.</summary>
    public Fact? AnswerHolding(string word) => Facts.Answers.Single.Values
        .Concat(Facts.Answers.Items.Values.SelectMany(i => i).Concat(Facts.Answers.Controls.Values).SelectMany(i => i.Fields.Values))
        .Where(a => a.Place?.Text.Contains(word, StringComparison.OrdinalIgnoreCase) == true)
        .OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => new Fact(a.Name, a.Place)).FirstOrDefault();
}
