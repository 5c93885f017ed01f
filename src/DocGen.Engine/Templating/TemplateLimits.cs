using System.Collections.Immutable;

namespace DocGen.Engine.Templating;

/// <summary>Bounds that keep a template from running away; passing one is an error with its place.</summary>
public sealed record TemplateLimits
{
    public static TemplateLimits Default { get; } = new();

    /// <summary>Turns of all loops of one rendering.</summary>
    public int LoopSteps { get; init; } = 500_000;

    /// <summary>Calls and partials inside one another.</summary>
    public int Recursion { get; init; } = 100;

    /// <summary>Printed characters.</summary>
    public int OutputSize { get; init; } = 50_000_000;

    /// <summary>Characters of one text kept under a name.</summary>
    public int TextSize { get; init; } = 5_000_000;

    /// <summary>Blocks and parentheses inside one another.</summary>
    public int Nesting { get; init; } = 200;

    /// <summary>Milliseconds for one regular expression.</summary>
    public int RegexMilliseconds { get; init; } = 1000;

    /// <summary>Seconds for one rendering: far above what a template takes, so that the time a machine needs never decides what is printed.</summary>
    public int Seconds { get; init; } = 120;

    /// <summary>The names under which a pack or the command line sets a limit.</summary>
    public static ImmutableArray<string> Names { get; } = ["loop_steps", "calls", "printed", "text", "nesting", "regex_milliseconds", "seconds"];

    /// <summary>The same limits with one set by its name in <see cref="Names"/>; null when there is no such limit or the value is below 1 or above what it may be.</summary>
    /// <remarks>Calls and nesting take the stack of the program, which is not endless.</remarks>
    public TemplateLimits? With(string name, decimal value)
    {
        var most = name is "calls" or "nesting" ? 500 : 2_000_000_000;
        if (value < 1 || value > most || decimal.Truncate(value) != value)
        {
            return null;
        }

        var number = (int)value;
        return name switch
        {
            "loop_steps" => this with { LoopSteps = number },
            "calls" => this with { Recursion = number },
            "printed" => this with { OutputSize = number },
            "text" => this with { TextSize = number },
            "nesting" => this with { Nesting = number },
            "regex_milliseconds" => this with { RegexMilliseconds = number },
            "seconds" => this with { Seconds = number },
            _ => null,
        };
    }
}
