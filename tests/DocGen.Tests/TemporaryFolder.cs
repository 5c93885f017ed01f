namespace DocGen.Tests;

/// <summary>A new folder that is removed with all it holds when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("docgen-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Copies what people write of a sample, not what was built from it, into the folder or one below it; <paramref name="change"/> may alter the text of its YAML files.</summary>
    public void CopySample(string sample, string below = "", Func<string, string>? change = null)
    {
        var target = Directory.CreateDirectory(File(below)).FullName;
        foreach (var file in Directory.GetFiles(Repository.Path("output-samples", sample)))
        {
            var copy = System.IO.Path.Combine(target, System.IO.Path.GetFileName(file));
            System.IO.File.Copy(file, copy);
            if (change is not null && file.EndsWith(".yaml", StringComparison.Ordinal))
            {
                System.IO.File.WriteAllText(copy, change(System.IO.File.ReadAllText(file)));
            }
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
