using System.Reflection;
using System.Text.RegularExpressions;
using DocGen.Word.Linting;

namespace DocGen.Tests.Word.Checklist;

/// <summary>The list of what a Word file must be, in tests/cases/word-checklist.md, names tests and rules that there are.</summary>
public partial class ChecklistTable
{
    private static readonly List<string[]> Rows = [.. File.ReadLines(Repository.Path("tests", "cases", "word-checklist.md")).Where(l => l.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(l[2])).Select(l => l.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))];

    [Fact]
    public void Every_row_stands_once_with_a_check() => Assert.All(Enumerable.Range(1, 61).Zip(Rows), r =>
    {
        Assert.Equal((r.First.ToString(System.Globalization.CultureInfo.InvariantCulture), 3), (r.Second[0], r.Second.Length));
        Assert.True(Quoted().IsMatch(r.Second[2]) || r.Second[2].StartsWith("waits for ", StringComparison.Ordinal));
        Assert.Equal(61, Rows.Count);
    });

    [Fact]
    public void Every_test_that_is_named_is_one()
    {
        var tests = typeof(ChecklistTable).Assembly.GetTypes().SelectMany(t => t.GetMethods().Where(m => m.GetCustomAttributes<FactAttribute>().Any()).Select(m => $"{t.Name}.{m.Name}")).ToHashSet(StringComparer.Ordinal);
        Assert.All(Names().Where(n => n.Contains('.', StringComparison.Ordinal)), n => Assert.Contains(n, tests));
    }

    [Fact]
    public void Every_rule_that_is_named_is_one() =>
        Assert.All(Names().Where(n => !n.Contains('.', StringComparison.Ordinal)), n => Assert.Contains(n, WordLint.Rules.Select(r => r.Id)));

    [Fact]
    public void Every_test_of_the_checklist_is_named()
    {
        var named = Names().ToHashSet(StringComparer.Ordinal);
        var own = typeof(ChecklistTable).Assembly.GetTypes().Where(t => t.Namespace == typeof(ChecklistTable).Namespace && t != typeof(ChecklistTable)).SelectMany(t => t.GetMethods().Where(m => m.GetCustomAttributes<FactAttribute>().Any()).Select(m => $"{t.Name}.{m.Name}"));
        Assert.All(own, n => Assert.Contains(n, named));
    }

    private static IEnumerable<string> Names() => Rows.SelectMany(r => Quoted().Matches(r[2])).Select(m => m.Groups["name"].Value);

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
