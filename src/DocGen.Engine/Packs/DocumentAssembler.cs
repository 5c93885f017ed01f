using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Documents;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>Turns a rendered template into sections with their traces.</summary>
internal static class DocumentAssembler
{
    /// <summary>The sections of the template, without those that the engine adds, and what was wrong: a section without an id, two of one id, a link that is not allowed, Markdown that no document expresses.</summary>
    public static Checked<EquatableArray<Section>> Assemble(Template template, Rendering rendering, ReadMarkdown readMarkdown)
    {
        var problems = new List<Diagnostic>();
        var opaque = new OpaqueText(rendering.Stretches);
        var reading = readMarkdown(opaque.Text);
        SourceRange PlaceAt(int offset) => opaque.Between(offset, offset + 1).FirstOrDefault()?.Place ?? template.File.Range(0, 0);
        var putBack = new PutBack(opaque, (target, value) => problems.Add(Diagnostic.Error(
            "link-target", $"a link cannot lead to `{(target.Length > 60 ? target[..57] + "…" : target)}`", value?.Reads.FirstOrDefault()?.Place ?? value?.Place ?? template.File.Range(0, 0), "links lead to https:, http:, mailto: or #section")));
        foreach (var loss in reading.Losses)
        {
            problems.Add(Diagnostic.Warning("markdown-loss", $"no document can hold this: {loss.What}", PlaceAt(loss.Start)));
        }

        var flat = new List<SectionTree.Flat>();
        var parts = reading.Parts;
        var at = 0;
        var leading = new List<Block>();
        while (at < parts.Count && parts[at] is not HeadingPart)
        {
            // An open point that stands before the first heading belongs to what follows it.
            if (parts[at] is BlockPart { Block: Paragraph { Content: [Text { Value: var text }] } } early && opaque.Split(text).All(p => p.Value is not null || string.IsNullOrWhiteSpace(p.Plain)))
            {
                leading.Add(early.Block);
                at++;
                continue;
            }

            problems.Add(Diagnostic.Error("text-before-heading", "a document's text begins with a heading", PlaceAt(parts[at].Start)));
            at++;
        }

        while (at < parts.Count)
        {
            var heading = (HeadingPart)parts[at++];
            var blocks = flat.Count == 0 ? leading : [];
            for (; at < parts.Count && parts[at] is BlockPart part; at++)
            {
                blocks.Add(part.Block);
            }

            var end = at < parts.Count ? parts[at].Start : opaque.Text.Length;
            flat.Add(new SectionTree.Flat(heading.Level, SectionOf(heading, putBack, blocks, opaque, heading.Start, end)));
        }

        foreach (var twins in flat.GroupBy(f => f.Section.Id, StringComparer.Ordinal).Where(g => g.Key.Length == 0 || g.Count() > 1))
        {
            var place = twins.Last().Section.Origin?.Template ?? template.File.Range(0, 0);
            problems.Add(twins.Key.Length == 0
                ? Diagnostic.Error("missing-section-id", "a heading without an id cannot be traced", place, "end it with `{#id maps=\"…\"}`")
                : Diagnostic.Error("duplicate-id", $"two sections of this document have the id `{twins.Key}`", place));
        }

        return Checked.With(SectionTree.Of(flat), problems);
    }

    private static Section SectionOf(HeadingPart heading, PutBack putBack, List<Block> blocks, OpaqueText opaque, int start, int end)
    {
        var stretches = opaque.Between(start, end).ToList();
        var reads = stretches.Aggregate(FactSet.Empty, (r, s) => r.Union(s.Reads).Union(s.Conditions));
        var attributes = heading.Attributes;
        return new Section(opaque.PutBack(attributes.Id), putBack.Heading(heading.Content), putBack.Under(stretches.Count > 0 ? BlockPlace.At(stretches[0], start - opaque.StartOf(start)) : null, blocks), [])
        {
            Numbering = attributes["numbering"] switch { "none" => SectionNumbering.None, "appendix" => SectionNumbering.Appendix, _ => SectionNumbering.Numbered },
            Landscape = attributes["landscape"] == "true",
            Audience = attributes["audience"] is { } audience ? Audience.NamesIn(audience).ToEquatable() : [],
            Trace = new SectionTrace(SectionTree.Maps(attributes["maps"] is { } maps ? opaque.PutBack(maps) : null), FactReads.Of(reads), []),
            Origin = new Origin
            {
                Span = (start, end - start),
                Template = stretches.FirstOrDefault()?.Place,
                Facts = opaque.Between(start, start + Math.Max(1, heading.Length)).Aggregate(FactSet.Empty, (r, s) => r.Union(s.Reads).Union(s.Conditions)),
            },
        };
    }
}
