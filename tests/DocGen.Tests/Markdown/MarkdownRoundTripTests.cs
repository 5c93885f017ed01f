using DocGen.Engine.Documents;
using DocGen.Markdown;
using FsCheck;
using FsCheck.Fluent;

namespace DocGen.Tests.Markdown;

public sealed class MarkdownRoundTripTests
{
    [Fact]
    public void What_was_written_reads_back_equal()
    {
        var property = Prop.ForAll(Arb.From(TrapDocuments.Any), document =>
        {
            var normal = NormalForm.Of(document);
            var written = MarkdownWriter.Write(normal);
            var (read, losses) = MarkdownDocument.Read(written);
            Assert.True(normal.Equals(read) && losses.IsEmpty, FirstDifference.Of(normal, read) + string.Join('\n', losses) + "\n" + written);
        });
        property.HoldsFor(1200);
    }

    [Fact]
    public void The_normal_form_of_a_normal_form_is_itself()
    {
        var property = Prop.ForAll(Arb.From(TrapDocuments.Any), document =>
        {
            var normal = NormalForm.Of(document);
            Assert.Equal(normal, NormalForm.Of(normal));
        });
        property.HoldsFor(300);
    }
}

/// <summary>Finds the smallest part in which two documents differ, for a message that a person can read.</summary>
internal static class FirstDifference
{
    public static string Of(object? expected, object? actual)
    {
        if (Equals(expected, actual))
        {
            return "";
        }

        if (expected is null || actual is null || expected.GetType() != actual.GetType())
        {
            return Both(expected, actual);
        }

        if (expected is not string && expected is System.Collections.IEnumerable some && actual is System.Collections.IEnumerable others)
        {
            var (left, right) = (some.Cast<object>().ToList(), others.Cast<object>().ToList());
            return left.Count != right.Count
                ? Both(string.Join("\n   ", left.Select(Show)), string.Join("\n   ", right.Select(Show)))
                : left.Zip(right).Select(p => Of(p.First, p.Second)).First(d => d.Length > 0);
        }

        if (expected is Document or Section or Block or ListItem or TableRow or Cell or Column or Emphasis or Strong or Strikethrough or Link or Footnote)
        {
            return expected.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.Name is not ("Origin" or "EqualityContract"))
                .Select(p => (p.Name, Difference: Of(p.GetValue(expected), p.GetValue(actual)))).FirstOrDefault(d => d.Difference.Length > 0) is { Difference: { } found } d
                ? $"{expected.GetType().Name}.{d.Name}: {found}" : "";
        }

        return Both(expected, actual);
    }

    private static string Both(object? expected, object? actual) => $"\nEXPECTED {Show(expected)}\nACTUAL   {Show(actual)}\n";

    private static string Show(object? value) => value switch
    {
        Text text => $"Text({System.Text.Json.JsonSerializer.Serialize(text.Value)})",
        Code code => $"Code({System.Text.Json.JsonSerializer.Serialize(code.Value)})",
        Emphasis or Strong or Strikethrough or Paragraph or Cell or Link or Quote or ListItem or ListBlock or Footnote => value.GetType().Name + "[" + string.Join(", ", Parts(value).Select(Show)) + "]",
        string text => System.Text.Json.JsonSerializer.Serialize(text),
        _ => value?.ToString() ?? "null",
    };

    private static IEnumerable<object> Parts(object value) => value switch
    {
        Emphasis e => e.Content,
        Strong s => s.Content,
        Strikethrough s => s.Content,
        Paragraph p => p.Content,
        Cell c => c.Content,
        Link l => l.Content.Prepend(new Text(l.Target)),
        Quote q => q.Blocks,
        ListItem i => i.Blocks,
        Footnote f => f.Content,
        ListBlock l => l.Items,
        _ => [],
    };
}
