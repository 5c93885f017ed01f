using System.Collections.Immutable;
using System.Text;
using DocGen.Cli.Commands;
using DocGen.Cli.Disk;
using DocGen.Cli.Regenerating;
using DocGen.Engine.Changes;
using DocGen.Engine.Documents;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Planning;

/// <summary>Merges in memory what a build would merge, to tell which conflicts it would leave.</summary>
internal static class ExpectedConflicts
{
    /// <summary>The changes, each document that people edited with what they would have to decide in it, those conflicts among them that are open now.</summary>
    /// <param name="made">The documents that may change, by their ids.</param>
    public static ChangeSet In(ChangeSet changes, PackRun run, IReadOnlyDictionary<string, BuiltDocument> made, OutputFolder output, PagesFile? pages)
    {
        var date = run.Client.Facts.TextOf("pack.date");
        ImmutableArray<string> Of(DocumentChange change) => change.Fate != Fate.Alters || !made.TryGetValue(change.Id, out var built) ? [] :
        [
            .. Texts(built).SelectMany(t => new[] { ".md", ".docx" }.SelectMany(ending =>
            {
                var name = t.Name + ending;
                var former = (t.IsEdition ? change.Editions.FirstOrDefault(e => e.File == t.Name)?.EarlierFile : change.EarlierFile) is { Length: > 0 } earlier && output.Existing(name) is null ? earlier + ending : name;
                if (output.Edited(former) is not { } theirs)
                {
                    return Array.Empty<string>();
                }

                var ours = Bytes(t, ending, run, pages);
                return EditedOutputs.Try(output, former, theirs, ours, run.Client.Brand.Look, date, _ => ChangeReasons.Of(changes, t.Name, BlockFacts.Of(t.Document))) is var (content, obstacle) && content is not null
                    ? ToDecide.In(name, content).Concat(Overruled.In(name, content, ours)).Select(c => $"{name}: {c.What}")
                    : [$"{name}: it {obstacle}; the new text would lie beside it"];
            })),
        ];
        return changes with { Documents = [.. changes.Documents.Select(d => d with { Conflicts = Of(d) })] };
    }

    private static IEnumerable<(string Name, Document Document, bool IsEdition)> Texts(BuiltDocument built) =>
        built.Editions.Select(e => (e.FileName, e.Document, true)).Prepend((built.Planned.FileName, built.Document, false));

    private static byte[] Bytes((string Name, Document Document, bool IsEdition) text, string ending, PackRun run, PagesFile? pages) => ending == ".md"
        ? Encoding.UTF8.GetBytes(DocumentFiles.Markdown(text.Document, text.IsEdition))
        : DocumentFiles.Word(text.Document, text.Name, run.Client.Brand.Look, pages).Content;
}
