using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocGen.Engine.Diagnostics;

namespace DocGen.Engine.Templating;

/// <summary>The tokens within code: names, numbers, texts, symbols.</summary>
internal sealed partial class Lexer
{
    // Each is read once more for every text around it.
    private const int MostHoles = 20;

    private int _holes;

    private Token Next()
    {
        var from = _at;
        var c = text[_at];
        if (c == '\n' || c == ';')
        {
            _at++;
            return new Token(TokenKind.NewLine, c.ToString(), from, 1);
        }

        if (char.IsLetter(c) || c == '_' || (c == '$' && !(Looking("$\"", _at) || Looking("$'", _at))))
        {
            return Identifier(from);
        }

        if (char.IsAsciiDigit(c) || (c == '.' && _at + 1 < end && char.IsAsciiDigit(text[_at + 1]) && (_tokens.Count == 0 || _tokens[^1].End < from || _tokens[^1].Kind == TokenKind.Symbol && !_tokens[^1].Is(")") && !_tokens[^1].Is("]"))))
        {
            return Number(from);
        }

        if (c is '"' or '\'' || (c == '$' && _at + 1 < end && text[_at + 1] is '"' or '\''))
        {
            return String(from);
        }

        if (c == '`')
        {
            return Verbatim(from);
        }

        foreach (var symbol in Symbols)
        {
            if (Looking(symbol, _at))
            {
                _at += symbol.Length;
                return new Token(TokenKind.Symbol, symbol, from, symbol.Length);
            }
        }

        _at++;
        problems.Add(Diagnostic.Error("template-syntax", $"`{c}` means nothing in a template", place(from, 1)));
        return new Token(TokenKind.Symbol, "", from, 0);
    }

    private Token Identifier(int from)
    {
        _at++;
        if (text[from] == '$' && Looking("$", _at))
        {
            _at++;
            return new Token(TokenKind.Identifier, "$$", from, 2);
        }

        while (_at < end && (char.IsLetterOrDigit(text[_at]) || text[_at] == '_'))
        {
            _at++;
        }

        return new Token(TokenKind.Identifier, text[from.._at], from, _at - from);
    }

    private Token Number(int from)
    {
        if (Looking("0x", _at) || Looking("0X", _at) || Looking("0b", _at) || Looking("0B", _at))
        {
            _at += 2;
            while (_at < end && (char.IsAsciiHexDigit(text[_at]) || text[_at] == '_'))
            {
                _at++;
            }

            var digits = text[from.._at];
            if (digits.Length == 2)
            {
                problems.Add(Diagnostic.Error("template-syntax", $"`{digits}` needs at least one digit after it", place(from, 2)));
                digits += "0";
            }

            _at += _at < end && text[_at] is 'u' or 'U' ? 1 : 0;
            return new Token(TokenKind.Integer, digits, from, _at - from);
        }

        var isInteger = true;
        while (_at < end && (char.IsAsciiDigit(text[_at]) || text[_at] == '_'))
        {
            _at++;
        }

        if (_at + 1 < end && text[_at] == '.' && char.IsAsciiDigit(text[_at + 1]))
        {
            isInteger = false;
            _at++;
            while (_at < end && char.IsAsciiDigit(text[_at]))
            {
                _at++;
            }
        }

        if (_at < end && text[_at] is 'e' or 'E' && _at + 1 < end && (char.IsAsciiDigit(text[_at + 1]) || (text[_at + 1] is '+' or '-' && _at + 2 < end && char.IsAsciiDigit(text[_at + 2]))))
        {
            isInteger = false;
            _at += 2;
            while (_at < end && char.IsAsciiDigit(text[_at]))
            {
                _at++;
            }
        }

        isInteger |= text.AsSpan(from, _at - from).IndexOfAny('.', '-') < 0;
        if (_at < end && text[_at] is 'f' or 'F' or 'd' or 'D' or 'm' or 'M' && (_at + 1 >= end || !char.IsLetterOrDigit(text[_at + 1])))
        {
            isInteger = false;
            _at++;
        }

        return new Token(isInteger ? TokenKind.Integer : TokenKind.Number, text[from.._at].Replace("_", "", StringComparison.Ordinal), from, _at - from);
    }

    private Token Verbatim(int from)
    {
        var content = new StringBuilder();
        for (_at++; _at < end; _at++)
        {
            if (text[_at] == '`')
            {
                if (!Looking("``", _at))
                {
                    _at++;
                    return new Token(TokenKind.String, content.ToString(), from, _at - from);
                }

                _at++;
            }

            content.Append(text[_at]);
        }

        StillOpen("a back-tick", from);
        return new Token(TokenKind.String, content.ToString(), from, _at - from);
    }

    private Token String(int from)
    {
        var isInterpolated = text[_at] == '$';
        _at += isInterpolated ? 1 : 0;
        var quote = text[_at++];
        var content = new StringBuilder();
        var parts = ImmutableArray.CreateBuilder<(string?, int, int)>();
        while (_at < end && text[_at] != quote)
        {
            if (text[_at] == '\\' && _at + 1 < end)
            {
                content.Append(EscapeSequence());
            }
            else if (isInterpolated && text[_at] == '{')
            {
                if (content.Length > 0)
                {
                    parts.Add((content.ToString(), 0, 0));
                    content.Clear();
                }

                parts.Add(Hole());
            }
            else
            {
                content.Append(text[_at++]);
            }
        }

        if (_at >= end)
        {
            StillOpen($"`{quote}`", from);
        }
        else
        {
            _at++;
        }

        if (!isInterpolated)
        {
            return new Token(TokenKind.String, content.ToString(), from, _at - from);
        }

        if (content.Length > 0)
        {
            parts.Add((content.ToString(), 0, 0));
        }

        return new Token(TokenKind.Interpolated, "", from, _at - from) { Parts = parts.ToImmutable() };
    }

    /// <summary>An expression in an interpolated text: it ends on its own line, and may hold texts and braces itself.</summary>
    private (string? Text, int Start, int Length) Hole()
    {
        var from = ++_at;
        if (++_holes > MostHoles)
        {
            problems.Add(Diagnostic.Error("limit-nesting", string.Create(CultureInfo.InvariantCulture, $"more than {MostHoles} texts with expressions stand inside one another"), place(from - 1, 1)));
            _isOpen = true;
            _at = end;
            return (null, from, 0);
        }

        for (var depth = 1; _at < end && text[_at] != '\n'; _at++)
        {
            if (text[_at] is '"' or '\'' or '`' || Looking("$\"", _at) || Looking("$'", _at))
            {
                Next();
                _at--;
                continue;
            }

            depth += text[_at] == '{' ? 1 : text[_at] == '}' ? -1 : 0;
            if (depth == 0)
            {
                _at++;
                _holes--;
                return (null, from, _at - 1 - from);
            }
        }

        _holes--;
        problems.Add(Diagnostic.Error("template-syntax", "expected `}`: an expression in a text ends on its own line", place(Math.Min(_at, end - 1), 1), new Hint("it begins here", place(from - 1, 1))));
        return (null, from, _at - from);
    }

    private void StillOpen(string quote, int from)
    {
        _isOpen = true;
        problems.Add(Diagnostic.Error("template-syntax", $"{quote} is missing: a text is never closed", place(end - 1, 1), new Hint("it begins here", place(from, 1))));
    }

    private string EscapeSequence()
    {
        var c = text[_at + 1];
        _at += 2;
        switch (c)
        {
            case 'n': return "\n";
            case 'r': return "\r";
            case 't': return "\t";
            case '0': return "\0";
            case 'a': return "\a";
            case 'b': return "\b";
            case 'f': return "\f";
            case 'v': return "\v";
            case '\n': return "";
            case 'u': return Hex(4);
            case 'x': return Hex(2);
            case '\\' or '"' or '\'' or '{' or '}': return c.ToString();
            default:
                problems.Add(Diagnostic.Error("template-syntax", $"`\\{c}` is no escape in a text", place(_at - 2, 2), "write `\\\\` for a backslash"));
                return c.ToString();
        }
    }

    private string Hex(int digits)
    {
        if (_at + digits <= end && int.TryParse(text.AsSpan(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            _at += digits;
            return ((char)code).ToString();
        }

        problems.Add(Diagnostic.Error("template-syntax", "a character code is too short", place(_at - 2, 2)));
        return "";
    }
}
