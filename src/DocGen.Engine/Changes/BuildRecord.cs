using System.Collections.Immutable;
using DocGen.Engine.Packs;

namespace DocGen.Engine.Changes;

/// <summary>What is remembered of a build, so that a later one can be compared with it: the answers and what followed from them, and of each document what it said and what it read. Holds no clock: the same inputs give the same record.</summary>
/// <param name="Engine"><c>DocGen 0.1.0</c>.</param>
/// <param name="Pack">The pack that the documents were made with.</param>
/// <param name="Look">Files beside the answers that shape Word files: the logo, the reference, the page numbers.</param>
/// <param name="Answers">Every answer that was given or said to be unknown, by its full name, as its file states it.</param>
/// <param name="Registers">The ids of the items of each register, in order; a register that was not answered is absent.</param>
/// <param name="References">The fields, such as <c>suppliers.systems</c>, by which items of one register refer to those of another.</param>
/// <param name="Open">The open points, by the name of the answer.</param>
/// <param name="Derived">What followed from the answers, in the order of the pack.</param>
/// <param name="Decisions">The Statement of Applicability, in its order.</param>
/// <param name="Documents">The documents, in the order of the pack.</param>
public sealed record BuildRecord(
    string Engine,
    PackMark Pack,
    ImmutableSortedDictionary<string, string> Look,
    ImmutableSortedDictionary<string, string> Answers,
    ImmutableSortedDictionary<string, ImmutableArray<string>> Registers,
    ImmutableArray<string> References,
    ImmutableSortedDictionary<string, OpenRecord> Open,
    ImmutableArray<DerivedRecord> Derived,
    ImmutableArray<DecisionRecord> Decisions,
    ImmutableArray<DocumentRecord> Documents)
{
    /// <summary>The digest of the register of versions; empty when no document was ever issued.</summary>
    public string Register { get; init; } = "";
}

/// <summary>A pack by its id, its version and the digest of all its files.</summary>
public sealed record PackMark(string Id, string Version, string Digest);

/// <summary>An answer that is open: its label, such as <c>OP-07</c>, and the facts that decide whether it is asked, sorted.</summary>
public sealed record OpenRecord(string Label, ImmutableArray<string> Facts);

/// <summary>A derived fact, such as <c>is_micro</c> or <c>systems.receipt-assistant.is_high_risk</c>: its value in words and the facts that it came from, sorted.</summary>
public sealed record DerivedRecord(string Name, string Value, ImmutableArray<string> Facts);

/// <summary>What was decided about a control.</summary>
/// <param name="Id">The full id, such as <c>27001:A.5.1</c>.</param>
/// <param name="State">Applicable, Excluded, or Applicable with an open point.</param>
/// <param name="Code">The reason code of an exclusion, or empty.</param>
/// <param name="Deciding">The facts that decided, sorted.</param>
/// <param name="Facts">The facts that decided, worded the reason or told the status, sorted.</param>
/// <param name="Digest">Of all that the decision says.</param>
public sealed record DecisionRecord(string Id, string Title, string State, string Code, string Status, string Reason, ImmutableArray<string> Deciding, ImmutableArray<string> Facts, string Digest);

/// <summary>A document as it was generated.</summary>
/// <param name="File">Without folder and ending.</param>
/// <param name="Subtitle">The name of the item it is about; empty for a document of the organisation.</param>
/// <param name="Frame">The digest of what the engine prints round the template: cover, headers, document control.</param>
/// <param name="Deciding">The facts that decide whether there is such a document, sorted.</param>
/// <param name="Facts">All facts read to make it, those of conditions that left something out among them, sorted.</param>
/// <param name="OpenPoints">The names of the answers that it calls open.</param>
/// <param name="Workbook">The digest of the workbook that goes with it; empty when it has none.</param>
public sealed record DocumentRecord(
    string Id, string File, string Title, string Subtitle, string Frame, ImmutableArray<string> Deciding, ImmutableArray<string> Facts, ImmutableArray<string> OpenPoints, ImmutableArray<SectionRecord> Sections, ImmutableArray<EditionRecord> Editions, string Workbook)
{
    /// <summary>What links of other documents may lead to in it.</summary>
    public KnownGoals Goals { get; init; } = KnownGoals.None;

    /// <summary>The version that it bore.</summary>
    public string Version { get; init; } = "";

    /// <summary>Draft or Approved.</summary>
    public string Status { get; init; } = "";

    /// <summary>Made by a build of some documents, perhaps from other answers than those of the record.</summary>
    public bool IsApart { get; init; }
}

/// <summary>A section by its own content, without the sections below it.</summary>
/// <param name="Label">Number and title.</param>
/// <param name="Facts">The facts that shaped it, sorted.</param>
public sealed record SectionRecord(string Id, string Label, string Digest, ImmutableArray<string> Facts);

/// <summary>What leaves the house of a document. Its sections name no facts: those of the document's section of the same id count.</summary>
public sealed record EditionRecord(string Audience, string File, ImmutableArray<SectionRecord> Sections);
