namespace DocGen.Tests;

/// <summary>A test that needs programs of the machine; skipped, naming them, where any is not on the PATH (or, for a whole path, is not there).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(params string[] tools)
    {
        Tools = tools;
        string[] missing = [.. tools.Where(t => !IsOnPath(t))];
        if (missing.Length > 0)
        {
            Skip = $"not on this machine: {string.Join(", ", missing)}";
        }
    }

    public IReadOnlyList<string> Tools { get; }

    private static bool IsOnPath(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, tool)) || File.Exists(Path.Combine(folder, tool + ".exe")));
}
