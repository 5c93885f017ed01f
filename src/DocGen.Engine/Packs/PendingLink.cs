using System.Diagnostics.CodeAnalysis;

namespace DocGen.Engine.Packs;

/// <summary>Where a link of a template is to lead, written as its target until the pack is known: <c>pending:D2#roles</c>, <c>pending-title:D2#roles</c>.</summary>
/// <param name="Document">The id of the document; empty: the one that the link stands in; <see cref="SoaRow"/>: whichever has a row for the control.</param>
/// <param name="Id">The id of the section or row; empty: the document as a whole.</param>
internal sealed record PendingLink(string Document, string Id)
{
    public const string SoaRow = "*";
    private const string Given = "pending:";
    private const string Title = "pending-title:";

    /// <summary>The link says the title of its target instead of words of its own.</summary>
    public bool TakesTitle { get; init; }

    /// <summary>The name as a template's author wrote it.</summary>
    public string Name => Document.Length == 0 || Document == SoaRow ? Id : Id.Length == 0 ? Document : $"{Document}#{Id}";

    /// <summary>Whether a target as the template printed it is one of these; a value never is.</summary>
    public static bool TryRead(string target, [NotNullWhen(true)] out PendingLink? pending)
    {
        var takesTitle = target.StartsWith(Title, StringComparison.Ordinal);
        pending = (takesTitle || target.StartsWith(Given, StringComparison.Ordinal)) && target[(takesTitle ? Title : Given).Length..].Split('#') is [var document, var id]
            ? new PendingLink(Uri.UnescapeDataString(document), Uri.UnescapeDataString(id)) { TakesTitle = takesTitle }
            : null;
        return pending is not null;
    }

    public override string ToString() => $"{(TakesTitle ? Title : Given)}{Uri.EscapeDataString(Document)}#{Uri.EscapeDataString(Id)}";
}
