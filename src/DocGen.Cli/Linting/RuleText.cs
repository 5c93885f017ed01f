using DocGen.Cli.Showing;
using DocGen.Engine.Diagnostics;
using DocGen.Word.Linting;

namespace DocGen.Cli.Linting;

/// <summary>The rules explained at 80 columns.</summary>
internal static class RuleText
{
    /// <summary>Every rule: its id, how grave it is in files of other programs, what it means, what to do.</summary>
    public static void Write(Show show)
    {
        foreach (var line in Wrapped.Lines("In files that DocGen wrote every finding is an error; in others the word after the rule says how grave it is.", Wrapped.Width))
        {
            show.Line(line);
        }

        foreach (var rule in WordLint.Rules)
        {
            show.Line($"\n{rule.Id} ({(rule.InOtherFiles == Severity.Error ? "error" : "warning")})");
            foreach (var line in Wrapped.Lines($"{rule.Means}\nHint: {rule.Hint}.", Wrapped.Width - 3))
            {
                show.Line("   " + line);
            }
        }
    }
}
