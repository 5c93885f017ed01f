using System.Collections.Immutable;
using DocGen.Engine.Sources;

namespace DocGen.Yaml;

/// <summary>The keys of a mapping that is being read. Most mappings have a handful, for which a table of their own costs more than looking through them.</summary>
internal sealed class WrittenKeys(ImmutableArray<MappingEntry>.Builder entries)
{
    private const int Few = 16;

    private Dictionary<string, SourceRange>? _places;
    private int _known;

    /// <summary>Where a key stands among the entries so far; null when it does not.</summary>
    public SourceRange? PlaceOf(string key)
    {
        if (entries.Count > Few)
        {
            _places ??= new Dictionary<string, SourceRange>(StringComparer.Ordinal);
            for (; _known < entries.Count; _known++)
            {
                _places.Add(entries[_known].Key.Value, entries[_known].Key.Place);
            }

            return _places.GetValueOrDefault(key);
        }

        foreach (var entry in entries)
        {
            if (entry.Key.Value == key)
            {
                return entry.Key.Place;
            }
        }

        return null;
    }
}
