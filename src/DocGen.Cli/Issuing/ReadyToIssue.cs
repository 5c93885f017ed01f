using System.Collections.Immutable;
using DocGen.Cli.Checking;
using DocGen.Cli.Disk;
using DocGen.Cli.Planning;
using DocGen.Cli.Regenerating;
using DocGen.Engine.Changes;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Packs;
using DocGen.Word.Merging;

namespace DocGen.Cli.Issuing;

/// <summary>Says what stands against issuing documents.</summary>
internal static class ReadyToIssue
{
    /// <summary>A problem for everything that people have to settle first, document by document.</summary>
    /// <param name="plan">What a build would change: what is approved must be what lies in the folder.</param>
    /// <param name="trace">The documents made, with what came of the rules.</param>
    /// <param name="output">The folder of the files.</param>
    public static IEnumerable<Diagnostic> Of(IEnumerable<PlannedDocument> documents, Planned plan, PackTrace trace, string output)
    {
        var memory = new OutputFolder(output, Path.Combine(Path.GetDirectoryName(output)!, ".docgen"));
        foreach (var document in documents)
        {
            var change = plan.Changes.Documents.FirstOrDefault(d => d.Id == document.Id);
            if (change is not { Fate: Fate.Stays } || !plan.Files.IsBuilt)
            {
                yield return Diagnostic.Error("not-built", $"the files of `{document.Id}` are not those that the answers give now", null, "`docgen build` them, let the approver read them, then issue them");
                continue;
            }

            foreach (var rule in trace.Rules.SelectMany(r => r.Findings).Where(f => f.Document == document.Id).GroupBy(f => f.Rule))
            {
                yield return Diagnostic.Error("open-finding", $"`{document.Id}` does not meet rule {rule.Key.Id}: {Lower(rule.Key.Holds)}", rule.First().Place, [.. rule.Take(3).Select(f => new Hint(f.ToString()))]);
            }

            foreach (var problem in Files(document, plan.Files, output, memory.Base))
            {
                yield return problem;
            }
        }
    }

    /// <summary>The names of a document's own files in a folder, those of its editions among them.</summary>
    public static IEnumerable<string> FilesOf(PlannedDocument document, string output) => Directory.EnumerateFiles(output)
        .Select(f => Path.GetFileName(f)!)
        .Where(f => IsOf(document, f) && !f.Contains(".new.", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<Diagnostic> Files(PlannedDocument document, BuiltState state, string output, Func<string, byte[]?> generated)
    {
        if (state.Missing.FirstOrDefault(m => IsOf(document, m)) is { } missing)
        {
            yield return Diagnostic.Error("not-built", $"`{missing}` is no longer there", null, "`docgen build` writes it anew");
        }

        foreach (var file in FilesOf(document, output))
        {
            var content = File.ReadAllBytes(Path.Combine(output, file));
            var beside = EditedOutputs.Beside(file);
            if (File.Exists(Path.Combine(output, beside)))
            {
                yield return Diagnostic.Error("open-conflict", $"`{file}` could not be merged: its new text still lies beside it in `{beside}`", null, "take over what is needed, then remove that file");
            }

            var conflicts = ToDecide.In(file, content);
            if (!conflicts.IsEmpty)
            {
                yield return Diagnostic.Error("open-conflict", $"`{file}` has {Showing.Show.Counted(conflicts.Length, "conflict")} that nobody has decided", null, "`docgen conflicts` lists them");
            }

            var overruled = Overruled.In(file, content, generated(file));
            if (!overruled.IsEmpty)
            {
                yield return Diagnostic.Error("overruled-decision", $"`{file}` says otherwise than the answers decide: {overruled[0].What}{(overruled.Length > 1 ? FormattableString.Invariant($", and {overruled.Length - 1} more") : "")}", null, "change the answer and build, or take the edit back; `docgen conflicts` lists them");
            }

            var changes = Path.GetExtension(file) == ".docx" ? OpenChanges.In(content) : 0;
            if (changes > 0 && conflicts.IsEmpty)
            {
                yield return Diagnostic.Error("open-changes", $"`{file}` has tracked changes in {Showing.Show.Counted(changes, "place")} that nobody has accepted or rejected", null, "decide on each in Word: what is approved must be one text");
            }
        }
    }

    /// <summary>Whether a file is one of a document's, or of its editions.</summary>
    public static bool IsOf(PlannedDocument document, string file) => Path.GetFileNameWithoutExtension(file) is var name && (name == document.FileName || name.StartsWith(document.FileName + ".", StringComparison.Ordinal));

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
