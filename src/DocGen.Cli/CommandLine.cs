using System.Collections.Immutable;
using System.CommandLine;
using DocGen.Cli.Commands;
using DocGen.Cli.Showing;

namespace DocGen.Cli;

/// <summary>The commands, their arguments and help.</summary>
internal static class CommandLine
{
    public static int Run(string[] args)
    {
        try
        {
            var parsed = Root().Parse(args);
            return parsed.Errors.Count > 0 ? WrongCommandLine(parsed) : parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (Environment.GetEnvironmentVariable("DOCGEN_DEBUG") is not { Length: > 0 })
        {
            Console.Error.Write($"This is a bug of DocGen, not of your files ({e.GetType().Name}). Set DOCGEN_DEBUG=1 and run again to see where; please report it.\n");
            return ExitCode.Bug;
        }
    }

    private static int WrongCommandLine(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            Console.Error.Write($"error command-line: {error.Message}\n");
        }

        Console.Error.Write("   hint: `docgen --help` lists the commands, `docgen build --help` explains one\n");
        return ExitCode.WrongCommandLine;
    }

    private static RootCommand Root()
    {
        var folder = new Argument<string>("DIR") { Description = "The client's folder: profile.yaml, answers.yaml and the registers." };
        var pack = new Option<string?>("--pack") { Description = "A folder with another pack than the one the tool carries." };
        var outFolder = new Option<string?>("--out") { Description = "Where to write; DIR/out when left out." };
        var only = new Option<string[]>("--only") { Description = "Only these documents, by id: D1, or D4-receipt-assistant.", AllowMultipleArgumentsPerToken = true };
        var format = new Option<string>("--format") { Description = "md, docx or both.", DefaultValueFactory = _ => "both" };
        format.AcceptOnlyFromAmong("md", "docx", "both");
        var build = new Command("build", "Build the pack: every document as Word and Markdown, the traceability, the manifest.") { folder, outFolder, only, format, pack };
        build.SetAction(p => BuildCommand.Run(p.GetValue(folder)!, p.GetValue(outFolder), [.. (p.GetValue(only) ?? []).SelectMany(o => o.Split(',', StringSplitOptions.RemoveEmptyEntries))], new Formats(p.GetValue(format) != "docx", p.GetValue(format) != "md"), p.GetValue(pack), Show.ForConsole()));
        return new RootCommand("DocGen makes policy packs for ISO/IEC 27001 and ISO/IEC 42001 from an organisation's answers.") { build };
    }
}
