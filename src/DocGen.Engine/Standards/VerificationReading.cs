using System.Collections.Immutable;

namespace DocGen.Engine.Standards;

/// <summary>Reads sources and check state, which a row can leave to its file.</summary>
internal sealed class VerificationReading
{
    private readonly Dictionary<string, CatalogueSource> _sources = new(StringComparer.Ordinal);
    private readonly DateOnly? _checkedOn;
    private readonly string _checkedBy;

    /// <summary>Takes the list of sources and the check state of a whole file.</summary>
    public VerificationReading(CatalogueRow file)
    {
        foreach (var row in file.Rows("sources"))
        {
            var source = new CatalogueSource(row.Text("key").Value, row.Text("what").Value);
            row.Finish();
            _sources[source.Key] = source;
        }

        _checkedOn = file.Day("checked_on");
        _checkedBy = file.Optional("checked_by").Value;
    }

    /// <summary>The check state of a row; without its own sources it has those of <paramref name="otherwise"/>.</summary>
    public Verification Of(CatalogueRow row, Verification? otherwise = null)
    {
        var sources = SourcesOf(row);
        var ownState = row.Has("checked_on") || row.Has("checked_by");
        return new Verification(
            sources.IsEmpty && otherwise is not null ? otherwise.Sources : sources,
            ownState ? row.Day("checked_on") : otherwise?.CheckedOn ?? _checkedOn,
            ownState ? row.Optional("checked_by").Value : otherwise?.CheckedBy ?? _checkedBy);
    }

    /// <summary>The sources of a row. Where the file lists sources, a row can name only those.</summary>
    public ImmutableArray<CatalogueSource> SourcesOf(CatalogueRow row)
    {
        var sources = ImmutableArray.CreateBuilder<CatalogueSource>();
        foreach (var key in row.Texts("source"))
        {
            if (_sources.TryGetValue(key.Value, out var source))
            {
                sources.Add(source);
            }
            else if (_sources.Count == 0)
            {
                sources.Add(new CatalogueSource(key.Value, key.Value));
            }
            else
            {
                row.Report($"`{key.Value}` is not a source of this file", key.Place, Diagnostics.NearName.Hint(key.Value, _sources.Keys));
            }
        }

        return sources.ToImmutable();
    }
}
