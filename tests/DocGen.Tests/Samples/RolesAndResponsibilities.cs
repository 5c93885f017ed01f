using System.Collections.Immutable;
using DocGen.Engine.Documents;
using DocGen.Tests.Crowd;

namespace DocGen.Tests.Samples;

/// <summary>Who does what (W03): every activity has one role that answers for it.</summary>
public sealed class RolesAndResponsibilities
{
    private const int Organisations = 12;

    [Fact]
    public void Every_activity_of_a_sample_has_exactly_one_A_and_somebody_who_does_it()
    {
        foreach (var name in BuiltSample.Names)
        {
            Check(name, BuiltSample.Of(name).Document("W03").Document);
        }
    }

    [Fact]
    public void Every_activity_of_any_organisation_has_exactly_one_A_and_somebody_who_does_it()
    {
        for (var number = 0; number < Organisations; number++)
        {
            using var folder = new TemporaryFolder();
            Check($"organisation {number}", Population.Build(number, folder.Path).Documents.Single(d => d.File.StartsWith("W03-", StringComparison.Ordinal)).Document);
        }
    }

    private static void Check(string name, Document document)
    {
        var activities = Activities(document);
        Assert.InRange(activities.Length, 30, 40);
        foreach (var (activity, marks) in activities)
        {
            Assert.True(marks.Count(m => m.Contains('A', StringComparison.Ordinal)) == 1, $"{name}: {activity}");
            Assert.True(marks.Any(m => m.Contains('R', StringComparison.Ordinal)), $"{name}: {activity}");
            Assert.All(marks, m => Assert.Contains(m, new[] { "", "A", "R", "A/R", "C", "I" }));
        }

        Assert.Equal(activities.Length, activities.Select(a => a.Activity).Distinct(StringComparer.Ordinal).Count());
    }

    private static ImmutableArray<(string Activity, ImmutableArray<string> Marks)> Activities(Document document)
    {
        var table = document.Sections.Single(s => s.Id == "raci").Blocks.OfType<Table>().Single(t => t.Id == "raci-table");
        return [.. table.Rows.Where(r => r.Cells[0].Content is not [Strong]).Select(r => (PlainText.Of(r.Cells[0].Content), r.Cells.Skip(1).Select(c => PlainText.Of(c.Content)).ToImmutableArray()))];
    }
}
