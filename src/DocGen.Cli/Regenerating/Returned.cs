using System.Collections.Immutable;
using System.Text;
using DocGen.Cli.Disk;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Documents;
using DocGen.Engine.Packs;
using DocGen.Markdown;

namespace DocGen.Cli.Regenerating;

/// <summary>Word and Markdown files that came back from people, by mail or under another name, and the outputs that they are copies of.</summary>
internal static class Returned
{
    /// <summary>The contents by the name of the output that each is a copy of, found by the base inside a Word file and by the front matter of a Markdown file; an error for each that cannot be taken in.</summary>
    /// <param name="files">Paths as given.</param>
    /// <param name="written">The files that the build staged.</param>
    /// <param name="output">Where it staged them.</param>
    public static Checked<ImmutableDictionary<string, ReturnedFile>> Of(IReadOnlyList<string> files, IEnumerable<DigestedFile> written, OutputFolder output)
    {
        var taken = ImmutableDictionary.CreateBuilder<string, ReturnedFile>(StringComparer.Ordinal);
        var problems = new List<Diagnostic>();
        var outputs = files.Count == 0 ? [] : written.Select(w => (w.Path, Identity: IdentityOf(w.Path, output.Staged(w.Path)))).Where(w => w.Identity is not null).ToList();
        foreach (var file in files)
        {
            var name = file.Replace('\\', '/');
            if (!File.Exists(file))
            {
                problems.Add(Diagnostic.Error("missing-file", $"there is no file `{name}`", null));
                continue;
            }

            var content = File.ReadAllBytes(file);
            var identity = IdentityOf(file, content);
            if (Output(outputs, Path.GetExtension(file), identity) is not { } path)
            {
                problems.Add(Diagnostic.Error("foreign-file", $"`{name}` is no document of this pack, or does not say which", null, "a file that lost it can be put in the place of the output by hand: `DIR/out`"));
            }
            else if (output.Edited(path) is { } edited && !edited.AsSpan().SequenceEqual(content))
            {
                problems.Add(Diagnostic.Error("two-edited-files", $"`{name}` is a copy of `{path}`, which was edited as well", null, "build without it first, put it in the place of the output, and build again: what each person wrote is then kept"));
            }
            else if (!taken.TryAdd(path, new ReturnedFile(content, path)))
            {
                problems.Add(Diagnostic.Error("two-edited-files", $"`{name}` is a second copy of `{path}`", null, "take in one, then the other"));
            }
            else if (output.Base(path) is { } began && identity!.Inputs.Length > 0 && IdentityOf(path, began) is { Inputs: var inputs } && inputs != identity.Inputs && Path.GetExtension(path) == ".md")
            {
                problems.Add(Diagnostic.Warning("older-copy", $"`{name}` is a copy of an earlier `{path}` than the last one: wherever the two differ it counts as written by people", null, "look through what the build makes of it"));
            }
        }

        return Checked.With(taken.ToImmutable(), problems);
    }

    // The editions of a document have its id; a Word file of them says nothing.
    private static string? Output(List<(string Path, DocumentIdentity? Identity)> outputs, string ending, DocumentIdentity? identity)
    {
        var copies = outputs.Where(o => o.Identity!.Id == identity?.Id && string.Equals(Path.GetExtension(o.Path), ending, StringComparison.OrdinalIgnoreCase)).ToList();
        return (copies.FirstOrDefault(o => o.Identity!.Subtitle == identity!.Subtitle) is { Path: not null } exact ? exact : copies.OrderBy(o => o.Path.Length).FirstOrDefault()).Path;
    }

    private static DocumentIdentity? IdentityOf(string path, byte[] content) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".DOCX" => MergeBase.ModelIn(content)?.Identity,
        ".MD" => MarkdownIdentity.Of(Encoding.UTF8.GetString(content)),
        _ => null,
    };
}
