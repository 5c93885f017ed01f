using DocGen.Engine.Issuing;

namespace DocGen.Tests.Issuing;

public sealed class VersionNumberTests
{
    [Theory]
    [InlineData("1.0", "1.1", "2.0")]
    [InlineData("0.9", "0.10", "1.0")]
    [InlineData("3", "3.1", "4.0")]
    [InlineData("1.4.2", "1.5", "2.0")]
    public void The_next_version_counts_on_from_the_one_before(string version, string minor, string major)
    {
        Assert.True(VersionNumber.TryParse(version, out var read));
        Assert.Equal((version, minor, major), (read.Text, read.NextMinor.Text, read.NextMajor.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("one")]
    [InlineData("1.")]
    [InlineData("1.0a")]
    [InlineData("v1")]
    [InlineData("1.2.3.4")]
    [InlineData("-1")]
    [InlineData("1 .0")]
    [InlineData("99999999999")]
    public void Anything_else_is_no_version(string text) => Assert.False(VersionNumber.TryParse(text, out _));

    [Theory]
    [InlineData("0.9", "0.10")]
    [InlineData("1.9", "1.10")]
    [InlineData("1", "1.0.1")]
    [InlineData("9.9", "10.0")]
    public void Versions_are_ordered_by_number(string lower, string higher)
    {
        Assert.True(VersionNumber.TryParse(lower, out var low) & VersionNumber.TryParse(higher, out var high));
        Assert.True(low! < high!);
        Assert.False(high! <= low!);
    }
}
