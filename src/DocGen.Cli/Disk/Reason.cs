namespace DocGen.Cli.Disk;

/// <summary>Why the disk refused, in plain words and without a path.</summary>
internal static class Reason
{
    // The HRESULT of a write to a full disk, on Windows and on Unix (ENOSPC).
    private static readonly int[] DiskFull = [unchecked((int)0x80070070), unchecked((int)0x80070027), 28];

    public static string Of(Exception e) => e switch
    {
        UnauthorizedAccessException => "you have no right to it, or it is read-only",
        FileNotFoundException or DirectoryNotFoundException => "it is not there",
        PathTooLongException => "its path is too long",
        IOException io when DiskFull.Contains(io.HResult) => "the disk is full",
        IOException io when (io.HResult & 0xFFFF) is 32 or 33 => "another program has it open: close it and run the command again",
        IOException => "the disk or another program refused: close the programs that have it open and run the command again",
        _ => "the disk refused",
    };
}
