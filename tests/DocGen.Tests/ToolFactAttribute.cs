namespace DocGen.Tests;

/// <summary>A test that needs a program of the machine; skipped, saying so, where the program is not on the PATH.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(string tool)
    {
        Tool = tool;
        if (!IsOnPath(tool))
        {
            Skip = $"`{tool}` is not on the PATH";
        }
    }

    public string Tool { get; }

    private static bool IsOnPath(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, tool)) || File.Exists(Path.Combine(folder, tool + ".exe")));
}
