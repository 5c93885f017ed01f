using System.CommandLine;
using System.CommandLine.Invocation;
using DocGen.Cli.Commands;

namespace DocGen.Cli.Help;

/// <summary>Prints <c>docgen 0.1.0</c>.</summary>
internal sealed class VersionShown : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.Write($"docgen {PackRun.Engine.Split(' ')[^1]}\n");
        return ExitCode.Fine;
    }
}
