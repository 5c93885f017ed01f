using DocGen.Engine.Documents;
using DocGen.Tests.Samples;
using DocGen.Tests.Word;
using FsCheck.Fluent;

namespace DocGen.Tests.Documents;

public class BlockKeysTests
{
    public static TheoryData<string> Samples => [.. BuiltSample.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_part_of_a_document_has_a_key_of_its_own(string sample)
    {
        foreach (var built in BuiltSample.Of(sample).Documents.Values)
        {
            var keys = KeyedParts.Of(built.Document).Select(p => p.Key).ToList();

            Assert.DoesNotContain("", keys);
            Assert.Equal(keys.Count, keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.All(built.Editions, e => Assert.All(KeyedParts.Of(e.Document), p => Assert.Equal("", p.Key)));
        }
    }

    [Fact]
    public void What_the_words_of_a_template_and_the_engine_say_has_the_same_key_after_a_system_was_added()
    {
        using var folder = new TemporaryFolder();
        folder.CopySample("pebblelark");

        // In front of the others, so that every place in a list moves.
        var systems = File.ReadAllText(folder.File("systems.yaml"));
        var first = systems[systems.IndexOf("- id: receipt-assistant", StringComparison.Ordinal)..];
        first = first[..first.IndexOf("\n- id: ", 1, StringComparison.Ordinal)];
        File.WriteAllText(folder.File("systems.yaml"), systems.Replace(first, first.Replace("receipt-assistant", "letter-sorter", StringComparison.Ordinal).Replace("Receipt assistant", "Letter sorter", StringComparison.Ordinal) + "\n" + first, StringComparison.Ordinal));

        var before = BuiltSample.Of("pebblelark").Documents;
        var after = BuiltSample.Build(folder.Path).Documents;
        var compared = 0;
        foreach (var name in before.Keys)
        {
            var old = Single(before[name].Document);
            var now = Single(after[name].Document);
            foreach (var words in old.Keys.Where(now.ContainsKey))
            {
                Assert.True(old[words] == now[words], $"{name}: {words}: {old[words]} is now {now[words]}");
                compared++;
            }
        }

        Assert.True(compared > 1000, $"only {compared} parts were compared");
        Assert.Contains(after.Values, d => KeyedParts.Of(d.Document).Any(p => p.Key.EndsWith("/letter-sorter", StringComparison.Ordinal)));
    }

    [Fact]
    public void Parts_that_nothing_tells_apart_are_numbered_in_their_order() => Prop.ForAll(Hostile.Documents.ToArbitrary(), document =>
    {
        var keyed = BlockKeys.Give(document);
        var keys = KeyedParts.Of(keyed).Select(p => p.Key).ToList();

        Assert.Equal(document, keyed);
        Assert.Equal(keys.Count, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(keys, KeyedParts.Of(BlockKeys.Give(document)).Select(p => p.Key));
        return true;
    }).HoldsFor(60);

    [Fact]
    public void A_row_is_known_by_its_own_id_and_a_twin_by_its_number()
    {
        var table = WordSamples.Table(["Control"], WordSamples.Row("one") with { Id = "27001:A.5.1" }, WordSamples.Row("two"), WordSamples.Row("three"));
        var document = BlockKeys.Give(WordSamples.Document(WordSamples.Section("soa", WordSamples.Paragraph("x"), table with { Id = "controls" })));

        Assert.Equal(["soa", "soa/p", "soa/table#controls", "soa/row#27001:A.5.1", "soa/row", "soa/row~2"], KeyedParts.Of(document).Select(p => p.Key));
    }

    // Words that stand in a document twice do not tell which of the two a part was.
    private static Dictionary<string, string> Single(Document document) =>
        KeyedParts.Of(document).GroupBy(p => p.Words, StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single().Key, StringComparer.Ordinal);
}
