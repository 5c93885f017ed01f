using DocGen.Engine.Documents;

namespace DocGen.Engine.Packs;

/// <summary>What makes the documents, and from what.</summary>
/// <param name="Engine"><c>DocGen 0.1.0</c>.</param>
/// <param name="InputsDigest">64 hexadecimal digits: the digest of the client's files, or for one document that of the answers it was made from.</param>
public sealed record Generator(string Engine, string InputsDigest)
{
    // As many digits as a line holds and nobody finds a second set of answers for.
    private const int PrintedDigits = 16;

    /// <summary>The identity with its provenance: in one line for readers, and one by one for programs.</summary>
    internal DocumentIdentity Sign(DocumentIdentity identity, Pack pack) => identity with
    {
        Generator = $"{Engine}, inputs sha256:{InputsDigest[..Math.Min(PrintedDigits, InputsDigest.Length)]}, pack {pack.Id} {pack.Version}",
        Engine = Engine,
        Pack = $"{pack.Id} {pack.Version}",
        Inputs = $"sha256:{InputsDigest}",
    };
}
