using System.Buffers;
using System.Text;
using System.Xml;

namespace DocGen.Word.Packaging;

/// <summary>
/// Writes the XML of a part into memory: UTF-8 without a mark, no white space added, prefixes declared where they are first needed, the same bytes as <see cref="XmlWriter.Create(Stream)"/> would
/// write. It checks nothing, since only well-formed trees of elements come here, and takes a third of the time.
/// </summary>
internal sealed class PartXml : XmlWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"");
    private readonly Scope _scope = new();
    private byte[] _buffer = new byte[16 * 1024];
    private bool _isTagOpen;
    private bool _isInAttribute;
    private string? _declared;

    /// <summary>How many bytes have been written.</summary>
    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, Length);

    public override WriteState WriteState => _isInAttribute ? WriteState.Attribute : _isTagOpen ? WriteState.Element : WriteState.Content;

    public override void Flush()
    {
    }

    public override string? LookupPrefix(string ns) => _scope.PrefixOf(ns);

    public override void WriteStartDocument() => Put("<?xml version=\"1.0\" encoding=\"utf-8\"?>"u8);

    public override void WriteStartDocument(bool standalone) => Put(standalone ? "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>"u8 : "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"no\"?>"u8);

    public override void WriteEndDocument()
    {
        while (_scope.Depth > 0)
        {
            WriteEndElement();
        }
    }

    public override void WriteStartElement(string? prefix, string localName, string? ns)
    {
        EndTag();
        var written = prefix ?? (ns is null || _scope.NamespaceOf("") == ns ? "" : _scope.PrefixOf(ns) ?? "");
        Put((byte)'<');
        Name(written, localName);
        _scope.Enter(written, localName);
        if (ns is not null && (ns.Length > 0 || _scope.NamespaceOf(written) is not null))
        {
            _scope.Need(written, ns);
        }

        _isTagOpen = true;
    }

    public override void WriteEndElement()
    {
        var (prefix, name) = _scope.Current;
        if (_isTagOpen)
        {
            Declare();
            Put(" />"u8);
            _isTagOpen = false;
        }
        else
        {
            Close(prefix, name);
        }

        _scope.Leave();
    }

    public override void WriteFullEndElement()
    {
        EndTag();
        Close(_scope.Current.Prefix, _scope.Current.Name);
        _scope.Leave();
    }

    public override void WriteStartAttribute(string? prefix, string localName, string? ns)
    {
        _isInAttribute = true;
        var written = string.IsNullOrEmpty(ns) && prefix is not ("xml" or "xmlns") ? "" : string.IsNullOrEmpty(prefix) && localName is not "xmlns" ? _scope.PrefixOf(ns!) ?? "" : prefix ?? "";
        Put((byte)' ');
        Name(written, localName);
        Put("=\""u8);
        if (prefix is "xmlns" || (written.Length == 0 && localName is "xmlns"))
        {
            _declared = written.Length == 0 ? "" : localName;
        }
        else if (written.Length > 0 && ns is not null)
        {
            _scope.Need(written, ns);
        }
    }

    public override void WriteEndAttribute()
    {
        Put((byte)'"');
        _declared = null;
        _isInAttribute = false;
    }

    public override void WriteString(string? text)
    {
        if (_declared is not null)
        {
            _scope.Declare(_declared, text ?? "");
        }

        if (!_isInAttribute)
        {
            if (string.IsNullOrEmpty(text))
            {
                return;
            }

            EndTag();
        }

        Escaped(text, _isInAttribute);
    }

    public override void WriteRaw(string data)
    {
        EndTag();
        Text(data);
    }

    public override void WriteChars(char[] buffer, int index, int count) => WriteString(new string(buffer, index, count));

    public override void WriteRaw(char[] buffer, int index, int count) => WriteRaw(new string(buffer, index, count));

    public override void WriteWhitespace(string? ws) => WriteString(ws);

    public override void WriteSurrogateCharEntity(char lowChar, char highChar) => WriteString(new string([highChar, lowChar]));

    public override void WriteCharEntity(char ch) => throw Unused();

    public override void WriteBase64(byte[] buffer, int index, int count) => WriteString(Convert.ToBase64String(buffer, index, count));

    public override void WriteCData(string? text) => throw Unused();

    public override void WriteComment(string? text) => throw Unused();

    public override void WriteDocType(string name, string? pubid, string? sysid, string? subset) => throw Unused();

    public override void WriteEntityRef(string name) => throw Unused();

    public override void WriteProcessingInstruction(string name, string? text) => throw Unused();

    private static NotSupportedException Unused() => new("no part holds such a thing");

    private void EndTag()
    {
        if (_isTagOpen)
        {
            Declare();
            Put((byte)'>');
            _isTagOpen = false;
        }
    }

    private void Declare()
    {
        if (!_scope.OwesNothing)
        {
            foreach (var (prefix, ns) in _scope.Undeclared())
            {
                Put(prefix.Length == 0 ? " xmlns"u8 : " xmlns:"u8);
                Text(prefix);
                Put("=\""u8);
                Escaped(ns, isInAttribute: true);
                Put((byte)'"');
            }
        }
    }

    private void Close(string prefix, string name)
    {
        Put("</"u8);
        Name(prefix, name);
        Put((byte)'>');
    }

    private void Name(string prefix, string name)
    {
        if (prefix.Length > 0)
        {
            Text(prefix);
            Put((byte)':');
        }

        Text(name);
    }

    private void Escaped(ReadOnlySpan<char> text, bool isInAttribute)
    {
        for (var rest = text; rest.Length > 0;)
        {
            var plain = rest.IndexOfAny(Special);
            Text(plain < 0 ? rest : rest[..plain]);
            if (plain < 0)
            {
                return;
            }

            Put(rest[plain] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                _ => isInAttribute ? "&quot;"u8 : "\""u8,
            });
            rest = rest[(plain + 1)..];
        }
    }

    private void Text(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * 3);
        Length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(Length));
    }

    private void Put(byte value)
    {
        Reserve(1);
        _buffer[Length++] = value;
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(Length));
        Length += bytes.Length;
    }

    private void Reserve(int more)
    {
        if (_buffer.Length - Length < more)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, Length + more));
        }
    }
}
