using System.Collections.Immutable;

namespace DocGen.Engine.Applicability;

/// <summary>The decisions about every control of both standards, in the order of the standards.</summary>
public sealed record StatementOfApplicability(ImmutableArray<Decision> Iso27001, ImmutableArray<Decision> Iso42001)
{
    public IEnumerable<Decision> All => Iso27001.Concat(Iso42001);

    /// <summary>The decision about a control by its full id, or null.</summary>
    public Decision? Find(string reference) => All.FirstOrDefault(d => d.Reference == reference);
}
