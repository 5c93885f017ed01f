using System.Collections.Immutable;

namespace DocGen.Engine.Documents;

/// <summary>What a section serves and what shaped it. Only <paramref name="Maps"/> is content; the rest is its origin.</summary>
/// <param name="Maps">Ids of clauses, controls and articles as written in the template, such as <c>27001:A.5.1</c>.</param>
/// <param name="Facts">Names of the facts read to make the section, sorted, such as <c>organisation.name</c>.</param>
/// <param name="LeftOut">What a condition kept out of the section, with the facts that decided.</param>
public sealed record SectionTrace(EquatableArray<string> Maps, EquatableArray<FactRead> Facts, EquatableArray<Omission> LeftOut)
{
    public static SectionTrace None { get; } = new([], [], []);
}

/// <summary>A fact that was read: its name and the place of its value (empty for a fact that no file states).</summary>
public sealed record FactRead(string Name, string Place);

/// <summary>Something that a condition kept out: what (the heading or the first words), the condition as written, its place in the template, and the facts that decided.</summary>
public sealed record Omission(string What, string Condition, string Place, EquatableArray<FactRead> Facts);
