using System.Collections.Immutable;
using DocGen.Engine.Documents;
using DocGen.Engine.Packs;

namespace DocGen.Engine.Changes;

/// <summary>What the sections of a change report are made from.</summary>
internal sealed class ReportSource
{
    private const string Suppliers = "suppliers";
    private const string Open = "not yet established";

    // Every difference shows there again, and none of it is what people read a document for.
    private static readonly string[] Bookkeeping = ["traceability", "trace-sections", "trace-requirements", "trace-omissions"];

    public ReportSource(ChangeSet changes, PackPlan plan, ImmutableArray<EditedFile> edited)
    {
        (Changes, Plan, Edited) = (changes, plan, edited);
        Words = new AnswerWords(changes, plan);
        Reopened = new Reopened(changes, plan, Words);
        Risks = ReopenedRisks.Of(changes, plan, Reopened, Words);
        Schedules = [.. changes.Documents.Where(d => SaysOtherwise(d) && DefinitionOf(d)?.ForEach == Suppliers)];
    }

    public ChangeSet Changes { get; }

    public PackPlan Plan { get; }

    public ImmutableArray<EditedFile> Edited { get; }

    public AnswerWords Words { get; }

    public Reopened Reopened { get; }

    public ImmutableArray<ReopenedRisk> Risks { get; }

    /// <summary>Documents made for a supplier that say something else, came or went.</summary>
    public ImmutableArray<DocumentChange> Schedules { get; }

    public IEnumerable<DecisionChange> Decisions(DecisionFate fate) => Changes.Decisions.Where(d => d.Fate == fate);

    public int Count(Fate fate) => Changes.Documents.Count(d => d.Fate == fate);

    /// <summary>Whether a document came, went, or has text of its own that changed, apart from cover, control and traceability, and for another reason than the date alone.</summary>
    public static bool SaysOtherwise(DocumentChange document) =>
        document.Fate is Fate.Appears or Fate.Vanishes || document.Fate == Fate.Alters && document.Because is not [AnswerWords.Date] && (document.Sections.Any(IsText) || document.WorkbookAlters);

    public static bool IsText(SectionChange section) => !IsControl(section) && !IsTrace(section);

    public static bool IsControl(SectionChange section) => Frame.SectionIds.Contains(section.Id);

    public static bool IsTrace(SectionChange section) => Bookkeeping.Contains(section.Id, StringComparer.Ordinal);

    public DocumentDefinition? DefinitionOf(DocumentChange document) =>
        Plan.Documents.FirstOrDefault(p => p.Id == document.Id)?.Definition
        ?? Plan.Pack.Documents.Where(d => document.File.StartsWith(d.File, StringComparison.Ordinal)).MaxBy(d => d.File.Length);

    /// <summary>The title of the role that a fact names; other words where nobody holds it yet.</summary>
    public string Role(string fact, string otherwise) => Identities.RoleTitle(Plan, fact) is { Length: > 0 } title && title != Open ? title : otherwise;

    /// <summary>Somebody by the answer that names the role; other words where it is open.</summary>
    public static string Owner(string answer) => answer.Length == 0 || answer.StartsWith(ValueText.Unknown, StringComparison.Ordinal) ? Open : answer;

    /// <summary>A date as documents print it; the text itself when it is none.</summary>
    public string Day(string date) => LawDates.LongDate(date, Plan.Language);

    /// <summary>A sentence of the report in the spelling of the pack.</summary>
    public Paragraph Sentence(string text) => Rows.Paragraph(Plan.Pack.Spelling.Of(text));

    /// <summary>A section with the clauses that it serves.</summary>
    public static Section Section(string id, string heading, string maps, IEnumerable<Block> blocks, params IEnumerable<Section> children) =>
        Rows.Section(id, heading, blocks, SectionNumbering.Numbered) with { Trace = new SectionTrace(maps.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToEquatable(), [], []), Children = children.ToEquatable() };

    /// <summary><c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> words) => words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}";
}
