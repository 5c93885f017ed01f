using System.Diagnostics.CodeAnalysis;

namespace DocGen.Engine.Packs;

/// <summary>Where a link of a template is to lead, written as its target until the pack is known: <c>pending:D2#roles</c>, <c>pending-title:D2#roles</c>, <c>pending-version:D3#</c>.</summary>
/// <param name="Document">The id of the document; empty: the one that the link stands in; <see cref="SoaRow"/>: whichever has a row for the control.</param>
/// <param name="Id">The id of the section or row; empty: the document as a whole.</param>
internal sealed record PendingLink(string Document, string Id)
{
    public const string SoaRow = "*";
    private const string Given = "pending:";
    private const string Title = "pending-title:";
    private const string Version = "pending-version:";

    /// <summary>The link says the title of its target instead of words of its own.</summary>
    public bool TakesTitle { get; init; }

    /// <summary>No link at all, but the version of the document: of the one that it stands in as it is made, of any other the one in force.</summary>
    public bool TakesVersion { get; init; }

    private string Kind => TakesVersion ? Version : TakesTitle ? Title : Given;

    /// <summary>The name as a template's author wrote it.</summary>
    public string Name => Document.Length == 0 || Document == SoaRow ? Id : Id.Length == 0 ? Document : $"{Document}#{Id}";

    /// <summary>Whether a target as the template printed it is one of these; a value never is.</summary>
    public static bool TryRead(string target, [NotNullWhen(true)] out PendingLink? pending)
    {
        var kind = !target.StartsWith("pending", StringComparison.Ordinal) ? null
            : target.StartsWith(Given, StringComparison.Ordinal) ? Given
            : target.StartsWith(Title, StringComparison.Ordinal) ? Title
            : target.StartsWith(Version, StringComparison.Ordinal) ? Version
            : null;
        pending = kind is not null && target[kind.Length..].Split('#') is [var document, var id]
            ? new PendingLink(Uri.UnescapeDataString(document), Uri.UnescapeDataString(id)) { TakesTitle = kind == Title, TakesVersion = kind == Version }
            : null;
        return pending is not null;
    }

    public override string ToString() => $"{Kind}{Uri.EscapeDataString(Document)}#{Uri.EscapeDataString(Id)}";
}
