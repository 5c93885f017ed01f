using DocGen.Cli;
using DocGen.Cli.Showing;

namespace DocGen.Tests.Cli;

/// <summary>What the program said and answered to one command line.</summary>
internal sealed record Spoken(int ExitCode, string Out, string Error)
{
    /// <summary>Runs it in this process. The name of a folder is taken out of what it says.</summary>
    public static Spoken From(IReadOnlyList<string> args, string folder = "", bool isRich = false)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(args, new Show(output, error, isRich));
        return new Spoken(code, Without(output.ToString(), folder), Without(error.ToString(), folder));
    }

    /// <summary>Everything, as it is kept in a snapshot.</summary>
    public string All => $"exit code {ExitCode.ToString(System.Globalization.CultureInfo.InvariantCulture)}\n---- output\n{Out}---- errors\n{Error}";

    private static string Without(string text, string folder) => folder.Length == 0 ? text : text.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
