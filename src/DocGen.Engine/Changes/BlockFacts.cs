using System.Collections.Immutable;
using DocGen.Engine.Documents;

namespace DocGen.Engine.Changes;

/// <summary>Which facts the blocks of a document rest on: read to word them, or to let them through.</summary>
public static class BlockFacts
{
    /// <summary>The names of the facts, in order, by the keys of headings, paragraphs, items, tables and rows; what rests on none is not among them.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var section in SectionNumbers.Of(document).Select(s => s.Section))
        {
            Add(section.Origin);
            Blocks(section.Blocks);
        }

        return found.ToImmutable();

        void Blocks(IEnumerable<Block> blocks)
        {
            foreach (var block in blocks)
            {
                Add(block.Origin);
                switch (block)
                {
                    case ListBlock list:
                        foreach (var item in list.Items)
                        {
                            Add(item.Origin);
                            Blocks(item.Blocks);
                        }

                        break;
                    case Table table:
                        foreach (var row in table.Rows)
                        {
                            Add(row.Origin);
                        }

                        break;
                    case Quote quote:
                        Blocks(quote.Blocks);
                        break;
                }
            }
        }

        void Add(Origin? origin)
        {
            if (origin is { Key.Length: > 0, Facts.IsEmpty: false })
            {
                found[origin.Key] = [.. origin.Facts.Select(f => f.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            }
        }
    }
}
