using DocGen.Engine.Documents;

namespace DocGen.Markdown.Reading;

/// <summary>Inlines in the making: merges neighbouring texts and turns pairs of tags into nodes.</summary>
internal sealed class InlineLine(int depth)
{
    private readonly Stack<(string Name, string Tag, int Start, List<Inline> Outside)> _open = new();
    private List<Inline> _content = [];
    private int _literalSpaces;

    /// <summary>How many nodes stand round the next inline.</summary>
    public int Depth => depth + _open.Count;

    public static string OnOneLine(string text) => text.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\r', ' ').Replace('\n', ' ');

    public EquatableArray<Inline> Content() => _content.ToEquatable();

    /// <summary>Adds text as it stands in the source; its spaces at a line's end do not count.</summary>
    public void AddLiteral(string text)
    {
        AddText(text);
        _literalSpaces = text.Length - text.TrimEnd(' ').Length;
    }

    public void AddText(string text)
    {
        _literalSpaces = 0;
        text = OnOneLine(text);
        if (text.Length == 0)
        {
            return;
        }

        if (_content is [.., Text last])
        {
            _content[^1] = new Text(last.Value + text);
        }
        else
        {
            _content.Add(new Text(text));
        }
    }

    public void Add(Inline inline)
    {
        _literalSpaces = 0;
        switch (inline)
        {
            case Text text:
                AddText(text.Value);
                break;
            case Emphasis { Content.IsEmpty: true } or Strong { Content.IsEmpty: true } or Strikethrough { Content.IsEmpty: true } or Code { Value: "" }:
                break;
            default:
                _content.Add(inline);
                break;
        }
    }

    /// <summary>Drops the spaces of the literal just added: a line ends here.</summary>
    public void TrimLiteral()
    {
        if (_literalSpaces > 0 && _content is [.., Text last])
        {
            _content.RemoveAt(_content.Count - 1);
            AddText(last.Value[..^_literalSpaces]);
        }

        _literalSpaces = 0;
    }

    public void Open(string name, string tag, int start)
    {
        _literalSpaces = 0;
        _open.Push((name, tag, start, _content));
        _content = [];
    }

    public bool TryClose(string name)
    {
        if (!_open.TryPeek(out var open) || open.Name != name)
        {
            return false;
        }

        _open.Pop();
        var content = Content();
        _content = open.Outside;
        Add(name switch
        {
            "em" => new Emphasis(content),
            "strong" => new Strong(content),
            "del" => new Strikethrough(content),
            _ => new Code(PlainText.Of(content)),
        });
        return true;
    }

    /// <summary>Turns tags that were never closed back into text; returns them, the innermost first.</summary>
    public IReadOnlyList<(string Tag, int Start)> CloseAll()
    {
        var unclosed = new List<(string, int)>();
        while (_open.TryPop(out var open))
        {
            unclosed.Add((open.Tag, open.Start));
            var inside = _content;
            _content = open.Outside;
            AddText(open.Tag);
            inside.ForEach(Add);
        }

        return unclosed;
    }
}
