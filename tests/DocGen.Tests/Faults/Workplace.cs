using DocGen.Cli;

namespace DocGen.Tests.Faults;

/// <summary>A folder of its own for one test: <c>client</c> holds the smallest client's folder that builds without a problem, already built once; <c>pack</c> a copy of the shipped pack when asked for.</summary>
internal sealed class Workplace : IDisposable
{
    private static readonly Lazy<string> Built = new(BuildOnce);

    public Workplace(bool ownPack = false)
    {
        Copy(Built.Value, Path("client"));
        if (ownPack)
        {
            Copy(Repository.Path("templates", "packs", "isms-aims"), Path("pack"));
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("docgen-faults-").FullName;

    public string Client => Path("client");

    public string Out => Path("client", "out");

    public string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    public void Write(string path, string content) => File.WriteAllText(Path(path), content);

    public void Replace(string path, string old, string replacement)
    {
        var text = File.ReadAllText(Path(path));
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(Path(path), text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Every output with its bytes; what stands in folders counts as well.</summary>
    public SortedDictionary<string, string> Outputs() => Contents(Out);

    public static SortedDictionary<string, string> Contents(string folder) =>
        new(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => System.IO.Path.GetRelativePath(folder, f).Replace('\\', '/'), f => Convert.ToBase64String(File.ReadAllBytes(f)), StringComparer.Ordinal), StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, folder)));
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, file)));
        }
    }

    private static string BuildOnce()
    {
        var folder = Directory.CreateTempSubdirectory("docgen-base-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        Copy(Repository.Path("tests", "specs", "base"), folder);
        var outcome = Tool.Run("build", folder);
        Assert.Equal("", outcome.Errors);
        Assert.Equal(ExitCode.Fine, outcome.Exit);
        return folder;
    }
}
