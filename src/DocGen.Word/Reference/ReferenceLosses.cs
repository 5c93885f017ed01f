using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Word.Reference;

/// <summary>What a client's file holds and a document cannot take, by kind, in the order of finding.</summary>
internal sealed class ReferenceLosses
{
    private const int MostTold = 4;

    private readonly List<(string Kind, List<string> Things)> _found = [];

    public void Add(string kind, string thing)
    {
        var things = _found.Find(f => f.Kind == kind).Things;
        if (things is null)
        {
            things = [];
            _found.Add((kind, things));
        }

        if (!things.Contains(thing))
        {
            things.Add(thing);
        }
    }

    /// <summary>A warning for each kind.</summary>
    public IEnumerable<Diagnostic> Told(string file, SourceRange? place) => _found.Select(f => Diagnostic.Warning(
        "reference-left-out",
        $"{f.Kind} of `{file}` are left out: {string.Join(", ", f.Things.Take(MostTold))}{(f.Things.Count > MostTold ? FormattableString.Invariant($" and {f.Things.Count - MostTold} more") : "")}",
        place));
}
