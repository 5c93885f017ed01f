namespace DocGen.Cli;

/// <summary>What the program answers to the shell.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>Problems in the inputs, a missing file and an unknown subject included.</summary>
    public const int Problems = 1;

    public const int WrongCommandLine = 2;

    /// <summary>Something cannot be read or written.</summary>
    public const int Disk = 3;

    /// <summary>People and the build changed the same places, and people have to decide.</summary>
    public const int Conflicts = 4;

    /// <summary>A build would change something, and <c>plan</c> was asked to say so.</summary>
    public const int WouldChange = 5;

    /// <summary>A bug of ours.</summary>
    public const int Bug = 70;
}
