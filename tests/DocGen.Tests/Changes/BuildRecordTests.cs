using System.Collections.Immutable;
using DocGen.Cli.Disk;
using DocGen.Engine.Changes;
using DocGen.Engine.Documents;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;
using DocGen.Tests.Samples;
using FsCheck;
using FsCheck.Fluent;

namespace DocGen.Tests.Changes;

public sealed class BuildRecordTests
{
    [Theory]
    [InlineData("pebblelark")]
    [InlineData("st-amalia")]
    public void A_record_comes_back_from_its_file_as_it_was(string sample)
    {
        var record = Of(sample);

        var text = BuildRecordWriter.Write(record);
        var read = BuildRecordReader.Read(new SourceFile("last-build.json", text));

        Assert.Empty(read.Problems);
        Assert.Equal(record.Documents.Select(d => d.Id), read.Value!.Documents.Select(d => d.Id));
        Assert.Equal(record.Documents[0].Facts.AsEnumerable(), read.Value.Documents[0].Facts.AsEnumerable());
        Assert.Equal(record.Decisions[7].Reason, read.Value.Decisions[7].Reason);
        Assert.Equal(text, BuildRecordWriter.Write(read.Value));
        var headings = record.Documents.SelectMany(d => d.Goals.Dependent.Select(g => (d.Id, g.Key, string.Join(' ', g.Value))));
        Assert.NotEmpty(headings);
        Assert.Equal(headings, read.Value.Documents.SelectMany(d => d.Goals.Dependent.Select(g => (d.Id, g.Key, string.Join(' ', g.Value)))));
    }

    [Theory]
    [InlineData("pebblelark")]
    [InlineData("st-amalia")]
    [InlineData("nordhaven")]
    public void What_a_heading_rests_on_is_found_by_its_name_with_its_place(string sample)
    {
        var built = BuiltSample.Of(sample);
        var headings = built.Documents.Values.SelectMany(d => SectionNumbers.Of(d.Document)).Select(s => s.Section.Origin?.Facts ?? FactSet.Empty).Where(f => !f.IsEmpty).ToList();

        Assert.NotEmpty(headings);
        Assert.All(headings, facts => Assert.Equal(facts, built.Run.Plan.NamedFacts.Of([.. facts.Select(f => f.Name)])!));
    }

    [Fact]
    public void A_name_that_nobody_knows_any_more_is_no_fact() => Assert.Null(BuiltSample.Of("pebblelark").Run.Plan.NamedFacts.Of(["organisation.name", "organisation.former"]));

    [Fact]
    public void Two_records_of_the_same_inputs_differ_in_nothing()
    {
        var built = BuiltSample.Of("pebblelark");

        var changes = Comparison.Of(Of("pebblelark"), Of("pebblelark"), built.Run.Client.Facts.Answers);

        Assert.False(changes.WouldChange);
        Assert.Empty(changes.Answers);
        Assert.Empty(changes.Derived);
        Assert.Empty(changes.Decisions);
        Assert.All(changes.Documents, d => Assert.Equal((Fate.Stays, 0), (d.Fate, d.Sections.Length)));
    }

    [Fact]
    public void Facts_as_numbers_come_back_as_names()
    {
        var names = Enumerable.Range(0, 30).Select(i => $"f{i:00}").ToImmutableArray();
        Prop.ForAll(Gen.Elements(true, false).ArrayOf(names.Length).ToArbitrary(), isRead =>
        {
            ImmutableArray<string> facts = [.. names.Where((_, i) => isRead[i])];
            var record = Empty with { Derived = [new DerivedRecord("all", "", names), new DerivedRecord("some", "", facts)] };
            var read = BuildRecordReader.Read(new SourceFile("r", BuildRecordWriter.Write(record))).Value!;
            return read.Derived[0].Facts.SequenceEqual(names) && read.Derived[1].Facts.SequenceEqual(facts);
        }).HoldsFor(100);
    }

    [Fact]
    public void A_record_with_any_text_in_it_is_read_or_refused_and_never_fails()
    {
        var text = BuildRecordWriter.Write(Empty with { Answers = Empty.Answers.Add("organisation.name", "Lakeside \"Ltd\" \u2028 <ü>") });
        Prop.ForAll(Gen.Choose(0, text.Length - 1).ToArbitrary(), at =>
        {
            var cut = BuildRecordReader.Read(new SourceFile("r", text[..at] + text[(at + 1)..]));
            return cut.Value is not null || cut.Problems.Single().Code == BuildRecordReader.Broken;
        }).HoldsFor(100);
    }

    internal static BuildRecord Empty { get; } = new(
        "DocGen 0.0.0", new PackMark("p", "1", "0"), ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal), [], ImmutableSortedDictionary.Create<string, OpenRecord>(StringComparer.Ordinal), [], [], []);

    private static BuildRecord Of(string sample)
    {
        var built = BuiltSample.Of(sample);
        var begun = LastBuild.Begun(built.Run, null);
        return StaleDocuments.Complete(begun, null, built.Run.Plan, built.Documents.Values.Select(d => Recording.Of(built.Run.Plan, d)));
    }
}
