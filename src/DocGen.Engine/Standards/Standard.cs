using System.Collections.Immutable;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Standards;

/// <summary>A standard, law or framework as far as its catalogue goes: the prefix of its ids, its short and full title, and its requirements in order.</summary>
public sealed record Standard(string Prefix, string Title, string FullTitle, ImmutableArray<Requirement> Requirements, ImmutableArray<ControlGroup> Groups, SourceRange Place)
{
    public ImmutableArray<Clause> Clauses => [.. Requirements.OfType<Clause>()];

    public ImmutableArray<Control> Controls => [.. Requirements.OfType<Control>()];
}
