using System.Collections.Immutable;
using System.Xml.Linq;
using DocGen.Word.Linting;
using DocGen.Word.Packaging;

namespace DocGen.Word.Reference;

/// <summary>A header or footer of a client's file, settled, with what it refers to: pictures under their new paths, links to pages.</summary>
internal sealed record MarginStory(XElement Root, ImmutableArray<StoryReference> References)
{
    /// <summary>Whether anything is seen of it.</summary>
    public bool IsBlank => !Root.Descendants().Any(e => (e.Name == Wml.Text && e.Value.Trim().Length > 0) || e.Name.LocalName is "drawing" or "pict" or "fldSimple" or "instrText" or "ptab");

    /// <summary>Whether a field shows the property of a document: its number, its version, how confidential it is.</summary>
    public bool ShowsIdentity => Root.Descendants().Any(e => (e.Name == Wml.Instruction ? e.Value : e.Name == Wml.W + "fldSimple" ? e.Get("instr") ?? "" : "").Contains("DOCPROPERTY", StringComparison.OrdinalIgnoreCase));
}

/// <summary>What a header or footer refers to by an id: a picture, with its part, or the address of a page.</summary>
internal sealed record StoryReference(string Id, string Type, string Target, Part? Picture);
