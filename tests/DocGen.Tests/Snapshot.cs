using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace DocGen.Tests;

/// <summary>Compares a text with a file beside the test that a person has read and accepted.</summary>
internal static class Snapshot
{
    /// <summary>Fails with the lines that differ, and leaves the new text as <c>name.received.txt</c>: to accept it, rename that to <c>name.verified.txt</c>.</summary>
    public static void Match(string name, string actual, [CallerFilePath] string test = "")
    {
        var folder = Path.GetDirectoryName(test)!;
        var verified = Path.Combine(folder, $"{name}.verified.txt");
        var received = Path.Combine(folder, $"{name}.received.txt");
        var expected = File.Exists(verified) ? File.ReadAllText(verified).Replace("\r\n", "\n", StringComparison.Ordinal) : null;
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail(expected is null ? $"{name}.verified.txt is not there; read {name}.received.txt and rename it" : $"{name} differs from {name}.verified.txt:\n{Difference(expected.Split('\n'), actual.Split('\n'))}");
    }

    /// <summary>The lines between the first and the last difference, with two lines around them.</summary>
    private static string Difference(string[] expected, string[] actual)
    {
        var start = 0;
        while (start < expected.Length && start < actual.Length && expected[start] == actual[start])
        {
            start++;
        }

        var end = 0;
        while (end < expected.Length - start && end < actual.Length - start && expected[^(end + 1)] == actual[^(end + 1)])
        {
            end++;
        }

        var text = new StringBuilder();
        text.Append(string.Create(CultureInfo.InvariantCulture, $"at line {start + 1}\n"));
        Lines(text, "  ", expected[Math.Max(0, start - 2)..start]);
        Lines(text, "- ", expected[start..^end]);
        Lines(text, "+ ", actual[start..^end]);
        Lines(text, "  ", expected[(expected.Length - end)..Math.Min(expected.Length, expected.Length - end + 2)]);
        return text.ToString();
    }

    private static void Lines(StringBuilder text, string mark, string[] lines)
    {
        foreach (var line in lines.Take(40))
        {
            text.Append(mark).Append(line).Append('\n');
        }
    }
}
