namespace DocGen.Cli.Disk;

/// <summary>Why the disk refused, in plain words and without a path.</summary>
internal static class Reason
{
    // What Unix says (errno) when a file is locked, stands where a folder belongs, or lies on a disk that cannot be written.
    private const int Locked = 11;
    private const int Exists = 17;
    private const int NotAFolder = 20;
    private const int ReadOnly = 30;

    // The HRESULT of a write to a full disk, on Windows and on Unix (ENOSPC).
    private static readonly int[] DiskFull = [unchecked((int)0x80070070), unchecked((int)0x80070027), 28];

    public static string Of(Exception e) => e switch
    {
        FolderInTheWayException folder => $"a folder stands where the file `{folder.Name}` belongs: move it away and run the command again",
        UnauthorizedAccessException => "you have no right to it, or it is read-only",
        FileNotFoundException => "it is not there",
        DirectoryNotFoundException => "there is no such folder, and none can be made there",
        PathTooLongException => "its path is too long",
        IOException io when DiskFull.Contains(io.HResult) => "the disk is full",
        IOException { HResult: Exists or NotAFolder } => "a file stands where a folder belongs: move it away, or name another folder",
        IOException { HResult: ReadOnly } => "you have no right to it, or it is read-only",
        IOException io when io.HResult == Locked || (io.HResult & 0xFFFF) is 32 or 33 => "another program has it open: close it and run the command again",
        IOException => "the disk or another program refused: close the programs that have it open and run the command again",
        _ => "the disk refused",
    };
}
