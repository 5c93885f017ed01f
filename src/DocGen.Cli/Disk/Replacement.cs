namespace DocGen.Cli.Disk;

/// <summary>Puts new files in the place of old ones: all of them, or none.</summary>
internal static class Replacement
{
    private const string OldName = ".docgen-old";

    /// <summary>Throws what the disk says when a new file could not take this place: a folder stands there, another program has it open, or it is read-only.</summary>
    public static void Check(string path)
    {
        if (Directory.Exists(path))
        {
            throw new FolderInTheWayException(Path.GetFileName(path));
        }

        if (File.Exists(path))
        {
            using var probe = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
    }

    /// <summary>Moves the named files from one folder to another. When one cannot be moved, those before it are put back as they were and the reason is thrown.</summary>
    public static void MoveAll(IEnumerable<string> names, string from, string to)
    {
        var old = Directory.CreateDirectory(Path.Combine(from, OldName)).FullName;
        var moved = new Stack<string>();
        try
        {
            foreach (var name in names)
            {
                moved.Push(name);
                if (File.Exists(Path.Combine(to, name)))
                {
                    File.Replace(Path.Combine(from, name), Path.Combine(to, name), Path.Combine(old, name));
                }
                else
                {
                    File.Move(Path.Combine(from, name), Path.Combine(to, name));
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            foreach (var name in moved)
            {
                PutBack(Path.Combine(old, name), Path.Combine(to, name), wasMoved: !File.Exists(Path.Combine(from, name)));
            }

            throw;
        }
    }

    private static void PutBack(string old, string path, bool wasMoved)
    {
        if (wasMoved && File.Exists(old))
        {
            File.Move(old, path, overwrite: true);
        }
        else if (wasMoved)
        {
            File.Delete(path);
        }
    }
}
