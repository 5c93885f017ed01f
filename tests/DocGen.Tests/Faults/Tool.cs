using System.Globalization;
using System.Text.RegularExpressions;
using DocGen.Cli;
using DocGen.Cli.Showing;

namespace DocGen.Tests.Faults;

/// <summary>What a run of the tool answered, and everything it said.</summary>
internal sealed record Outcome(int Exit, string Output, string Errors);

/// <summary>Runs the tool in this process, as its users would: by its command line.</summary>
internal static partial class Tool
{
    public static Outcome Run(params string[] arguments)
    {
        using var said = new StringWriter(CultureInfo.InvariantCulture);
        using var complained = new StringWriter(CultureInfo.InvariantCulture);
        var exit = CommandLine.Run(arguments, new Show(said, complained, IsRich: false));
        var outcome = new Outcome(exit, said.ToString(), complained.ToString());
        Assert.DoesNotMatch(StackTrace(), outcome.Output + outcome.Errors);
        return outcome;
    }

    [GeneratedRegex(@"^\s+at \w|Unhandled exception|System\.\w+Exception", RegexOptions.Multiline, 5000)]
    private static partial Regex StackTrace();
}
