using DocGen.Tests.Crowd;

namespace DocGen.Tests.Intake;

public class OpenPointTests
{
    [Fact]
    public void A_pack_dated_on_the_last_day_there_is_has_open_points_without_a_date()
    {
        using var folder = new TemporaryFolder();
        folder.CopySample("pebblelark", change: text => text.Replace("date: 2026-11-21}", "date: 9999-12-31}", StringComparison.Ordinal));

        Assert.NotEmpty(BuiltOrganisation.Of(folder.Path).Documents);
    }
}
