using System.Collections.Immutable;
using DocGen.Engine.Packs;
using DocGen.Word;

namespace DocGen.Cli.Branding;

/// <summary>The look that a client's profile asks for, and the files beside the profile that it is made from.</summary>
internal sealed record Brand(WordLook Look, ImmutableArray<DigestedFile> Files);
