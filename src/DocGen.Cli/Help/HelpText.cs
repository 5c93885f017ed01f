using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;
using DocGen.Cli.Showing;

namespace DocGen.Cli.Help;

/// <summary>The help of a command at 80 columns: what it does, how it is called, its parts, examples.</summary>
internal static class HelpText
{
    public static string Of(Command command, IReadOnlyDictionary<string, string[]> examples)
    {
        var text = new StringBuilder();
        foreach (var line in Wrapped.Lines(command.Description ?? "", Wrapped.Width))
        {
            text.Append(line).Append('\n');
        }

        text.Append("\nUsage:\n  ").Append(Usage(command)).Append('\n');
        Columns(text, "Commands:", command.Subcommands.Select(c => (c.Name, c.Description ?? "")));
        Columns(text, "Arguments:", command.Arguments.Select(a => (a.Name, a.Description ?? "")));
        Columns(text, "Options:", command.Options.Where(o => !o.Hidden).Select(o => (Label(o), o.Description ?? "")));
        if (examples.TryGetValue(command.Name, out var lines))
        {
            text.Append("\nExamples:\n");
            foreach (var line in lines)
            {
                text.Append("  ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>Help was asked for, and nothing on the command line is unknown; other mistakes do not matter then.</summary>
    public static bool IsAskedFor(ParseResult parsed) =>
        parsed.UnmatchedTokens.Count == 0 && parsed.RootCommandResult.Command.Options.OfType<HelpOption>().Any(o => parsed.GetResult(o) is { Implicit: false });

    /// <summary>Replaces the help action of the root command, which all commands share.</summary>
    public static void Install(Command command, IReadOnlyDictionary<string, string[]> examples)
    {
        foreach (var option in command.Options.OfType<HelpOption>())
        {
            option.Description = "Show this help.";
            option.Action = new HelpShown(examples);
        }
    }

    private static string Usage(Command command)
    {
        if (command is RootCommand)
        {
            return "docgen COMMAND [options]";
        }

        return string.Join(' ', [$"docgen {command.Name}", .. command.Arguments.Select(a => a.Name), "[options]"]);
    }

    private static string Label(Option option)
    {
        if (option is HelpOption)
        {
            return "-h, --help";
        }

        var names = string.Join(", ", option.Aliases.Where(a => a.StartsWith('-')).Order(StringComparer.Ordinal).Append(option.Name).Distinct(StringComparer.Ordinal));
        return option.ValueType == typeof(bool) || option is VersionOption ? names : $"{names} {option.HelpName ?? "VALUE"}";
    }

    private static void Columns(StringBuilder text, string title, IEnumerable<(string Name, string Words)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        var width = all.Max(r => r.Name.Length) + 4;
        text.Append('\n').Append(title).Append('\n');
        foreach (var (name, words) in all)
        {
            var lines = Wrapped.Lines(words, Wrapped.Width - width).ToList();
            text.Append(("  " + name).PadRight(width)).Append(lines[0]).Append('\n');
            foreach (var line in lines.Skip(1))
            {
                text.Append(' ', width).Append(line).Append('\n');
            }
        }
    }

    private sealed class HelpShown(IReadOnlyDictionary<string, string[]> examples) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.Write(Of(parseResult.CommandResult.Command, examples));
            return ExitCode.Fine;
        }
    }
}
