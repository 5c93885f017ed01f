using System.Collections.Immutable;
using DocGen.Engine.Changes;
using DocGen.Engine.Sources;

namespace DocGen.Tests.Changes;

public sealed class AnswerChangeTests
{
    private static readonly BuildRecord Before = BuildRecordTests.Empty with
    {
        Answers = Sorted(("organisation.name", "Lakeside"), ("risk.anchors", "2 entries"), ("risk.anchors.1.text", "low"), ("risk.anchors.2.text", "high"), ("systems.a.name", "Reader"), ("systems.b.name", "Ranker"), ("suppliers.s.systems", "[a]")),
        Registers = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("systems", ["a", "b"]).Add("suppliers", ["s"]),
        References = ["suppliers.systems"],
    };

    [Fact]
    public void A_changed_value_is_told_with_old_and_new()
    {
        var changes = Between(Before with { Answers = Before.Answers.SetItem("organisation.name", "unknown (owner Head of IT)") });

        Assert.Equal([new AnswerChange("organisation.name", AnswerFate.Changed, "Lakeside", "unknown (owner Head of IT)", null)], changes.Changes.AsEnumerable());
    }

    [Fact]
    public void A_list_of_records_that_grows_is_one_change_and_one_that_keeps_its_length_is_told_by_field()
    {
        var grown = Between(Before with { Answers = Before.Answers.SetItem("risk.anchors", "3 entries").SetItem("risk.anchors.2.text", "middle").Add("risk.anchors.3.text", "high") });
        var reworded = Between(Before with { Answers = Before.Answers.SetItem("risk.anchors.2.text", "great") });

        Assert.Equal([new AnswerChange("risk.anchors", AnswerFate.Changed, "2 entries", "3 entries", null)], grown.Changes.AsEnumerable());
        Assert.Equal(["risk.anchors"], grown.Among(["risk.anchors.3.text"]).AsEnumerable());
        Assert.Equal([new AnswerChange("risk.anchors.2.text", AnswerFate.Changed, "high", "great", null)], reworded.Changes.AsEnumerable());
    }

    [Fact]
    public void An_item_that_goes_is_one_change_and_touches_its_register()
    {
        var changes = Between(Before with { Answers = Before.Answers.Remove("systems.b.name"), Registers = Before.Registers.SetItem("systems", ["a"]) });

        Assert.Equal([new AnswerChange("systems.b", AnswerFate.ItemRemoved, "Ranker", "", null)], changes.Changes.AsEnumerable());
        Assert.Equal(["systems.b"], changes.Among(["systems"]).AsEnumerable());
        Assert.Equal(["systems.b"], changes.Among(["systems.b.name"]).AsEnumerable());
        Assert.Empty(changes.Among(["systems.a.name"]));
    }

    [Fact]
    public void Items_in_another_order_are_told_as_such()
    {
        var changes = Between(Before with { Registers = Before.Registers.SetItem("systems", ["b", "a"]) });

        Assert.Equal([new AnswerChange("systems", AnswerFate.Reordered, "[a, b]", "[b, a]", null)], changes.Changes.AsEnumerable());
        Assert.Equal(["systems"], changes.Among(["systems"]).AsEnumerable());
    }

    [Fact]
    public void A_reference_touches_the_register_that_refers()
    {
        var changes = Between(Before with { Answers = Before.Answers.SetItem("suppliers.s.systems", "[a, b]") });

        Assert.Equal(["suppliers.s.systems"], changes.Among(["suppliers"]).AsEnumerable());
    }

    [Fact]
    public void Changes_stand_in_the_order_of_the_files_and_what_went_comes_last()
    {
        var file = new SourceFile("profile.yaml", "systems\nname\n");
        var places = new Dictionary<string, SourceRange>(StringComparer.Ordinal) { ["organisation.name"] = file.Range(8, 4), ["systems.c"] = file.Range(0, 7) };
        var now = Before with { Answers = Before.Answers.SetItem("organisation.name", "Quayside").Remove("suppliers.s.systems"), Registers = Before.Registers.SetItem("systems", ["a", "b", "c"]) };

        var changes = new AnswerDifferences(Before, now, places);

        Assert.Equal(["systems.c", "organisation.name", "suppliers.s.systems"], changes.Changes.Select(c => c.Name));
        Assert.Equal("profile.yaml:2:1", changes.Changes[1].Place!.ToString());
        Assert.Equal(AnswerFate.Removed, changes.Changes[2].Fate);
    }

    private static AnswerDifferences Between(BuildRecord now) => new(Before, now, ImmutableSortedDictionary<string, SourceRange>.Empty);

    private static ImmutableSortedDictionary<string, string> Sorted(params (string Name, string Value)[] answers) =>
        answers.ToImmutableSortedDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal);
}
