using System.Text.Json;

namespace DocGen.Tests.Cli;

public sealed class TraceCommandTests
{
    [Fact]
    public void The_coverage_of_each_standard_is_a_table_with_what_is_missing_by_name()
    {
        using var small = new SmallPack();

        var said = small.Run("trace", small.Client);

        Assert.Equal(0, said.ExitCode);
        Assert.All(said.Out.Split('\n').TakeWhile(l => l != "Not addressed by this pack"), line => Assert.InRange(line.Length, 0, 80));
        Snapshot.Match("Trace.small", said.All);
    }

    [Fact]
    public void One_control_gives_the_sections_that_serve_it()
    {
        using var small = new SmallPack();

        Assert.Equal(
            new Spoken(0, "27001:A.8.28 Secure coding (ISO/IEC 27001:2022)\n  served by\n    D1 AI policy\n      2 Code (#code)\n", ""),
            small.Run("trace", small.Client, "--control", "27001:A.8.28"));
    }

    [Fact]
    public void An_unknown_control_is_told_with_the_nearest_one()
    {
        using var small = new SmallPack();

        var said = small.Run("trace", small.Client, "--control", "27001:A.8.99");

        Assert.Equal(1, said.ExitCode);
        Assert.StartsWith("error unknown-requirement: `27001:A.8.99` is not a requirement of any standard here\n", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void As_json_it_is_the_traceability_file_of_the_build()
    {
        using var small = new SmallPack();
        Assert.Equal(0, small.Run("build", small.Client).ExitCode);

        var said = small.Run("trace", small.Client, "--json");

        Assert.Equal(File.ReadAllText(Path.Combine(small.Client, "out", "traceability.json")), said.Out);
        using var json = JsonDocument.Parse(said.Out);
        Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
    }
}
