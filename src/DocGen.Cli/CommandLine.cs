using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using DocGen.Cli.Commands;
using DocGen.Cli.Help;
using DocGen.Cli.Issuing;
using DocGen.Cli.Linting;
using DocGen.Cli.Showing;
using DocGen.Engine.Templating;

namespace DocGen.Cli;

/// <summary>The commands and their arguments.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command line and returns the exit code; speaks only through <paramref name="show"/>.</summary>
    public static int Run(IReadOnlyList<string> args, Show show)
    {
        try
        {
            var root = Root(show);
            if (args.Count == 0)
            {
                show.Error.Write(HelpText.Of(root, CommandExamples.All));
                return ExitCode.WrongCommandLine;
            }

            var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0 && HelpText.IsAskedFor(parsed))
            {
                show.Out.Write(HelpText.Of(parsed.CommandResult.Command, CommandExamples.All));
                return ExitCode.Fine;
            }

            if (parsed.Errors.Count > 0)
            {
                show.Error.Write(WrongCommandLine.Explain(parsed, args));
                return ExitCode.WrongCommandLine;
            }

            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = show.Out, Error = show.Error });
        }
        catch (Exception e) when (Environment.GetEnvironmentVariable("DOCGEN_DEBUG") is not { Length: > 0 })
        {
            show.Error.Write($"This is a bug of DocGen, not of your files ({e.GetType().Name}). Set DOCGEN_DEBUG=1 and run again to see where; please report it.\n");
            return ExitCode.Bug;
        }
    }

    private static RootCommand Root(Show show)
    {
        var root = new RootCommand("Makes policy packs for ISO/IEC 27001:2022 and ISO/IEC 42001:2023 from an organisation's answers, as Word and Markdown, with every section traced to the clauses it serves and the answers it rests on.")
        {
            New(show),
            Check(show),
            Plan(show), Conflicts(show),
            Build(show),
            Issue(show),
            Paginate(show),
            Trace(show),
            Explain(show),
            Render(show),
            Word(show),
            Lint(show),
        };
        foreach (var version in root.Options.OfType<VersionOption>())
        {
            version.Description = "Show the version.";
            version.Action = new VersionShown();
        }

        HelpText.Install(root, CommandExamples.All);
        return root;
    }

    private static Argument<string> Folder => new("DIR") { Description = "The client's folder: profile.yaml, answers.yaml and the registers." };

    private static Option<string?> Pack => new("--pack") { HelpName = "FOLDER", Description = "A folder with another pack than the one the tool carries." };

    private static Option<bool> All => new("--all") { Description = "Print every problem, also when there are many of one kind." };

    private static void Among(OptionResult result, params string[] values)
    {
        foreach (var token in result.Tokens.Where(t => !values.Contains(t.Value)))
        {
            result.AddError($"`{result.Option.Name}` takes {string.Join(", ", values[..^1])} or {values[^1]}, not `{token.Value}`");
        }
    }

    private static Command New(Show show)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to make. It may exist, but none of the files that are written. With --interview, files that are there are gone on with." };
        var interview = new Option<bool>("--interview") { Description = "Ask the questions here, one at a time, and write each answer into the files at once; the same command goes on where it was stopped." };
        var pack = Pack;
        var schemas = new Option<bool>("--schemas") { Description = "Write only the schemas in DIR/.docgen/schemas anew, by which editors complete names and choices: after a change of the pack, or for a folder that has none." };
        var command = new Command("new", "Write a folder of questions to fill in: six commented YAML files. Or be asked them: --interview.") { folder, interview, schemas, pack };
        command.SetAction(p => p.GetValue(interview)
            ? InterviewCommand.Run(p.GetRequiredValue(folder), p.GetValue(pack), show)
            : p.GetValue(schemas) ? NewCommand.Schemas(p.GetRequiredValue(folder), p.GetValue(pack), show)
            : NewCommand.Run(p.GetRequiredValue(folder), p.GetValue(pack), show));
        return command;
    }

    private static Command Check(Show show)
    {
        var (pack, all) = (Pack, All);
        var folder = new Argument<string>("DIR") { Description = "A client's folder (profile.yaml, answers.yaml and the registers), or a pack's folder (pack.yaml)." };
        var lint = new Option<bool>("--pack-lint") { Description = "Check the pack as well, as when DIR is its folder: partials and questions that it never uses, sections that serve nothing, loops that break a table." };
        var command = new Command("check", "Tell everything that is wrong or still open in a client's folder or in a pack, without writing a file.") { folder, lint, all, pack };
        command.SetAction(p => CheckCommand.Run(p.GetRequiredValue(folder), p.GetValue(pack), p.GetValue(lint), show with { ShowsAll = p.GetValue(all) }));
        return command;
    }

    private static Command Plan(Show show)
    {
        var (folder, pack) = (Folder, Pack);
        var json = new Option<bool>("--json") { Description = "Print the plan as JSON." };
        var code = new Option<bool>("--exit-code") { Description = "Answer with exit code 5 when a build would change something." };
        var command = new Command("plan", "Tell what a build would change since the last one, and because of which answers: decisions, documents, sections; and which files people have edited. Writes nothing.") { folder, json, code, pack };
        command.SetAction(p => PlanCommand.Run(p.GetRequiredValue(folder), p.GetValue(json), p.GetValue(code), p.GetValue(pack), show));
        return command;
    }

    private static Command Conflicts(Show show)
    {
        var folder = Folder;
        var command = new Command("conflicts", "Tell where people and a build changed the same text and nobody has decided yet, in the Word and Markdown files of DIR/out.") { folder };
        command.SetAction(p => ConflictsCommand.Run(p.GetRequiredValue(folder), show));
        return command;
    }

    private static Command Build(Show show)
    {
        var (folder, pack, all) = (Folder, Pack, All);
        folder.Description += " `brand` in profile.yaml gives the look; `brand.reference` names a Word file of the client’s own for it, and the other keys of `brand` win over that file.";
        var outFolder = new Option<string?>("--out") { HelpName = "FOLDER", Description = "Where to write; DIR/out when left out." };
        var only = new Option<string[]>("--only") { HelpName = "ID", Description = "Only these documents: D1, D4 or D4-receipt-assistant; several with commas.", AllowMultipleArgumentsPerToken = true };
        var format = new Option<string>("--format") { HelpName = "FORMAT", Description = "md, docx (and the workbooks, .xlsx) or both (the default).", DefaultValueFactory = _ => "both" };
        format.Validators.Add(r => Among(r, "md", "docx", "both"));
        var edited = new Option<string[]>("--edited") { HelpName = "FILE", Description = "A Word or Markdown file that came back from people, under whatever name: it is taken for the output that it is a copy of.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("build", "Build the pack: every document as Word and Markdown, its editions for readers outside (D1-ai-policy.published), the traceability, the manifest. What people wrote in the files of an earlier build stays; what changed comes as tracked changes.") { folder, outFolder, only, format, edited, all, pack };
        command.SetAction(p => BuildCommand.Run(
            p.GetRequiredValue(folder),
            p.GetValue(outFolder),
            [.. (p.GetValue(only) ?? []).SelectMany(o => o.Split(',', StringSplitOptions.RemoveEmptyEntries))],
            new Formats(p.GetValue(format) != "docx", p.GetValue(format) != "md"),
            p.GetValue(edited) ?? [],
            p.GetValue(pack),
            show with { ShowsAll = p.GetValue(all) }));
        return command;
    }

    private static Command Issue(Show show)
    {
        var (folder, pack) = (Folder, Pack);
        var documents = new Option<string[]>("--document") { HelpName = "ID", Description = "The documents: D1, D4 (every one of its kind) or D4-receipt-assistant; several with commas; all.", AllowMultipleArgumentsPerToken = true };
        var version = new Option<string?>("--version") { HelpName = "VERSION", Description = "The version that is approved, such as 1.0; it comes after the one in force." };
        var by = new Option<string?>("--approved-by") { HelpName = "ROLE", Description = "The role that approved, by its name in profile.yaml (top_management) or its title." };
        var date = new Option<string?>("--date") { HelpName = "DATE", Description = "The day of approval, such as 2026-12-01." };
        var evidence = new Option<string>("--evidence") { HelpName = "TEXT", Description = "Where the record of approval is, such as the minutes of a meeting.", DefaultValueFactory = _ => "" };
        var reason = new Option<string>("--reason") { HelpName = "TEXT", Description = "What the revision history says of the issue; left out, what changed since the one before.", DefaultValueFactory = _ => "" };
        var command = new Command("issue", "Mark documents of DIR/out as approved: cover, document control and revision history say so, and the register in DIR/.docgen/documents.json keeps it. A later change makes a draft of the next version. Without options: show the register.") { folder, documents, version, by, date, evidence, reason, pack };
        command.SetAction(p => IssueCommand.Run(
            p.GetRequiredValue(folder),
            new TypedIssue([.. (p.GetValue(documents) ?? []).SelectMany(o => o.Split(',', StringSplitOptions.RemoveEmptyEntries))], p.GetValue(version), p.GetValue(by), p.GetValue(date), p.GetValue(evidence) ?? "", p.GetValue(reason) ?? ""),
            p.GetValue(pack),
            show));
        return command;
    }

    private static Command Paginate(Show show)
    {
        var (folder, pack) = (Folder, Pack);
        var limit = new Option<int?>("--time-limit") { HelpName = "SECONDS", Description = "How long LibreOffice may take for a round; two minutes and five seconds for each document when left out." };
        limit.Validators.Add(r =>
        {
            if (r.Tokens.Count == 1 && !(int.TryParse(r.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 86_400))
            {
                r.AddError($"`--time-limit` takes whole seconds from 1 to 86400, not `{r.Tokens[0].Value}`");
            }
        });
        var command = new Command("paginate", "Count the pages of all headings with LibreOffice, for the contents lists of the builds that follow. They need no LibreOffice.") { folder, limit, pack };
        command.SetAction(p => PaginateCommand.Run(p.GetRequiredValue(folder), p.GetValue(pack), p.GetValue(limit), Environment.GetEnvironmentVariable("PATH") ?? "", show));
        return command;
    }

    private static Command Trace(Show show)
    {
        var (folder, pack) = (Folder, Pack);
        var control = new Option<string?>("--control") { HelpName = "ID", Description = "One clause or control: the sections that serve it." };
        var json = new Option<bool>("--json") { Description = "Print the whole traceability as JSON." };
        var command = new Command("trace", "Tell which clauses and controls the pack addresses, and where.") { folder, control, json, pack };
        command.SetAction(p => TraceCommand.Run(p.GetRequiredValue(folder), p.GetValue(control), p.GetValue(json), p.GetValue(pack), show));
        return command;
    }

    private static Command Explain(Show show)
    {
        var (folder, pack) = (Folder, Pack);
        var subject = new Argument<string[]>("SUBJECT")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "A control (27001:A.7.1, or A.7.1), a section (D1#roles), an answer (development.kind), a derived fact (is_micro) or an open point (OP-07).",
        };
        var command = new Command("explain", "Tell why something is as it is: the decision, the rule, the answers behind it with file and line, and where it appears.") { folder, subject, pack };
        command.SetAction(p => ExplainCommand.Run(p.GetRequiredValue(folder), string.Join(' ', p.GetRequiredValue(subject)).Trim(), p.GetValue(pack), show));
        return command;
    }

    private static Command Render(Show show)
    {
        var template = new Argument<string>("TEMPLATE") { Description = "A Scriban template. Partials are looked for beside it." };
        var data = new Option<string?>("--data") { HelpName = "FILE", Description = "Names and values for it, as YAML or JSON." };
        var outFile = new Option<string?>("--out") { HelpName = "FILE", Description = "Where to write; standard output when left out." };
        var today = new Option<string?>("--date") { HelpName = "DATE", Description = "What date.now gives, such as 2026-11-21." };
        var limits = new Option<string[]>("--limit") { HelpName = "NAME=NUMBER", Arity = ArgumentArity.ZeroOrMore, Description = $"A limit other than usual, again for each: {string.Join(", ", TemplateLimits.Names)}." };
        var command = new Command("render", "Render any Scriban template, plain and lenient, for authors of templates.") { template, data, outFile, today, limits };
        command.SetAction(p => RenderCommand.Run(p.GetRequiredValue(template), p.GetValue(data), p.GetValue(outFile), p.GetValue(today), p.GetValue(limits) ?? [], show));
        return command;
    }

    private static Command Word(Show show)
    {
        var markdown = new Argument<string>("FILE") { Description = "A CommonMark or GitHub-flavoured file. Pictures beside it or below it are taken in." };
        var outFile = new Option<string>("--out", "-o") { HelpName = "FILE", Required = true, Description = "The Word file to write." };
        var all = All;
        var command = new Command("word", "Turn any Markdown file into a Word file in the look of the packs' documents, and tell what it cannot hold.") { markdown, outFile, all };
        command.SetAction(p => WordCommand.Run(p.GetRequiredValue(markdown), p.GetRequiredValue(outFile), show with { ShowsAll = p.GetValue(all) }));
        return command;
    }

    private static Command Lint(Show show)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.ZeroOrMore, Description = "Word files (.docx, .dotx) of any origin, one or more." };
        var rules = new Option<bool>("--rules") { Description = "Explain every rule instead." };
        var strict = new Option<bool>("--strict") { Description = "Answer with exit code 1 for warnings too." };
        var json = new Option<bool>("--json") { Description = "Print the findings as JSON." };
        var all = new Option<bool>("--all") { Description = "Print every finding, also when there are many of one rule." };
        var command = new Command("lint", "Tell what is wrong in Word files: what makes Word repair them, what other programs stumble over, what readers miss.") { files, rules, strict, json, all };
        command.Validators.Add(r =>
        {
            if (!r.GetValue(rules) && (r.GetValue(files) ?? []).Length == 0)
            {
                r.AddError("`docgen lint` needs FILE, or --rules");
            }
        });
        command.SetAction(p =>
        {
            if (!p.GetValue(rules))
            {
                return LintCommand.Run(p.GetValue(files) ?? [], p.GetValue(json), p.GetValue(strict), show with { ShowsAll = p.GetValue(all) });
            }

            RuleText.Write(show);
            return ExitCode.Fine;
        });
        return command;
    }
}
