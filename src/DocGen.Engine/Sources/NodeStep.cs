using System.Collections.Immutable;

namespace DocGen.Engine.Sources;

/// <summary>One step of the way to a value in a data file: a key of a mapping, or an item of a list.</summary>
public abstract record NodeStep;

/// <summary>To the value under a key. <paramref name="Siblings"/>: the keys that may stand beside it, in the order in which they are written; it may be empty.</summary>
public sealed record KeyStep(string Key, ImmutableArray<string> Siblings) : NodeStep;

/// <summary>To an item by its 0-based number; the number of the items means a new one after the last.</summary>
public sealed record ItemStep(int Index) : NodeStep;
