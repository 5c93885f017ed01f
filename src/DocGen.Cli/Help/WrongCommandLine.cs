using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using DocGen.Engine.Diagnostics;

namespace DocGen.Cli.Help;

/// <summary>Says in our words why a command line cannot be understood.</summary>
internal static class WrongCommandLine
{
    public static string Explain(ParseResult parsed, IReadOnlyList<string> args)
    {
        var command = parsed.CommandResult.Command;
        var name = command is RootCommand ? "docgen" : $"docgen {command.Name}";
        var text = new StringBuilder();
        if (command is RootCommand)
        {
            Unknown(text, args[0], args[0].StartsWith('-') ? "option" : "command", name, args[0].StartsWith('-') ? OptionNames(command) : command.Subcommands.Select(c => c.Name));
        }
        else
        {
            foreach (var token in parsed.UnmatchedTokens)
            {
                Unknown(text, token, token.StartsWith('-') ? "option" : "argument", name, token.StartsWith('-') ? OptionNames(command) : []);
            }

            foreach (var message in parsed.Errors.Where(e => !parsed.UnmatchedTokens.Any(t => e.Message.Contains($"'{t}'", StringComparison.Ordinal))).Select(e => MessageOf(e, name)).Distinct(StringComparer.Ordinal))
            {
                text.Append("error command-line: ").Append(message).Append('\n');
            }
        }

        return text.Append("   hint: `").Append(name).Append(" --help` explains the ").Append(command is RootCommand ? "commands\n" : "command\n").ToString();
    }

    private static void Unknown(StringBuilder text, string token, string what, string command, IEnumerable<string> known)
    {
        text.Append("error command-line: `").Append(token).Append("` is no ").Append(what).Append(" of `").Append(command).Append("`\n");
        foreach (var hint in NearName.Hint(token, known))
        {
            text.Append("   hint: ").Append(hint.Text).Append('\n');
        }
    }

    private static IEnumerable<string> OptionNames(Command command) => command.Options.Select(o => o.Name).Append("--help");

    private static string MessageOf(ParseError error, string command) => error.SymbolResult switch
    {
        ArgumentResult { Tokens.Count: 0, Argument: var argument } => $"`{command}` needs {argument.Name}",
        CommandResult c when Missing(c) is { Count: > 0 } missing => $"`{command}` needs {string.Join(" and ", missing)}",
        OptionResult { Tokens.Count: 0, Option: var option } => $"`{option.Name}` needs {option.HelpName ?? "a value"}",
        _ => Lowered(error.Message),
    };

    private static List<string> Missing(CommandResult result) =>
        [.. result.Command.Arguments.Where(a => a.Arity.MinimumNumberOfValues > 0 && (result.GetResult(a)?.Tokens.Count ?? 0) == 0).Select(a => a.Name)];

    private static string Lowered(string message) => message.Length == 0 ? message : (char.ToLowerInvariant(message[0]) + message[1..]).TrimEnd('.');
}
