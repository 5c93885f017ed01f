using System.Globalization;
using DocGen.Cli;
using DocGen.Cli.Commands;
using DocGen.Cli.Showing;

namespace DocGen.Tests.Samples;

/// <summary>The samples in the repository are what the tool makes of their inputs, byte for byte.</summary>
public class SampleFiles
{
    public static TheoryData<string> Samples() => [.. BuiltSample.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_in_the_repository_is_what_its_inputs_give(string sample)
    {
        using var folder = new TemporaryFolder();
        Build(sample, folder.Path);
        var committed = Repository.Path("output-samples", sample, "out");
        Assert.Equal(Names(committed), Names(folder.Path));
        foreach (var name in Names(committed).Where(n => !n.EndsWith(".docx", StringComparison.Ordinal) && n != "manifest.json"))
        {
            Assert.True(File.ReadAllText(Path.Combine(committed, name)) == File.ReadAllText(Path.Combine(folder.Path, name)), $"{sample}/out/{name} differs from what the inputs give: run tests/rebuild-samples.sh, read the difference, commit it");
        }

        foreach (var name in Names(committed).Where(n => n.EndsWith(".docx", StringComparison.Ordinal)))
        {
            using var old = File.OpenRead(Path.Combine(committed, name));
            using var now = File.OpenRead(Path.Combine(folder.Path, name));
            Assert.True(DocGen.Word.WordWriter.PartsDigest(old) == DocGen.Word.WordWriter.PartsDigest(now), $"{sample}/out/{name} differs from what the inputs give: run tests/rebuild-samples.sh, look at the pages, commit it");
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_same_inputs_give_the_same_bytes_in_another_culture_and_folder(string culture)
    {
        using var one = new TemporaryFolder();
        using var two = new TemporaryFolder();
        Build("pebblelark", one.Path);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo(culture);
            Build("pebblelark", two.Path);
        }
        finally
        {
            CultureInfo.DefaultThreadCurrentCulture = null;
            CultureInfo.CurrentCulture = before;
        }

        foreach (var name in Names(one.Path))
        {
            Assert.True(File.ReadAllBytes(Path.Combine(one.Path, name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(two.Path, name))), name);
        }
    }

    private static void Build(string sample, string target)
    {
        using var inputs = new TemporaryFolder();
        inputs.CopySample(sample);

        Directory.CreateDirectory(Path.Combine(inputs.Path, ".docgen"));
        File.Copy(Repository.Path("output-samples", sample, ".docgen", "pages.json"), Path.Combine(inputs.Path, ".docgen", "pages.json"));
        var error = new StringWriter();
        var code = BuildCommand.Run(inputs.Path, target, [], Formats.Both, [], Repository.Path("templates", "packs", "isms-aims"), new Show(TextWriter.Null, error, IsRich: false));
        Assert.True(code == ExitCode.Fine, error.ToString());
    }

    private static List<string> Names(string folder) => [.. Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
