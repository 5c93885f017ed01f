using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Standards;

/// <summary>Every standard and law that documents can cite, and what is known between them.</summary>
public sealed class StandardsLibrary
{
    private readonly Dictionary<RequirementId, Requirement> _requirements;
    private readonly Dictionary<string, Standard> _standards;

    internal StandardsLibrary(IEnumerable<Standard> standards)
    {
        Standards = [.. standards.OrderBy(s => s.Prefix, StringComparer.Ordinal)];
        _standards = Standards.ToDictionary(s => s.Prefix, StringComparer.Ordinal);
        _requirements = Standards.SelectMany(s => s.Requirements).ToDictionary(r => r.Id);
    }

    public ImmutableArray<Standard> Standards { get; }

    public Crosswalk Crosswalk { get; internal init; } = new([]);

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<LegalDate> LegalDates { get; internal init; } = [];

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<ReportingClock> ReportingClocks { get; internal init; } = [];

    /// <summary>In the order of the requirements.</summary>
    public ImmutableArray<DocumentedInformation> DocumentedInformation { get; internal init; } = [];

    /// <summary>The requirement of an id; a paragraph or point that is not listed gives its article or clause. Null when there is none.</summary>
    public Requirement? Find(RequirementId id)
    {
        for (var at = id; at is not null; at = at.Outer)
        {
            if (_requirements.TryGetValue(at, out var found))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The requirement that an id as written means, or null and an error with the nearest id.</summary>
    public Checked<Requirement?> Resolve(Sourced<string> written)
    {
        ArgumentNullException.ThrowIfNull(written);
        if (RequirementId.TryParse(written.Value, out var id) && Find(id) is { } found)
        {
            return Checked.Fine<Requirement?>(found);
        }

        return Checked.With<Requirement?>(
            null, [Diagnostic.Error("unknown-requirement", $"`{written.Value}` is not a requirement of any standard here", written.Place, Near(written.Value))]);
    }

    /// <summary>The controls of a standard (<c>27001</c>) in order; empty when it has none or is not known.</summary>
    public ImmutableArray<Control> Controls(string standard) => _standards.TryGetValue(standard, out var found) ? found.Controls : [];

    /// <summary>The clauses of a standard (<c>42001</c>) in order; empty when it has none or is not known.</summary>
    public ImmutableArray<Clause> Clauses(string standard) => _standards.TryGetValue(standard, out var found) ? found.Clauses : [];

    /// <summary>The legal date with an id such as <c>aia.annex-iii</c>, or null.</summary>
    public LegalDate? FindLegalDate(string id) => LegalDates.FirstOrDefault(d => d.Id == id);

    /// <summary>Hints for an id that is not known: the standards that have such a part, the nearest id, or the prefixes that there are.</summary>
    public Hint[] Near(string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            var meant = _requirements.Keys.Where(id => id.Part + id.Points == written).Order().Select(id => $"`{id}`").ToList();
            return meant.Count > 0 ? [new Hint("write the standard with it: " + string.Join(" or ", meant))] : NearName.Hint(written, _requirements.Keys.Select(id => id.ToString()));
        }

        var prefix = written[..colon];
        if (_standards.TryGetValue(prefix, out var standard))
        {
            return NearName.Hint(written, standard.Requirements.Select(r => r.Id.ToString()));
        }

        return NearName.Of(prefix, _standards.Keys) is { } near
            ? [new Hint($"did you mean `{near}{written[colon..]}`?")]
            : [new Hint("ids begin with " + string.Join(", ", Standards.Select(s => $"`{s.Prefix}:`")))];
    }
}
