using System.Collections.Immutable;
using DocGen.Word.Linting;

namespace DocGen.Cli.Linting;

/// <summary>A Word file, by the name the user gave, and what is wrong in it.</summary>
internal sealed record LintedFile(string Name, ImmutableArray<Finding> Findings);
