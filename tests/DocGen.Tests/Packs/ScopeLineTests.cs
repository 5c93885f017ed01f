using DocGen.Tests.Samples;

namespace DocGen.Tests.Packs;

/// <summary>Every document says where the boundary stands that it works within.</summary>
public sealed class ScopeLineTests
{
    [Fact]
    public void The_control_of_every_document_but_the_scope_statement_points_to_it()
    {
        foreach (var name in BuiltSample.Names)
        {
            var built = BuiltSample.Of(name);
            foreach (var id in built.Documents.Values.Select(d => d.Planned.Id))
            {
                Assert.Equal(id != "W01", built.Body(id).Contains("| Scope | As drawn in [W01 Scope statement](W01-scope-statement.md) |", StringComparison.Ordinal));
            }
        }
    }
}
