using System.Text.Json;
using DocGen.Engine.Packs;

namespace DocGen.Tests.Samples;

/// <summary>The traceability as JSON leads from every name of a fact to its place.</summary>
public class TraceabilityJson
{
    public static TheoryData<string> Samples() => [.. BuiltSample.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_fact_that_is_named_has_its_place_once(string sample)
    {
        using var json = JsonDocument.Parse(PackTraceFiles.Json(BuiltSample.Of(sample).Trace));
        var root = json.RootElement;
        var places = root.GetProperty("facts").EnumerateObject().Select(f => f.Name).ToList();
        Assert.Equal(places.Count, places.Distinct(StringComparer.Ordinal).Count());
        var named = root.GetProperty("documents").EnumerateArray().SelectMany(d => d.GetProperty("sections").EnumerateArray().Concat(d.GetProperty("left_out").EnumerateArray()))
            .Concat(root.GetProperty("requirements").EnumerateArray().Where(r => r.TryGetProperty("decision", out _)).Select(r => r.GetProperty("decision")))
            .SelectMany(s => s.GetProperty("facts").EnumerateArray().Select(f => f.GetString()!)).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(places, StringComparer.Ordinal));
    }
}
