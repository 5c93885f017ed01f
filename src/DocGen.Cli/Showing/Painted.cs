using DocGen.Engine.Diagnostics;
using Spectre.Console;

namespace DocGen.Cli.Showing;

/// <summary>Colour at a terminal; the same text without it elsewhere.</summary>
internal static class Painted
{
    public static void Line(TextWriter writer, string text, string colour, bool isRich)
    {
        if (!isRich)
        {
            writer.Write(text + "\n");
            return;
        }

        Console(writer).Write(new Text(text + "\n", Style.Parse(colour)));
    }

    /// <summary>A problem, its first line and the mark under the words in red for an error, in yellow for a warning.</summary>
    public static void Problem(TextWriter writer, Diagnostic problem, bool isRich)
    {
        var text = ProblemText.Of(problem) + "\n";
        if (!isRich)
        {
            writer.Write(text);
            return;
        }

        var colour = problem.Severity switch { Severity.Error => "red", Severity.Warning => "yellow", _ => "blue" };
        var console = Console(writer);
        foreach (var line in text.Split('\n')[..^1])
        {
            var isMark = line.StartsWith("   ", StringComparison.Ordinal) && line.TrimEnd('^').EndsWith(' ') && line.EndsWith('^');
            var style = !line.StartsWith("   ", StringComparison.Ordinal) || isMark ? colour : "default";
            console.Write(new Text(line + "\n", Style.Parse(style)));
        }
    }

    /// <summary>A console that never breaks a line by itself: what is written was made to fit, or is a quotation.</summary>
    private static IAnsiConsole Console(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard, Interactive = InteractionSupport.No });
        console.Profile.Width = 10_000;
        return console;
    }
}
