using System.Collections.Immutable;

namespace DocGen.Engine.Standards;

/// <summary>Where a statement of a catalogue comes from, and which person compared it with the official text on which day; nobody yet when <see cref="IsChecked"/> is false.</summary>
public sealed record Verification(ImmutableArray<CatalogueSource> Sources, DateOnly? CheckedOn, string CheckedBy)
{
    public static readonly Verification None = new([], null, "");

    public bool IsChecked => CheckedOn is not null && CheckedBy.Length > 0;
}

/// <summary>A source by the short key that rows use, and what it is.</summary>
public sealed record CatalogueSource(string Key, string What);
