using System.Text.RegularExpressions;
using DocGen.Engine.Documents;

namespace DocGen.Tests.Samples;

/// <summary>Runs the assertions of <c>tests/cases/samples/*.cases</c> against the built samples.</summary>
public partial class SampleAssertions
{
    public static TheoryData<string, int, string> Cases()
    {
        var cases = new TheoryData<string, int, string>();
        foreach (var file in Directory.GetFiles(Repository.Path("tests", "cases", "samples"), "*.cases").Order(StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var line in File.ReadLines(file))
            {
                number++;
                if (line.Length > 0 && line[0] != '#' && !line.Contains(" waiting ", StringComparison.Ordinal))
                {
                    cases.Add(Path.GetFileNameWithoutExtension(file), number, line);
                }
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_assertion_about_a_sample_holds(string sample, int line, string assertion)
    {
        var built = BuiltSample.Of(sample);
        var words = Words().Matches(assertion).Select(m => m.Groups["quoted"].Success ? m.Groups["quoted"].Value : m.Value).ToArray();
        Assert.True(words.Length >= 3, $"line {line} has too few words");
        switch (words[1])
        {
            case "soa":
                Soa(built, words);
                break;
            case "text":
                Text(built, words);
                break;
            case "section":
                Assert.Equal(words[4] == "present", Sections(built, words[2]).Contains(words[3]));
                break;
            case "document":
                Assert.Equal(words[3] == "present", built.Documents.Values.Any(d => d.Planned.Id == words[2]));
                break;
            case "nowhere":
                foreach (var document in built.Documents.Values)
                {
                    Assert.DoesNotContain(words[2], built.Body(document.Planned.Id), StringComparison.OrdinalIgnoreCase);
                }

                break;
            case "fact":
                Assert.Equal(words[3], built.Run.Client.Facts.TextOf(words[2]));
                break;
            default:
                Assert.Fail($"`{words[1]}` is no assertion");
                break;
        }
    }

    private static void Soa(BuiltSample built, string[] words)
    {
        var decision = built.Run.Plan.Soa.Find(words[2]);
        Assert.NotNull(decision);
        switch (words[3])
        {
            case "in":
                Assert.True(decision.Applies, decision.Reason);
                break;
            case "out":
                Assert.False(decision.Applies, decision.Reason);
                Assert.Equal(words[4], decision.Code);
                break;
            case "says":
                Assert.Contains(words[4], $"{decision.Reason} {decision.How} {decision.SystemReason}", StringComparison.OrdinalIgnoreCase);
                break;
            case "silent":
                Assert.DoesNotContain(words[4], $"{decision.Reason} {decision.How}", StringComparison.OrdinalIgnoreCase);
                break;
            case "system-out":
                Assert.Contains(words[4], decision.SystemsOut);
                Assert.Equal(words[5], decision.SystemCode);
                break;
            case "system-in":
                Assert.Contains(words[4], decision.SystemsIn);
                break;
            default:
                Assert.Fail($"`{words[3]}` is no assertion about a control");
                break;
        }
    }

    private static void Text(BuiltSample built, string[] words)
    {
        var body = Spaces().Replace(built.Body(words[2]), " ");
        if (words[3] == "has")
        {
            Assert.Contains(words[4], body, StringComparison.OrdinalIgnoreCase);
        }
        else
        {
            Assert.DoesNotContain(words[4], body, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static HashSet<string> Sections(BuiltSample built, string id) =>
        SectionNumbers.Of(built.Document(id).Document).Select(s => s.Section.Id).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("\"(?<quoted>[^\"]*)\"|[^ ]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
