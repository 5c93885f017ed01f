namespace DocGen.Word.Packaging;

/// <summary>The elements that are open while a part is written, and the prefixes that hold in them.</summary>
internal sealed class Scope
{
    private readonly List<(string Prefix, string Name, int Prefixes)> _open = [];
    private readonly List<(string Prefix, string Namespace, bool IsWritten)> _prefixes = [("xml", "http://www.w3.org/XML/1998/namespace", true)];

    public int Depth => _open.Count;

    public (string Prefix, string Name) Current => (_open[^1].Prefix, _open[^1].Name);

    /// <summary>Whether the tag that is being written needs no prefix that is not declared: so it is nearly always.</summary>
    public bool OwesNothing => _prefixes.Count == _open[^1].Prefixes;

    public void Enter(string prefix, string name) => _open.Add((prefix, name, _prefixes.Count));

    public void Leave()
    {
        var prefixes = _open[^1].Prefixes;
        _open.RemoveAt(_open.Count - 1);
        _prefixes.RemoveRange(prefixes, _prefixes.Count - prefixes);
    }

    /// <summary>Notes that a prefix has to stand for a namespace here; nothing happens where it does.</summary>
    public void Need(string prefix, string ns)
    {
        if (NamespaceOf(prefix) != ns)
        {
            _prefixes.Add((prefix, ns, false));
        }
    }

    /// <summary>Notes that the tag that is being written declares a prefix itself.</summary>
    public void Declare(string prefix, string ns)
    {
        var needed = _prefixes.FindIndex(_open[^1].Prefixes, p => p.Prefix == prefix);
        if (needed < 0)
        {
            _prefixes.Add((prefix, ns, true));
        }
        else
        {
            _prefixes[needed] = (prefix, ns, true);
        }
    }

    /// <summary>What the tag that is being written has yet to declare, the last needed first; asked once for each tag.</summary>
    public IEnumerable<(string Prefix, string Namespace)> Undeclared()
    {
        for (var i = _prefixes.Count - 1; i >= _open[^1].Prefixes; i--)
        {
            var (prefix, ns, isWritten) = _prefixes[i];
            if (!isWritten)
            {
                _prefixes[i] = (prefix, ns, true);
                yield return (prefix, ns);
            }
        }
    }

    /// <summary>Null when the prefix stands for nothing here.</summary>
    public string? NamespaceOf(string prefix)
    {
        for (var i = _prefixes.Count - 1; i >= 0; i--)
        {
            if (_prefixes[i].Prefix == prefix)
            {
                return _prefixes[i].Namespace;
            }
        }

        return null;
    }

    /// <summary>Null when no prefix stands for the namespace here, but perhaps none at all.</summary>
    public string? PrefixOf(string ns)
    {
        for (var i = _prefixes.Count - 1; i >= 0; i--)
        {
            if (_prefixes[i].Namespace == ns && _prefixes[i].Prefix.Length > 0 && NamespaceOf(_prefixes[i].Prefix) == ns)
            {
                return _prefixes[i].Prefix;
            }
        }

        return null;
    }
}
