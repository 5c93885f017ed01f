namespace DocGen.Cli.Regenerating;

/// <summary>A file with what people wrote that does not stand under the name of its output.</summary>
/// <param name="Output">The name of the output that they began with.</param>
internal sealed record ReturnedFile(byte[] Content, string Output);
