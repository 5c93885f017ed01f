namespace DocGen.Tests.Content;

/// <summary>The level of an impact assessment: the sum of what is asked, the worst harm, the data and the law, and what is open.</summary>
public class ImpactLevels
{
    private const string Bed = "- id: bed-forecast\n";

    private const string Coding = "- id: coding-assistant\n";

    public static TheoryData<string, string, string[], string[]> Levels() => new()
    {
        // As it is: the denominator holds the questions that arise, and no other.
        { "st-amalia", "bed-forecast", [], ["A quarter of 32 is 8,", ": 1 is in band **I**.", "The impact level is **I**."] },

        // A question that arises with an answer joins the denominator.
        { "st-amalia", "bed-forecast", ["systems.yaml", Bed, "personal_data: \"no\"", "personal_data: ordinary\n  gdpr_role: controller\n  lawful_basis: Public task\n  dpia: done"], ["| Profiling of people |", "A quarter of 35 is 8.75,"] },
        { "st-amalia", "bed-forecast", ["systems.yaml", Bed, "affected: [nobody]", "affected: [staff]"], ["| Explanation |", "A quarter of 35 is 8.75,"] },

        // An open answer scores worst; where the best answer would give the same level, the level stands.
        { "st-amalia", "bed-forecast", ["systems.yaml", Bed, "oversight: human_decides", "oversight: unknown"], [": 5 is in band **I**.", "and the level the same", "the uncertainty of the sum is high", "The impact level is **I**."] },

        // Where it would not, the level is undetermined.
        { "st-amalia", "bed-forecast", ["systems.yaml", Bed, "oversight: human_decides", "oversight: unknown", "systems.yaml", Bed, "reversibility: reversible", "reversibility: unknown"], [": 9 is in band **II**.", "undetermined, at least I**", "could raise it to II"] },

        // Measures lower by one, once somebody has shown that each works.
        { "pebblelark", "coding-assistant", [], ["Not verified: R-08", "The impact level is **II**."] },
        { "pebblelark", "coding-assistant", ["risks.yaml", "- id: R-08\n", "  status: ", "  verified_on: 2026-11-02\n  status: "], ["level after measures is I instead of II", "The impact level is **I**."] },

        // Not below III with severe harm that cannot be undone, however well measures work.
        { "pebblelark", "coding-assistant", ["risks.yaml", "- id: R-08\n", "  status: ", "  verified_on: 2026-11-02\n  status: ", "systems.yaml", Coding, "severity: 3\n    likelihood: 2\n    reversibility: partly", "severity: 4\n    likelihood: 2\n    reversibility: irreversible"], ["The floor holds", "The impact level is **III**."] },

        // The best that could be, and one harm that nothing makes good: IV.
        { "pebblelark", "coding-assistant", ["systems.yaml", Coding, "severity: 3\n    likelihood: 2\n    reversibility: partly", "severity: 5\n    likelihood: 1\n    reversibility: irreversible"], ["The impact level is **IV**."] },

        // A prohibited use is stopped, whatever its level.
        { "st-amalia", "bed-forecast", ["systems.yaml", Bed, "prohibited: clear", "prohibited: hit\n  prohibited_points: [social_scoring]"], ["proposes: **no go**", "The use stops: social scoring"] },
    };

    [Theory]
    [MemberData(nameof(Levels))]
    public void A_level_follows_from_its_questions_its_worst_harm_and_the_law(string sample, string system, string[] changes, string[] says)
    {
        var text = ChangedSample.Document(sample, "D4-" + system, changes);

        Assert.NotNull(text);
        Assert.All(says, s => Assert.Contains(s, text, StringComparison.Ordinal));
    }
}
