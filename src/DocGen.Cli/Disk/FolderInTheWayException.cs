namespace DocGen.Cli.Disk;

/// <summary>A folder stands where a file is to be written.</summary>
internal sealed class FolderInTheWayException(string name) : IOException($"a folder stands where `{name}` belongs")
{
    public string Name { get; } = name;
}
