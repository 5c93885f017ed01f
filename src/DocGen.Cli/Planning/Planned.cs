using DocGen.Cli.Checking;
using DocGen.Engine.Changes;

namespace DocGen.Cli.Planning;

/// <summary>What a build would change.</summary>
/// <param name="Files">How the files of the last build stand: which people have edited, which are missing.</param>
/// <param name="Rendered">How many documents had to be made to tell.</param>
internal sealed record Planned(ChangeSet Changes, BuiltState Files, int Rendered)
{
    /// <summary>Whether a build would write anything that is not there as it is; files that people edited do not count.</summary>
    public bool WouldChange => Changes.WouldChange || !Files.IsBuilt || !Files.Missing.IsEmpty;
}
