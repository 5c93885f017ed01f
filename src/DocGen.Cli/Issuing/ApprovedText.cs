using System.Text;
using DocGen.Cli.Disk;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Packs;
using DocGen.Word.Merging;

namespace DocGen.Cli.Issuing;

/// <summary>Compares the files of an issued document with the copies of what was approved. What stands before the first section and after the last, document control and appendix, is the tool's and does not count.</summary>
internal static class ApprovedText
{
    private const string Appendix = "Traceability";

    private static readonly string[] Control = ["", "Document control", "Revision history", "Open points"];

    /// <summary>The files that people gave another text since the version in force was approved; none for a document that was never issued, or whose copies are gone.</summary>
    public static IEnumerable<string> Changed(string folder, PackPlan plan, PlannedDocument document)
    {
        var output = Path.Combine(folder, "out");
        if (plan.Register.InForce(document.Id) is not { } issue || !Directory.Exists(output))
        {
            return [];
        }

        var copies = Copies.FolderOf(folder, document, issue.Version.Text);
        return ReadyToIssue.FilesOf(document, output).Where(f => File.Exists(Path.Combine(copies, f)) && !SaysTheSame(f, File.ReadAllBytes(Path.Combine(copies, f)), File.ReadAllBytes(Path.Combine(output, f))));
    }

    /// <summary>A warning for each such file of a document that still bears its approval.</summary>
    public static IEnumerable<Diagnostic> Warnings(string folder, PackPlan plan, IEnumerable<PlannedDocument> approved) => approved.SelectMany(d => Changed(folder, plan, d).Select(f => Diagnostic.Warning(
        "edited-after-approval", $"`{f}` was changed since version {plan.Register.InForce(d.Id)!.Version} was approved, and still says so", null,
        $"have it approved and issue the next version, or put back the copy in `{Copies.Shown(d, plan.Register.InForce(d.Id)!.Version.Text)}`")));

    private static bool SaysTheSame(string file, byte[] copy, byte[] now) => copy.AsSpan().SequenceEqual(now)
        || (Path.GetExtension(file) == ".docx" ? Texts(copy).SequenceEqual(Texts(now)) : Lines(copy).SequenceEqual(Lines(now), StringComparer.Ordinal));

    private static IEnumerable<(string Heading, string Text)> Texts(byte[] word) => WordText.Of(word).TakeWhile(t => !t.Heading.EndsWith(Appendix, StringComparison.Ordinal)).Where(t => !Control.Contains(t.Heading, StringComparer.Ordinal));

    private static IEnumerable<string> Lines(byte[] markdown)
    {
        var heading = "";
        foreach (var line in Encoding.UTF8.GetString(markdown).ReplaceLineEndings("\n").Split('\n'))
        {
            heading = line.StartsWith("##", StringComparison.Ordinal) ? line.TrimStart('#').Trim() : heading;
            if (heading.EndsWith(Appendix, StringComparison.Ordinal))
            {
                yield break;
            }

            // A comment before a heading belongs to it.
            if (!Control.Contains(heading, StringComparer.Ordinal) && !line.StartsWith("<!--", StringComparison.Ordinal))
            {
                yield return line;
            }
        }
    }
}
