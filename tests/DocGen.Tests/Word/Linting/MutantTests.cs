using System.Collections.Immutable;
using DocGen.Word.Linting;

namespace DocGen.Tests.Word.Linting;

/// <summary>Sixty-two files that are broken in one way each, and what tells so.</summary>
public class MutantTests
{
    private static readonly string[] OfValidator = ["schema", "misplaced-element", "duplicate-id", "broken-reference"];

    public static TheoryData<string> Linted() => [.. LintedMutants.All.Select(m => m.Name)];

    public static TheoryData<string> Validated() => [.. ValidatedMutants.All.Select(m => m.Name)];

    [Fact]
    public void The_file_that_the_mutants_are_made_from_is_sound() => Assert.Empty(Check(MutantBase.Bytes));

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

    private static ImmutableArray<Finding> Check(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return WordLint.Check(stream);
    }
}
