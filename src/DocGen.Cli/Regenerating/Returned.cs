using System.Collections.Immutable;
using DocGen.Cli.Disk;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Regenerating;

/// <summary>Word files that came back from people, by mail or under another name, and the outputs that they are copies of.</summary>
internal static class Returned
{
    /// <summary>The contents by the name of the output that each is a copy of, found by the base inside it; and an error for each that cannot be taken in.</summary>
    /// <param name="files">Paths as given.</param>
    /// <param name="written">The files that the build staged.</param>
    /// <param name="output">Where it staged them.</param>
    public static Checked<ImmutableDictionary<string, byte[]>> Of(IReadOnlyList<string> files, IEnumerable<DigestedFile> written, OutputFolder output)
    {
        var taken = ImmutableDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        var problems = new List<Diagnostic>();
        var outputs = files.Count == 0 ? [] : written.Where(w => Path.GetExtension(w.Path) == ".docx").Select(w => (w.Path, MergeBase.ModelIn(output.Staged(w.Path))?.Identity.Id)).Where(w => w.Id is not null).ToList();
        foreach (var file in files)
        {
            var name = file.Replace('\\', '/');
            if (!File.Exists(file))
            {
                problems.Add(Diagnostic.Error("missing-file", $"there is no file `{name}`", null));
                continue;
            }

            var content = File.ReadAllBytes(file);
            var id = MergeBase.ModelIn(content)?.Identity.Id;
            if (outputs.FirstOrDefault(o => o.Id == id) is not { Path: { } path } || id is null)
            {
                problems.Add(Diagnostic.Error("foreign-file", $"`{name}` is no document of this pack, or does not say which", null, "a file that lost it can be put in the place of the output by hand: `DIR/out`"));
            }
            else if (output.Edited(path) is { } edited && !edited.AsSpan().SequenceEqual(content))
            {
                problems.Add(Diagnostic.Error("two-edited-files", $"`{name}` is a copy of `{path}`, which was edited as well", null, "build without it first, put it in the place of the output, and build again: what each person wrote is then kept"));
            }
            else if (!taken.TryAdd(path, content))
            {
                problems.Add(Diagnostic.Error("two-edited-files", $"`{name}` is a second copy of `{path}`", null, "take in one, then the other"));
            }
        }

        return Checked.With(taken.ToImmutable(), problems);
    }
}
