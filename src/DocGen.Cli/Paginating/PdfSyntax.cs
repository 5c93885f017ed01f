using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace DocGen.Cli.Paginating;

/// <summary>A value of a PDF file: <see cref="PdfName"/>, <see cref="PdfReference"/>, a list (<c>ImmutableArray&lt;object?&gt;</c>), a mapping by names, a number as written; null for all that says nothing here, such as text.</summary>
internal sealed record PdfName(string Text);

/// <summary>Stands for another object of the file.</summary>
internal sealed record PdfReference(int Number);

/// <summary>Reads values from the characters of a PDF file, one byte a character. What is broken reads as null; nothing throws.</summary>
internal sealed class PdfSyntax(string text, int start)
{
    private const int DeepestNesting = 60;

    private int _at = start;

    /// <summary>Where the next value would begin; at most the length of the text.</summary>
    public int At
    {
        get
        {
            SkipSpace();
            return Math.Min(_at, text.Length);
        }
    }

    public object? Value(int depth = 0)
    {
        SkipSpace();
        if (_at >= text.Length || depth > DeepestNesting)
        {
            _at = text.Length;
            return null;
        }

        switch (text[_at])
        {
            case '/':
                return new PdfName(Name());
            case '[':
                return List(depth);
            case '(':
                SkipText();
                return null;
            case '<' when At2('<'):
                return Mapping(depth);
            case '<':
                SkipPast('>');
                return null;
            case '>' or ']' or ')' or '{' or '}':
                _at++;
                return null;
            default:
                return WordOrReference();
        }
    }

    private bool At2(char next) => _at + 1 < text.Length && text[_at + 1] == next;

    private ImmutableArray<object?> List(int depth)
    {
        var items = ImmutableArray.CreateBuilder<object?>();
        for (_at++; At < text.Length && text[_at] != ']';)
        {
            items.Add(Value(depth + 1));
        }

        _at++;
        return items.ToImmutable();
    }

    private ImmutableDictionary<string, object?> Mapping(int depth)
    {
        var entries = ImmutableDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        for (_at += 2; At < text.Length && text[_at] == '/';)
        {
            var name = Name();
            entries[name] = Value(depth + 1);
        }

        SkipPast('>');
        _at += _at < text.Length && text[_at] == '>' ? 1 : 0;
        return entries.ToImmutable();
    }

    private string Name()
    {
        var name = new StringBuilder();
        for (_at++; _at < text.Length && IsRegular(text[_at]); _at++)
        {
            if (text[_at] == '#' && _at + 2 < text.Length && byte.TryParse(text.AsSpan(_at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                name.Append((char)code);
                _at += 2;
            }
            else
            {
                name.Append(text[_at]);
            }
        }

        return name.ToString();
    }

    // "12 0 R" is one value, "12 0" are two.
    private object? WordOrReference()
    {
        var word = Word();
        if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var after = _at;
        SkipSpace();
        if (int.TryParse(Word(), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            SkipSpace();
            if (Word() is "R")
            {
                return new PdfReference(number);
            }
        }

        _at = after;
        return number;
    }

    private ReadOnlySpan<char> Word()
    {
        var from = _at;
        while (_at < text.Length && IsRegular(text[_at]))
        {
            _at++;
        }

        return text.AsSpan(from, _at - from);
    }

    private void SkipText()
    {
        for (var open = 0; _at < text.Length; _at++)
        {
            open += text[_at] switch { '(' => 1, ')' => -1, _ => 0 };
            _at += text[_at] == '\\' ? 1 : 0;
            if (open == 0)
            {
                break;
            }
        }

        _at = Math.Min(_at + 1, text.Length);
    }

    private void SkipPast(char end)
    {
        var found = text.IndexOf(end, Math.Min(_at, text.Length));
        _at = found < 0 ? text.Length : found + 1;
    }

    private void SkipSpace()
    {
        while (_at < text.Length && (IsSpace(text[_at]) || text[_at] == '%'))
        {
            if (text[_at] == '%')
            {
                var end = text.AsSpan(_at).IndexOfAny('\r', '\n');
                _at = end < 0 ? text.Length : _at + end;
            }
            else
            {
                _at++;
            }
        }
    }

    public static bool IsSpace(char c) => c is ' ' or '\n' or '\r' or '\t' or '\f' or '\0';

    private static bool IsRegular(char c) => !IsSpace(c) && c is not ('/' or '[' or ']' or '(' or ')' or '<' or '>' or '{' or '}' or '%');
}
