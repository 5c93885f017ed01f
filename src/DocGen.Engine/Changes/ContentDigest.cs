using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using DocGen.Engine.Documents;

namespace DocGen.Engine.Changes;

/// <summary>Digests of content, as 16 hexadecimal digits: enough to tell two versions of one section apart.</summary>
internal sealed partial class ContentDigest
{
    private const int Digits = 16;
    private const int LongestPiece = 2048;

    // Stand between parts, so that no two contents run together to the same text; answers cannot hold them.
    private const char Open = '\u0002';
    private const char Close = '\u0003';

    private readonly StringBuilder _text = new();
    private readonly string _without;
    private readonly bool _countsLines;

    private ContentDigest(string without, bool countsLines = true) => (_without, _countsLines) = (without, countsLines);

    public static string Of(IEnumerable<string> texts)
    {
        var digest = new ContentDigest("");
        foreach (var text in texts)
        {
            digest.Add(text);
        }

        return digest.Digest();
    }

    /// <summary>The digest of a section's own heading and blocks, without the sections below it.</summary>
    /// <remarks>The appendix names the lines of answers. They move when somebody adds a comment, and nothing that is said changes: they do not count.</remarks>
    /// <param name="without">A text that does not count where it stands by itself: the provenance, which names the digest of the answers.</param>
    public static string Of(Section section, int level, string without)
    {
        var digest = new ContentDigest(without, section.Id is not ("trace-sections" or "trace-omissions"));
        digest.Add($"{section.Id} {level} {section.Numbering} {section.Landscape}");
        digest.Add(string.Join(' ', section.Trace.Maps));
        digest.Add(string.Join(' ', section.Audience));
        digest.Inlines(section.Heading);
        digest.Blocks(section.Blocks);
        return digest.Digest();
    }

    private string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var encoder = Encoding.UTF8.GetEncoder();
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(LongestPiece));
        foreach (var chunk in _text.GetChunks())
        {
            for (var rest = chunk.Span; !rest.IsEmpty;)
            {
                var piece = rest[..Math.Min(rest.Length, LongestPiece)];
                hash.AppendData(bytes, 0, encoder.GetBytes(piece, bytes, flush: false));
                rest = rest[piece.Length..];
            }
        }

        hash.AppendData(bytes, 0, encoder.GetBytes([], bytes, flush: true));
        ArrayPool<byte>.Shared.Return(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }

    private void Add(string text) => _text.Append(Open).Append(text == _without ? "" : _countsLines ? text : Lines().Replace(text, "")).Append(Close);

    private void Blocks(EquatableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            _text.Append(Open).Append(block.GetType().Name);
            Block(block);
            _text.Append(Close);
        }
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Inlines(paragraph.Content);
                break;
            case ListBlock list:
                Add($"{list.Ordered} {list.Start} {list.Tight}");
                foreach (var item in list.Items)
                {
                    Add(item.Checked?.ToString() ?? "");
                    Blocks(item.Blocks);
                }

                break;
            case Table table:
                Table(table);
                break;
            case Quote quote:
                Blocks(quote.Blocks);
                break;
            case CodeBlock code:
                Add(code.Language);
                Add(code.Value);
                break;
        }
    }

    private void Table(Table table)
    {
        Add(table.Id);
        Add(table.Caption);
        Add(table.Picture.ToString());
        foreach (var column in table.Columns)
        {
            Add($"{column.Alignment} {column.Width} {column.IsStatus} {column.IsSeries} {column.IsDecided}");
            Inlines(column.Head.Content);
        }

        foreach (var row in table.Rows)
        {
            Add(row.Id);
            foreach (var cell in row.Cells)
            {
                _text.Append(Open);
                Inlines(cell.Content);
                _text.Append(Close);
            }
        }
    }

    private void Inlines(EquatableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            _text.Append(Open).Append(inline.GetType().Name);
            Inline(inline);
            _text.Append(Close);
        }
    }

    private void Inline(Inline inline)
    {
        switch (inline)
        {
            case Text text:
                Add(text.Value);
                break;
            case Code code:
                Add(code.Value);
                break;
            case Emphasis emphasis:
                Inlines(emphasis.Content);
                break;
            case Strong strong:
                Inlines(strong.Content);
                break;
            case Strikethrough strike:
                Inlines(strike.Content);
                break;
            case Link link:
                Add(link.Target);
                Add(link.Title);
                Inlines(link.Content);
                break;
            case Footnote note:
                Blocks(note.Content);
                break;
            case Image image:
                Add(image.Source);
                Add(image.Description);
                break;
        }
    }

    [GeneratedRegex(@"(?<=\.yaml):[0-9]+(, [0-9]+)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Lines();
}
