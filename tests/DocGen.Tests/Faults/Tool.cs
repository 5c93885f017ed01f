using System.Globalization;
using System.Text.RegularExpressions;
using DocGen.Cli;

namespace DocGen.Tests.Faults;

/// <summary>What a run of the tool answered, and everything it said.</summary>
internal sealed record Outcome(int Exit, string Output, string Errors);

/// <summary>Runs the tool in this process, as its users would: by its command line. Tests that use it stand in <see cref="ConsoleTests"/>.</summary>
internal static partial class Tool
{
    public static Outcome Run(params string[] arguments)
    {
        var (output, errors) = (Console.Out, Console.Error);
        using var said = new StringWriter(CultureInfo.InvariantCulture);
        using var complained = new StringWriter(CultureInfo.InvariantCulture);
        Console.SetOut(said);
        Console.SetError(complained);
        try
        {
            var exit = CommandLine.Run(arguments);
            var outcome = new Outcome(exit, said.ToString(), complained.ToString());
            Assert.DoesNotMatch(StackTrace(), outcome.Output + outcome.Errors);
            return outcome;
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
        }
    }

    [GeneratedRegex(@"^\s+at \w|Unhandled exception|System\.\w+Exception", RegexOptions.Multiline, 5000)]
    private static partial Regex StackTrace();
}

/// <summary>Tests that take the console to themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ConsoleTests
{
    public const string Name = "the console";
}
