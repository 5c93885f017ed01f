using System.Text.RegularExpressions;
using DocGen.Tests.Samples;

namespace DocGen.Tests.Packs;

/// <summary>Answers in which everything that is the house's own bears a mark, and much is unknown: where the mark turns up, it came out.</summary>
internal static partial class MarkedAnswers
{
    public const string Mark = "Zqxmark";

    /// <summary>Copies a sample's inputs to a folder and marks people, how controls are met, evidence, risks, plans of exit, notes on answers, and comments.</summary>
    public static void Write(string sample, string folder)
    {
        foreach (var file in Directory.GetFiles(Repository.Path("output-samples", sample)).Where(f => Path.GetExtension(f) is ".yaml" or ".png"))
        {
            var name = Path.GetFileName(file);
            if (Path.GetExtension(file) == ".png")
            {
                File.Copy(file, Path.Combine(folder, name));
                continue;
            }

            var lines = File.ReadAllLines(file);
            File.WriteAllText(Path.Combine(folder, name), string.Join('\n', lines.Select((l, i) => Changed(l, i + 1 < lines.Length ? lines[i + 1] : ""))) + $"\n# {Mark}comment\n");
        }
    }

    private static string Changed(string line, string next)
    {
        // What runs on over further lines is left as it is.
        if (line.TrimStart().StartsWith('#') || Indent(next) > Indent(line))
        {
            return line;
        }

        var open = Open().Match(line);
        return open.Success ? $"{open.Groups["key"].Value} unknown" : Private().Replace(line, m => $"{m.Groups["key"].Value}: {Mark}{m.Groups["key"].Value}");
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ', '-').Length;

    // The value ends at a comma or bracket: that is enough, whatever follows stays text of the same answer.
    [GeneratedRegex(@"\b(?<key>person|how|evidence|scenario|note|by|exit|fallback): *(""[^""]*""|[^,{}\[\]""#]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Private();

    [GeneratedRegex(@"^(?<key> +(sub_suppliers|version_pinning|change_notice_days|location|agreement|contact|lawful_basis|vulnerable|concern_channel|training|dpia):).*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Open();
}
