using DocGen.Engine.Packs;
using DocGen.Tests.Samples;

namespace DocGen.Tests.Packs;

/// <summary>The appendix says in words, to people who read no templates, why a part was left out.</summary>
public sealed class ConditionWordsTests
{
    private static Pack Pack { get; } = BuiltSample.Of("pebblelark").Trace.Plan.Pack;

    [Theory]
    [InlineData("has_committee", "A body decides on AI")]
    [InlineData("!has_committee", "It is not so that a body decides on AI")]
    [InlineData("governance.red_lines.size == 0", "The answer “red lines” under governance is empty")]
    [InlineData("system.status == \"stopped\" || system.status == \"retired\"", "The answer “status” of the system is “stopped”, or the answer “status” of the system is “retired”")]
    [InlineData("law.staff_consent", "The answer “staff consent” under law is yes")]
    [InlineData("facts.has_any (system.annex_iii ?? []) \"III.4\"", "The answer “annex iii” of the system holds “III.4”")]
    [InlineData("facts.any systems \"role\" \"train_foundation\"", "An entry of systems has role “train foundation”")]
    public void A_condition_is_said_in_words(string condition, string words) => Assert.Equal(words, ConditionWords.Of(condition, Pack));

    [Fact]
    public void No_name_of_an_answer_or_function_is_shown_for_what_the_samples_left_out()
    {
        var said = BuiltSample.Names.SelectMany(n => BuiltSample.Of(n).Documents.Values).SelectMany(d => d.Trace.LeftOut).Select(o => ConditionWords.Of(o.Condition, Pack)).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(said.Count > 100);
        Assert.All(said, s => Assert.DoesNotMatch(@"_|[a-z]\.[a-z]|\?\?|!|facts\b|\(", s));
        Assert.All(said, s => Assert.Contains(' ', s));
    }

    [Fact]
    public void A_heading_that_was_left_out_is_named_without_its_attributes()
    {
        var named = BuiltSample.Names.SelectMany(n => BuiltSample.Of(n).Documents.Values).SelectMany(d => d.Trace.LeftOut).Select(o => o.What).ToList();

        Assert.Contains("Section “Provider of a general-purpose model”", named);
        Assert.All(named, w => Assert.DoesNotContain('{', w));
    }
}
