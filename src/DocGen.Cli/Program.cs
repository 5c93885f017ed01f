using DocGen.Cli;
using DocGen.Cli.Showing;

return CommandLine.Run(args, Show.ForConsole());
