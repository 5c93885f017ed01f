using DocGen.Cli.Showing;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Tests.Cli;

public sealed class ProblemTextTests
{
    [Fact]
    public void A_problem_quotes_its_line_with_a_mark_under_the_words_and_its_advice()
    {
        var file = new SourceFile("answers.yaml", "development:\n\tknid: none\n");
        var problem = Diagnostic.Error("unknown-question", "`development.knid` is not a question of this pack", file.Range(14, 4), new Hint("did you mean `development.kind`?", file.Range(0, 11)));

        Assert.Equal(
            """
            answers.yaml:2:2: error unknown-question: `development.knid` is not a question of this pack
               2 |  knid: none
                 |  ^^^^
               hint: did you mean `development.kind`? (answers.yaml:1:1)

            """.Replace("\r\n", "\n", StringComparison.Ordinal),
            ProblemText.Of(problem));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(40, 5)]
    [InlineData(250, 5)]
    [InlineData(495, 5)]
    [InlineData(0, 500)]
    [InlineData(500, 0)]
    public void A_long_line_is_cut_to_80_columns_around_the_words(int start, int length)
    {
        var line = string.Concat(Enumerable.Range(0, 500).Select(i => (char)('a' + (i % 26))));
        var file = new SourceFile("a.yaml", line + "\nnext\n");

        var lines = ProblemText.Of(Diagnostic.Error("x", "m", file.Range(start, length))).Split('\n');

        Assert.All(lines[1..], l => Assert.InRange(l.Length, 0, 80));
        var marked = lines[1].Substring(lines[2].IndexOf('^', StringComparison.Ordinal), Math.Min(lines[2].Count(c => c == '^'), lines[1].Length - lines[2].IndexOf('^', StringComparison.Ordinal)));
        Assert.StartsWith(marked.TrimEnd('…'), line[start..], StringComparison.Ordinal);
        Assert.Contains('…', lines[1]);
    }

    [Fact]
    public void Only_a_terminal_gets_colour_and_the_text_is_the_same()
    {
        var problem = Diagnostic.Error("x", "[red]m[/]", new SourceFile("a.yaml", "[key]: 1\n").Range(0, 5));
        using var plain = new StringWriter();
        using var rich = new StringWriter();

        new Show(plain, plain, IsRich: false).Problems([problem], "");
        new Show(rich, rich, IsRich: true).Problems([problem], "");

        Assert.DoesNotContain('\u001b', plain.ToString());
        Assert.Contains("\u001b[91m", rich.ToString(), StringComparison.Ordinal);
        Assert.Equal(plain.ToString(), System.Text.RegularExpressions.Regex.Replace(rich.ToString(), "\u001b\\[[0-9;]*m", ""));
    }
}
