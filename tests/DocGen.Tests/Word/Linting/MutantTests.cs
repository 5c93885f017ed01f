using System.Collections.Immutable;
using DocGen.Word.Linting;

namespace DocGen.Tests.Word.Linting;

/// <summary>Sixty-two files that are broken in one way each, and what tells so.</summary>
public class MutantTests
{
    private static readonly string[] OfValidator = ["schema", "misplaced-element", "duplicate-id", "broken-reference"];

    public static TheoryData<string> Linted() => [.. LintedMutants.All.Select(m => m.Name)];

    public static TheoryData<string> Validated() => [.. ValidatedMutants.All.Select(m => m.Name)];

    public static TheoryData<string> Looked() => [.. LookMutants.All.Select(m => m.Name)];

    [Fact]
    public void The_file_that_the_mutants_are_made_from_is_sound() => Assert.Empty(Check(MutantBase.Bytes));

    // With the missing part and the wrong content type of `AnyFileTests` they are the 62.
    [Fact]
    public void There_are_34_faults_for_the_linter_and_26_for_the_validator() => Assert.Equal((34, 26), (LintedMutants.All.Count(), ValidatedMutants.All.Count()));

    [Theory]
    [MemberData(nameof(Linted))]
    public void The_linter_tells_what_the_validator_does_not_see(string name)
    {
        var mutant = LintedMutants.All.Single(m => m.Name == name);
        var found = Check(mutant.Applied());

        Assert.DoesNotContain(found, f => OfValidator.Contains(f.Rule));
        Assert.Equal(mutant.Rules, found.Select(f => f.Rule).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Validated))]
    public void The_validator_tells_what_the_schema_forbids(string name)
    {
        var mutant = ValidatedMutants.All.Single(m => m.Name == name);
        var found = Check(mutant.Applied());

        Assert.Equal(mutant.Rules, found.Select(f => f.Rule).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Looked))]
    public void The_linter_tells_what_a_careful_person_does_not_do(string name)
    {
        var mutant = LookMutants.All.Single(m => m.Name == name);

        Assert.Equal(mutant.Rules, Check(mutant.Applied()).Select(f => f.Rule).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_has_a_file_that_breaks_it()
    {
        // Faults of the package itself, which are no change of one part's XML.
        string[] elsewhere = ["not-a-package", "no-main-part", "malformed-xml", "too-large", "missing-part", "wrong-content-type", "duplicate-entry", "no-file-attributes", "macros", "orphan-comment"];

        Assert.Equal(WordLint.Rules.Select(r => r.Id).Order(StringComparer.Ordinal), LintedMutants.All.Concat(ValidatedMutants.All).Concat(LookMutants.All).SelectMany(m => m.Rules).Concat(elsewhere).Distinct().Order(StringComparer.Ordinal));
    }

    private static ImmutableArray<Finding> Check(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return WordLint.Check(stream);
    }
}
