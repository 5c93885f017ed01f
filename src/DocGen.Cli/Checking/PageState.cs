using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocGen.Cli.Disk;
using DocGen.Engine.Documents;
using DocGen.Engine.Packs;
using DocGen.Word;

namespace DocGen.Cli.Checking;

/// <summary>Whether the page numbers that were counted are those of the text as it would be built now.</summary>
/// <param name="pages">The numbers of the folder, or null when none were counted.</param>
internal sealed class PageState(PagesFile? pages, WordLook look)
{
    private readonly ConcurrentBag<string> _outdated = [];

    public bool IsCounted => pages is not null;

    /// <summary>The documents and editions whose contents lists would have no numbers.</summary>
    public ImmutableArray<string> Outdated => [.. _outdated.Order(StringComparer.Ordinal)];

    /// <summary>Compares a document and its editions; may be called from several threads. Costs nothing when no numbers were counted.</summary>
    public void Compare(BuiltDocument built)
    {
        Compare(built.Planned.FileName, built.Document);
        foreach (var edition in built.Editions)
        {
            Compare(edition.FileName, edition.Document);
        }
    }

    private void Compare(string name, Document document)
    {
        if (pages is not null && pages.Documents.GetValueOrDefault(name)?.ContentDigest != WordWriter.Write(document, look, Stream.Null).ContentDigest)
        {
            _outdated.Add(name);
        }
    }
}
