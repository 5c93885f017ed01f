using System.Text.RegularExpressions;
using DocGen.Engine.Documents;
using DocGen.Engine.Packs;
using DocGen.Markdown;
using DocGen.Tests.Samples;

namespace DocGen.Tests.Content;

/// <summary>The samples with <c>document_control.english: american</c>: the pack's words in American spelling, people's own words as they wrote them.</summary>
public partial class AmericanEnglish
{
    public static TheoryData<string> Samples() => [.. BuiltSample.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void No_British_word_is_left_but_in_answers_and_names(string sample)
    {
        using var folder = new TemporaryFolder();
        var built = Build(folder, sample);
        var inputs = string.Join('\n', Directory.GetFiles(Path.Combine(folder.Path, sample), "*.yaml").Select(File.ReadAllText));
        inputs += string.Join('\n', built.Run.Plan.Pack.Standards.Standards.SelectMany(s => s.Requirements).Select(r => r.Title));
        var british = built.Run.Plan.Pack.Spelling.Words.Where(w => w.Key != w.Value).Select(w => w.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.NotEmpty(british);

        // A word that stands in no file of the pack, its list of spellings apart, can only be somebody's own.
        var own = built.Run.Plan.Pack.Files.Where(f => f.Path != "pack.yaml").SelectMany(f => Letters().Matches(f.Text).Select(m => m.Value)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, text) in built.Documents.Values.Select(d => (d.Planned.Id, built.Body(d.Planned.Id))))
        {
            Assert.Empty(Neighbourhood().Matches(Comment().Replace(text, " "))
                .Where(m => british.Contains(m.Groups["word"].Value) && own.Contains(m.Groups["word"].Value) && !IsAnswered(inputs, m)).Select(m => $"{id}: {m.Value}").Distinct());
        }
    }

    [Fact]
    public void The_words_of_the_pack_change_and_answers_do_not()
    {
        using var folder = new TemporaryFolder();
        var built = Build(folder, "st-amalia");
        Assert.Contains("organization", built.Body("D1"), StringComparison.Ordinal);
        Assert.Equal("en-US", built.Document("D1").Document.Identity.Language);

        // St. Amalia's own word for its lead.
        Assert.Contains("AI Programme Lead", built.Body("D1"), StringComparison.Ordinal);
        Assert.Equal("AI Programme Lead", built.Run.Plan.Facts.TextOf("roles.ai_lead.title"));
    }

    [Theory]
    [InlineData("The Organisation's ORGANISATION organises", "The Organization's ORGANIZATION organises")]
    [InlineData("## Labelling {#labelling caption=\"Labelling rules\" maps=\"27001:A.5.13\"}", "## Labeling {#labelling caption=\"Labeling rules\" maps=\"27001:A.5.13\"}")]
    [InlineData("[labelling](#labelling) `labelling` <a id=\"labelling\"></a>", "[labeling](#labelling) `labelling` <a id=\"labelling\"></a>")]
    [InlineData("[colour](D1.md#colour", "[color](D1.md#colour")]
    public void Ids_addresses_and_code_stay(string british, string american) =>
        Assert.Equal(american, new Spelling(BuiltSample.Of("pebblelark").Run.Plan.Pack.Spellings["american"].Words.Remove("organises")).OfMarkdown(british));

    private static BuiltSample Build(TemporaryFolder folder, string sample)
    {
        folder.CopySample(sample, sample);
        var profile = Path.Combine(folder.Path, sample, "profile.yaml");
        var text = File.ReadAllText(profile);
        Assert.Contains("english: british", text, StringComparison.Ordinal);
        File.WriteAllText(profile, text.Replace("english: british", "english: american", StringComparison.Ordinal));
        return BuiltSample.Build(Path.Combine(folder.Path, sample));
    }

    private static bool IsAnswered(string inputs, Match match) =>
        (match.Groups["before"].Length > 0 && inputs.Contains(match.Groups["before"].Value + match.Groups["word"].Value, StringComparison.OrdinalIgnoreCase))
        || (match.Groups["after"].Length > 0 && inputs.Contains(match.Groups["word"].Value + match.Groups["after"].Value, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("[A-Za-z]+", RegexOptions.None, 10000)]
    private static partial Regex Letters();

    // A name such as `organisation.name`, and a file such as `D5-labelling.md`, are no words.
    [GeneratedRegex(@"(?<=(?<before>[\w’',-]+\s)?)(?<![\w./#(-])(?<word>[A-Za-z]+)(?![\w(-]|\.\w|:)(?=(?<after>\s[\w’',-]+)?)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Neighbourhood();

    [GeneratedRegex(@"<!--.*?-->|\]\([^)]*\)|`[^`]*`|<a id=[^>]*>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Comment();
}
