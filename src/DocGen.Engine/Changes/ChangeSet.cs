using System.Collections.Immutable;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Changes;

/// <summary>What differs between two builds, and which answers caused it. Causes are names of changed answers, in the order of <paramref name="Answers"/>.</summary>
/// <param name="Before">The earlier build; null when there is none: then every document appears and nothing else is told.</param>
/// <param name="Answers">Answers that changed, by place; those that went last.</param>
/// <param name="Derived">Derived facts with another value, in the order of the pack; those of items that came or went are not named.</param>
/// <param name="Decisions">Decisions that say something else, in the order of the Statement of Applicability.</param>
/// <param name="Documents">Every document of either build, in the order of the pack, those that stay among them.</param>
/// <param name="Look">The files beside the answers that shape Word files and that differ, and the answers under <c>brand</c>.</param>
public sealed record ChangeSet(
    BuildRecord? Before,
    BuildRecord Now,
    ImmutableArray<AnswerChange> Answers,
    ImmutableArray<DerivedChange> Derived,
    ImmutableArray<DecisionChange> Decisions,
    ImmutableArray<DocumentChange> Documents,
    ImmutableArray<string> Look)
{
    /// <summary>Whether the pack is another than that of the earlier build: differences without a changed answer then come from it.</summary>
    public bool PackMoved => Before is not null && Before.Pack != Now.Pack;

    /// <summary>Whether another version of DocGen made the earlier build.</summary>
    public bool EngineMoved => Before is not null && Before.Engine != Now.Engine;

    /// <summary>Whether a build would give any document other than it is; an answer that no document reads changes none.</summary>
    public bool WouldChange => Before is null || !Look.IsEmpty || Documents.Any(d => d.Fate != Fate.Stays);

    /// <summary>The answers that differ, for what is asked of them later; null without an earlier build.</summary>
    internal AnswerDifferences? Differences { get; init; }

    /// <summary>The changed answers that facts rest on, in the order of <see cref="Answers"/>; none without an earlier build.</summary>
    /// <param name="facts">Names of facts, in ordinal order.</param>
    public ImmutableArray<string> AnswersBehind(ImmutableArray<string> facts) => Differences?.Among([facts]) ?? [];

    /// <summary>The change of an answer by its name; null for an answer that did not change.</summary>
    public AnswerChange? Answer(string name) => Answers.FirstOrDefault(a => a.Name == name);
}

/// <summary>What became of an answer.</summary>
public enum AnswerFate
{
    /// <summary>It has another value; <c>unknown</c> counts as one.</summary>
    Changed,

    /// <summary>It was not answered before.</summary>
    Added,

    /// <summary>It is no longer answered.</summary>
    Removed,

    /// <summary>An item of a register, with all its answers.</summary>
    ItemAdded,

    /// <summary>An item of a register, with all its answers.</summary>
    ItemRemoved,

    /// <summary>A register has the same items in another order.</summary>
    Reordered,
}

/// <summary>An answer that changed.</summary>
/// <param name="Name">Its full name, such as <c>development.kind</c>; of an item <c>systems.reader</c>, of a register <c>systems</c>.</param>
/// <param name="Before">The value as the file stated it; empty for what was not there. Of an item its name.</param>
/// <param name="After">The same now.</param>
/// <param name="Place">Where it stands now; null when it stands nowhere any more.</param>
/// <param name="Count">How many answers it stands for: more than one only for an item.</param>
public sealed record AnswerChange(string Name, AnswerFate Fate, string Before, string After, SourceRange? Place, int Count = 1);

/// <summary>A derived fact with another value.</summary>
public sealed record DerivedChange(string Name, string Before, string After, ImmutableArray<string> Because);

/// <summary>What became of a decision.</summary>
public enum DecisionFate
{
    /// <summary>The state or the reason code is another.</summary>
    Flipped,

    /// <summary>The same decision with another status of implementation.</summary>
    StatusChanged,

    /// <summary>The same decision and status in other words, with another owner, evidence, risk or law.</summary>
    Reworded,
}

/// <summary>A decision that says something else; either side is null when the pack then had no such control.</summary>
public sealed record DecisionChange(string Id, string Title, DecisionFate Fate, DecisionRecord? Before, DecisionRecord? After, ImmutableArray<string> Because);

/// <summary>What a build would do to a document, an edition or a section.</summary>
public enum Fate
{
    Stays,
    Alters,
    Appears,
    Vanishes,
}

/// <summary>A section that does not stay as it is.</summary>
/// <param name="Label">Number and title, as they are now, or were for one that vanishes.</param>
/// <param name="Note">Why, when no answer is the cause (see <see cref="OtherCause"/>); else empty.</param>
public sealed record SectionChange(string Id, string Label, Fate Fate, ImmutableArray<string> Because, string Note);

/// <summary>An edition of a document. Its sections are named where they do not stay.</summary>
public sealed record EditionChange(string Audience, string File, Fate Fate, ImmutableArray<SectionChange> Sections)
{
    /// <summary>What the earlier build called its files, when that was something else; else empty.</summary>
    public string EarlierFile { get; init; } = "";
}

/// <summary>What a build would do to a document.</summary>
/// <param name="File">Without folder and ending.</param>
/// <param name="Sections">Those that do not stay, in order; of a document that appears or vanishes none is named.</param>
/// <param name="Staying">How many sections stay as they are.</param>
/// <param name="Editions">Every edition, those that stay among them.</param>
/// <param name="WorkbookAlters">Whether the workbook that goes with it would say something else.</param>
/// <param name="Note">Why, when no answer is the cause; else empty.</param>
public sealed record DocumentChange(
    string Id, string File, string Title, string Subtitle, Fate Fate, ImmutableArray<SectionChange> Sections, int Staying, ImmutableArray<EditionChange> Editions, bool WorkbookAlters, ImmutableArray<string> Because, string Note)
{
    /// <summary>The version that the document would get, with its status, such as <c>1.1 (draft)</c>; empty for one that vanishes.</summary>
    public string Version { get; init; } = "";

    /// <summary>The same as the earlier build had it; empty for one that appears.</summary>
    public string EarlierVersion { get; init; } = "";

    /// <summary>What the earlier build called its files, when that was something else; else empty.</summary>
    public string EarlierFile { get; init; } = "";

    /// <summary>Where a merge with what people wrote would leave a conflict: ids of sections; empty as long as nobody has looked.</summary>
    public ImmutableArray<string> Conflicts { get; init; } = [];

    /// <summary><c>D4-reader AI impact assessment: Receipt reader</c>.</summary>
    public string Label => Subtitle.Length == 0 ? $"{Id} {Title}" : $"{Id} {Title}: {Subtitle}";
}

/// <summary>Causes other than an answer.</summary>
public static class OtherCause
{
    public const string Pack = "the pack moved on";

    public const string Engine = "another version of DocGen";

    public const string Numbers = "open points are numbered anew";

    public const string Rules = "other findings of the rules";

    public const string Documents = "documents come or go";

    public const string Frame = "cover, headers or document control";

    public const string Version = "the version is another";
}
