namespace DocGen.Tests.Word.Merging;

/// <summary>Files as LibreOffice leaves them when somebody opens and saves them there.</summary>
internal static class ThroughLibreOffice
{
    public static byte[] Save(byte[] content, TemporaryFolder folder) => Save([content], folder)[0];

    /// <summary>All in one run, which costs little more than one.</summary>
    public static IReadOnlyList<byte[]> Save(IReadOnlyList<byte[]> contents, TemporaryFolder folder)
    {
        var saved = Directory.CreateDirectory(folder.File("saved")).FullName;
        var names = contents.Select((_, i) => FormattableString.Invariant($"f{i}.docx")).ToList();
        foreach (var (name, content) in names.Zip(contents))
        {
            File.WriteAllBytes(folder.File(name), content);
        }

        OutsideProgram.LibreOffice(names.Select(folder.File), "docx", saved, folder.Path);
        return [.. names.Select(n => File.ReadAllBytes(Path.Combine(saved, n)))];
    }
}
