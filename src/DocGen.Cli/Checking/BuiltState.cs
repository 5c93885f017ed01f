using System.Collections.Immutable;
using DocGen.Cli.Disk;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Checking;

/// <summary>How the files of the last build stand against its manifest, and the inputs against those it was made from.</summary>
/// <param name="IsBuilt">There is a manifest that can be read.</param>
internal sealed record BuiltState(bool IsBuilt, ImmutableArray<string> Missing, ImmutableArray<string> Edited, ImmutableArray<string> Unreadable, ImmutableArray<string> ChangedInputs)
{
    public static BuiltState Of(string folder, IEnumerable<DigestedFile> inputs)
    {
        var manifest = Path.Combine(folder, OutputFolder.ManifestName);
        var outputs = OutputFolder.DigestsIn(manifest);
        var before = OutputFolder.DigestsIn(manifest, "inputs");
        var missing = ImmutableArray.CreateBuilder<string>();
        var edited = ImmutableArray.CreateBuilder<string>();
        var unreadable = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, digest) in outputs)
        {
            var path = Path.Combine(folder, name);
            try
            {
                if (!File.Exists(path))
                {
                    missing.Add(name);
                }
                else if (Digest.OfFile(path) != digest)
                {
                    edited.Add(name);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                unreadable.Add(name);
            }
        }

        var changed = inputs.Where(i => before.GetValueOrDefault(i.Path) != i.Digest).Select(i => i.Path).Order(StringComparer.Ordinal);
        return new BuiltState(!outputs.IsEmpty, missing.ToImmutable(), edited.ToImmutable(), unreadable.ToImmutable(), [.. changed]);
    }
}
