using System.Collections.Immutable;

namespace DocGen.Engine.Sources;

/// <summary>What a data file (YAML) holds, with the place of every part: a scalar, a list or a mapping. Scalars stay text; the reader of a value decides its type.</summary>
public abstract record SourceNode(SourceRange Place);

/// <summary>One value as written. <paramref name="Plain"/>: written without quotes or block marks, so that words such as <c>no</c> or <c>null</c> may mean a type.</summary>
public sealed record ScalarNode(string Text, bool Plain, SourceRange Place) : SourceNode(Place)
{
    /// <summary>An empty plain value, <c>~</c> or <c>null</c>: nothing was written.</summary>
    public bool IsNothing => Plain && Text is "" or "~" or "null" or "Null" or "NULL";
}

public sealed record ListNode(ImmutableArray<SourceNode> Items, SourceRange Place) : SourceNode(Place);

/// <summary>Keys in the order written; a key appears once (a second one was reported by the reader and dropped).</summary>
public sealed record MappingNode(ImmutableArray<MappingEntry> Entries, SourceRange Place) : SourceNode(Place)
{
    /// <summary>The value under a key, or null when the key is not there.</summary>
    public SourceNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key.Value == key)
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }
}

public sealed record MappingEntry(Sourced<string> Key, SourceNode Value);
