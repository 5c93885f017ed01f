using System.Collections.Immutable;
using DocGen.Cli.Disk;
using DocGen.Engine.Changes;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Regenerating;

/// <summary>Files that people edited and whose documents have other file names in a newer pack.</summary>
internal static class RenamedOutputs
{
    /// <summary>What people wrote under the old names, by the new ones. A file that already stands under a new name is looked at in its stead.</summary>
    /// <param name="before">The last build; null when none is remembered.</param>
    /// <param name="now">The documents of this one.</param>
    /// <param name="written">The files that the build staged.</param>
    /// <param name="output">Where it staged them.</param>
    public static ImmutableDictionary<string, ReturnedFile> Of(BuildRecord? before, IEnumerable<DocumentRecord> now, IEnumerable<DigestedFile> written, OutputFolder output)
    {
        var renamed = ImmutableDictionary.CreateBuilder<string, ReturnedFile>(StringComparer.Ordinal);
        var old = (before?.Documents ?? []).SelectMany(Names).ToDictionary(n => n.What, n => n.File);
        var names = written.Select(w => w.Path).Where(p => Path.GetExtension(p) is ".docx" or ".md").ToHashSet(StringComparer.Ordinal);
        foreach (var (what, file) in now.SelectMany(Names))
        {
            if (!old.TryGetValue(what, out var former) || former == file)
            {
                continue;
            }

            foreach (var ending in new[] { ".docx", ".md" })
            {
                if (names.Contains(file + ending) && !names.Contains(former + ending) && output.Known.ContainsKey(former + ending) && output.Existing(file + ending) is null && output.Edited(former + ending) is { } edited)
                {
                    renamed.Add(file + ending, new ReturnedFile(edited, former + ending));
                }
            }
        }

        return renamed.ToImmutable();
    }

    /// <summary>One note for each file.</summary>
    public static IEnumerable<Diagnostic> Notes(ImmutableDictionary<string, ReturnedFile> renamed) =>
        renamed.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => Diagnostic.Note("renamed-file", $"`{r.Value.Output}` is called `{r.Key}` now, where what people wrote is taken over", null));

    private static IEnumerable<((string Id, string Audience) What, string File)> Names(DocumentRecord document) =>
        document.Editions.Select(e => ((document.Id, e.Audience), e.File)).Prepend(((document.Id, ""), document.File));
}
