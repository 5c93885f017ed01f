using System.Globalization;

namespace DocGen.Tests.Word.CommonMark;

/// <summary>One example of the CommonMark specification, numbered from 1 as the specification does.</summary>
internal sealed record SpecExample(int Number, string Section, string Markdown)
{
    private const string Fence = "````````````````````````````````";

    /// <summary>The specification, where <c>tests/fetch-commonmark.sh</c> puts it.</summary>
    public static string File { get; } = Repository.Path("artifacts", "commonmark-spec-0.31.2", "package", "spec.txt");

    /// <summary>Every example in its order. The specification writes a tab as an arrow.</summary>
    public static IReadOnlyList<SpecExample> All()
    {
        var examples = new List<SpecExample>();
        var section = "";
        List<string>? lines = null;
        var isAnswer = false;
        foreach (var line in System.IO.File.ReadLines(File))
        {
            if (lines is null)
            {
                section = line.StartsWith('#') ? line.TrimStart('#', ' ') : section;
                lines = line == Fence + " example" ? [] : null;
                isAnswer = false;
            }
            else if (line == Fence)
            {
                examples.Add(new(examples.Count + 1, section, string.Concat(lines.Select(l => l.Replace('→', '\t') + "\n"))));
                lines = null;
            }
            else if (line == "." || isAnswer)
            {
                isAnswer = true;
            }
            else
            {
                lines.Add(line);
            }
        }

        return examples;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number} ({Section})");
}
