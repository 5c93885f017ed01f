using System.Collections.Immutable;
using System.Text;
using DocGen.Engine.Documents;
using DocGen.Word;

namespace DocGen.Tests.Crowd;

/// <summary>What any reader of a file must find: its headings with their levels, its tables with their rows, and all its text, in order and as letters and digits alone.</summary>
/// <param name="Tables">The rows of each table, its head first.</param>
/// <param name="Captions">One for each table; empty where it has none.</param>
/// <param name="Texts">One for each paragraph, heading, cell, caption and line of code that has any.</param>
/// <param name="Uncaptioned">The texts but for the captions.</param>
internal sealed record Shape(ImmutableArray<(int Level, string Text)> Headings, ImmutableArray<ImmutableArray<string>> Tables, ImmutableArray<string> Captions, ImmutableArray<string> Texts, ImmutableArray<string> Uncaptioned)
{
    public static Shape Of(Document document)
    {
        var headings = ImmutableArray.CreateBuilder<(int, string)>();
        var tables = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var texts = new List<(string Text, bool IsCaption)>();
        foreach (var (section, level, _) in SectionNumbers.Of(document))
        {
            // A heading of nothing that can be seen shows the id of its section in Word.
            var heading = SafeText.Line(PlainText.Of(section.Heading), int.MaxValue).Length == 0 ? section.Id : PlainText.Of(section.Heading);
            headings.Add((level, Bare(heading)));
            texts.Add((Bare(heading), false));
            Add(section.Blocks, tables, texts);
        }

        var some = texts.Where(t => t.Text.Length > 0).ToList();
        return new Shape(headings.ToImmutable(), tables.ToImmutable(), [.. texts.Where(t => t.IsCaption).Select(t => t.Text)], [.. some.Select(t => t.Text)], [.. some.Where(t => !t.IsCaption).Select(t => t.Text)]);
    }

    /// <summary>The letters and digits of a text.</summary>
    public static string Bare(string text)
    {
        var bare = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Where(Rune.IsLetterOrDigit))
        {
            bare.Append(rune.ToString());
        }

        return bare.ToString();
    }

    /// <summary>The first of the texts that another reader does not have, after those before it; null when it has them all.</summary>
    public static string? Missing(ImmutableArray<string> texts, string read)
    {
        var at = 0;
        foreach (var text in texts)
        {
            var found = read.IndexOf(text, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return text;
            }

            at = found + text.Length;
        }

        return null;
    }

    private static void Add(EquatableArray<Block> blocks, ImmutableArray<ImmutableArray<string>>.Builder tables, List<(string Text, bool IsCaption)> texts)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    texts.Add((Bare(PlainText.Of(paragraph.Content)), false));
                    break;
                case ListBlock list:
                    foreach (var item in list.Items)
                    {
                        Add(item.Blocks, tables, texts);
                    }

                    break;
                case Quote quote:
                    Add(quote.Blocks, tables, texts);
                    break;
                case CodeBlock code:
                    texts.AddRange(code.Value.Split('\n').Select(l => (Bare(l), false)));
                    break;
                case Table table:
                    var rows = table.Rows.Select(r => r.Cells).Prepend(table.Columns.Select(c => c.Head).ToEquatable()).Select(cells => cells.Select(c => Bare(PlainText.Of(c.Content))).ToList()).ToList();
                    tables.Add([.. rows.Select(r => string.Concat(r))]);
                    texts.Add((Bare(table.Caption), true));
                    texts.AddRange(rows.SelectMany(r => r).Select(c => (c, false)));
                    break;
                default:
                    break;
            }
        }
    }
}
