using System.Globalization;
using System.Text.RegularExpressions;
using DocGen.Cli;
using DocGen.Engine.Sources;

namespace DocGen.Tests.Faults;

/// <summary>Runs every case of <c>tests/specs</c>. A case fails when the tool says anything that it does not expect, or leaves out anything that it does.</summary>
public sealed partial class FaultSpecsTests
{
    public static TheoryData<string> Names => [.. FaultCase.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_tool_answers_as_the_case_says(string name)
    {
        var fault = FaultCase.All[name];
        using var work = new Workplace(fault.NeedsOwnPack);
        foreach (var change in fault.Changes)
        {
            Apply(change, work);
        }

        var before = work.Outputs();
        var outcome = Tool.Run([.. fault.Command.Select(a => InPlace(a, work))]);

        Assert.Equal(fault.Problems.TrimEnd(), Tidy(outcome.Errors, work));
        Assert.Equal(fault.Exit, outcome.Exit);
        Assert.All(fault.Says, s => Assert.Contains(s, Tidy(outcome.Output, work), StringComparison.Ordinal));
        if (fault.Exit != ExitCode.Fine)
        {
            Assert.Equal(before, work.Outputs());
            Assert.False(File.Exists(work.Path("client", ".docgen", "pending.json")));
        }
    }

    private static string InPlace(string argument, Workplace work) => argument
        .Replace("CLIENT", work.Client, StringComparison.Ordinal)
        .Replace("PACK", work.Path("pack"), StringComparison.Ordinal)
        .Replace("ROOT", work.Root, StringComparison.Ordinal);

    private static string Tidy(string said, Workplace work) =>
        QuestionnairePlace().Replace(said, "questionnaire.yaml").Replace(work.Client, "CLIENT", StringComparison.Ordinal).Replace(work.Path("pack"), "PACK", StringComparison.Ordinal).Replace(work.Root, "ROOT", StringComparison.Ordinal).TrimEnd();

    // The questionnaire grows; where a question stands in it is no part of a case.
    [GeneratedRegex(@"questionnaire\.yaml:\d+:\d+", RegexOptions.None, 5000)]
    private static partial Regex QuestionnairePlace();

    /// <summary>A change takes <c>file</c> and one of <c>replace</c> and <c>with</c>, <c>content</c>, <c>hex</c>, <c>bytes</c> (so many of them), <c>remove</c> or <c>folder</c>.</summary>
    private static void Apply(MappingNode change, Workplace work)
    {
        var file = FaultCase.Text(change, "file")!;
        var path = work.Path(file);
        if (FaultCase.Text(change, "replace") is { } old)
        {
            work.Replace(file, old, FaultCase.Text(change, "with")!);
        }
        else if (FaultCase.Text(change, "content") is { } content)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            work.Write(file, content);
        }
        else if (FaultCase.Text(change, "hex") is { } hex)
        {
            File.WriteAllBytes(path, Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));
        }
        else if (FaultCase.Text(change, "bytes") is { } count)
        {
            File.WriteAllText(path, new string('#', int.Parse(count, CultureInfo.InvariantCulture)));
        }
        else if (change["remove"] is not null)
        {
            Remove(path);
        }
        else
        {
            Assert.NotNull(change["folder"]);
            Remove(path);
            Directory.CreateDirectory(path);
        }
    }

    private static void Remove(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            File.Delete(path);
        }
    }
}
