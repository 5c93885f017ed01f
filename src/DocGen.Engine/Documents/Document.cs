using System.Collections.Immutable;

namespace DocGen.Engine.Documents;

/// <summary>A finished document: what a writer turns into a file. Immutable, compared by content.</summary>
public sealed record Document(DocumentIdentity Identity, EquatableArray<Section> Sections);

/// <summary>What stands on the cover, in the headers and in the file's properties. Dates as <c>yyyy-MM-dd</c>; an empty text means: not printed.</summary>
public sealed record DocumentIdentity
{
    /// <summary>The document's id in the pack, such as <c>D1</c>, or <c>D4-receipt-assistant</c> for a document made for one item.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>A second line on the cover, such as the AI system or the supplier the document is about.</summary>
    public string Subtitle { get; init; } = "";

    public string Organisation { get; init; } = "";

    public string Version { get; init; } = "";

    /// <summary>Draft or Approved.</summary>
    public string Status { get; init; } = "";

    public string Classification { get; init; } = "";

    /// <summary>Role and name.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Role and name.</summary>
    public string Approver { get; init; } = "";

    /// <summary>The pack's date, <c>yyyy-MM-dd</c>: also the file's created and modified date.</summary>
    public string Date { get; init; } = "";

    public string NextReview { get; init; } = "";

    /// <summary>A BCP 47 tag, <c>en-GB</c> or <c>en-US</c>.</summary>
    public string Language { get; init; } = "en-GB";

    /// <summary>Engine and pack with their versions, and the digest of the inputs: <c>DocGen 0.1.0, isms-aims 1.0.0, inputs sha256:…</c>.</summary>
    public string Generator { get; init; } = "";

    /// <summary>The engine and its version, <c>DocGen 0.1.0</c>; empty in an edition that leaves the house, as are the two below.</summary>
    public string Engine { get; init; } = "";

    /// <summary>The pack and its version, <c>isms-aims 1.0.0</c>.</summary>
    public string Pack { get; init; } = "";

    /// <summary>The digest of all answers: <c>sha256:</c> and 64 lower-case hexadecimal digits.</summary>
    public string Inputs { get; init; } = "";

    /// <summary>The standards that the document serves, as keywords.</summary>
    public string Keywords { get; init; } = "";
}

/// <summary>A heading with what stands under it.</summary>
public sealed record Section(string Id, EquatableArray<Inline> Heading, EquatableArray<Block> Blocks, EquatableArray<Section> Children)
{
    /// <summary>How the heading is numbered: 1, 1.1 …; A, A.1 … for an appendix; or not at all. Children follow their parent.</summary>
    public SectionNumbering Numbering { get; init; } = SectionNumbering.Numbered;

    /// <summary>Wide content stands on pages turned sideways.</summary>
    public bool Landscape { get; init; }

    /// <summary>The audiences that the section and what stands under it are for; none written: everybody who gets the document. Decides which edition holds it; never counts in a comparison.</summary>
    public EquatableArray<string> Audience { get; init; } = [];

    public SectionTrace Trace { get; init; } = SectionTrace.None;

    /// <summary>Where the heading came from; never counts in a comparison.</summary>
    public Origin? Origin { get; init; }

    public bool Equals(Section? other) =>
        other is not null && Id == other.Id && Heading.Equals(other.Heading) && Blocks.Equals(other.Blocks) && Children.Equals(other.Children)
        && Numbering == other.Numbering && Landscape == other.Landscape && Trace.Maps.Equals(other.Trace.Maps);

    public override int GetHashCode() => HashCode.Combine(Id, Heading, Blocks, Children);
}

public enum SectionNumbering
{
    Numbered,
    Appendix,
    None,
}
