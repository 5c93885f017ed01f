using System.Collections.Immutable;
using DocGen.Engine.Applicability;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;
using DocGen.Engine.Issuing;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>Everything decided before the first document is made: the facts, the Statement of Applicability, and which documents there will be.</summary>
/// <param name="LeftOut">Documents that their condition kept out.</param>
public sealed record PackPlan(Pack Pack, Facts Facts, StatementOfApplicability Soa, ImmutableArray<PlannedDocument> Documents, ImmutableArray<Omission> LeftOut, Generator Generator)
{
    /// <summary>Documents rendered so far, for links from one to another.</summary>
    internal Drafts Drafts { get; } = new();

    /// <summary>The facts that answers, items and registers are, by name.</summary>
    internal NamedFacts NamedFacts { get; } = new(Facts.Answers);

    /// <summary>Every answer as text by its full name.</summary>
    internal WrittenAnswers WrittenAnswers { get; } = new(Facts.Answers);

    /// <summary>The versions that were approved; empty when none was.</summary>
    public DocumentRegister Register { get; init; } = DocumentRegister.Empty;

    /// <summary>Tells for a document, made as the register has it, what became of it since its last issue: null when it says the same or was never issued. Null itself when nobody compares.</summary>
    public Func<BuiltDocument?, VersionRaise?>? SinceIssue { get; init; }

    /// <summary>What links may lead to in documents that say what they said in an earlier build, by the documents' ids: those need not be rendered for a link.</summary>
    public ImmutableDictionary<string, KnownGoals> Known { get; init; } = ImmutableDictionary<string, KnownGoals>.Empty;

    /// <summary>What came of each rule of the pack; empty when nobody has looked.</summary>
    public ImmutableArray<RuleResult> Rules { get; init; } = [];

    /// <summary>What stands against issuing a document, by its id.</summary>
    public IEnumerable<Finding> FindingsOf(string document) => Rules.SelectMany(r => r.Findings).Where(f => f.Document == document);

    /// <summary>The language of the documents, <c>en-GB</c> or <c>en-US</c>.</summary>
    public string Language => Facts.TextOf("document_control.english") == "american" ? "en-US" : "en-GB";
}

/// <summary>A document to be made, for the organisation or for one item of a register.</summary>
/// <param name="Id"><c>D1</c>, or with the item's id <c>D4-receipt-assistant</c>.</param>
/// <param name="FileName">Without folder and ending.</param>
public sealed record PlannedDocument(DocumentDefinition Definition, FactItem? Item, string Id, string FileName)
{
    public string Title => Definition.Title;

    /// <summary>The item's name; empty for a document of the organisation.</summary>
    public string Subtitle => Item?.Name ?? "";
}

/// <summary>A document as made, and what was noticed on the way.</summary>
/// <param name="LeftOut">What conditions kept out of it.</param>
/// <param name="OpenPoints">The open points it prints.</param>
public sealed record BuiltDocument(PlannedDocument Planned, Document Document, ImmutableArray<Omission> LeftOut, ImmutableArray<OpenPoint> OpenPoints)
{
    /// <summary>What it says of version, approval and history.</summary>
    public required Standing Standing { get; init; }

    /// <summary>What leaves the house of it, an edition for each audience of its definition that has something to read in it.</summary>
    public ImmutableArray<Edition> Editions { get; init; } = [];

    /// <summary>The workbook that goes with it: each section a sheet, with one table. Null when it has none.</summary>
    public Document? Workbook { get; init; }

    /// <summary>The facts read by the templates of document and workbook, those of conditions that printed nothing among them.</summary>
    public FactSet Reads { get; init; } = FactSet.Empty;

    private readonly Lazy<ImmutableArray<PrintedText>> _texts = new(() => PrintedText.In(Document));

    /// <summary>What it says, piece by piece; several rules look at it.</summary>
    internal ImmutableArray<PrintedText> Texts => _texts.Value;

    /// <summary>What the pack's traceability needs of it, without its text.</summary>
    public DocumentTrace Trace { get; } = DocumentTrace.Of(Planned, Document, LeftOut, OpenPoints);
}

/// <summary>Which sections a document has and what each serves.</summary>
public sealed record DocumentTrace(string Id, string Title, string Subtitle, string FileName, ImmutableArray<TracedSection> Sections, ImmutableArray<Omission> LeftOut, ImmutableArray<string> OpenPoints)
{
    internal static DocumentTrace Of(PlannedDocument planned, Document document, ImmutableArray<Omission> leftOut, ImmutableArray<OpenPoint> openPoints) =>
        new(planned.Id, planned.Title, planned.Subtitle, planned.FileName,
            [.. SectionNumbers.Of(document).Select(s => new TracedSection(s.Section.Id, s.Number, PlainText.Of(s.Section.Heading), s.Section.Trace.Maps.Items, s.Section.Trace.Facts.Items))],
            leftOut, [.. openPoints.Select(p => p.Label)]) { Identity = document.Identity };

    /// <summary>What stands on its cover.</summary>
    public required DocumentIdentity Identity { get; init; }
}

/// <summary>A section as traceability sees it.</summary>
public sealed record TracedSection(string Id, string Number, string Title, ImmutableArray<string> Maps, ImmutableArray<FactRead> Facts)
{
    /// <summary><c>2.1 Human oversight</c>.</summary>
    public string Label => Number.Length == 0 ? Title : $"{Number} {Title}";
}
