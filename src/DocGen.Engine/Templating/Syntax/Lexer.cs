using DocGen.Engine.Diagnostics;

namespace DocGen.Engine.Templating;

/// <summary>Cuts a template, or a stretch of code in it, into tokens. White-space control is settled here: text tokens come out as they print.</summary>
internal sealed partial class Lexer(string text, int begin, int end, Func<int, int, Sources.SourceRange> place, List<Diagnostic> problems)
{
    private static readonly string[] Symbols =
    [
        "...", "..<", "//=", "<<", ">>", "&&", "||", "??", "?.", "?!", "|>", "==", "!=", "<=", ">=", "..", "+=", "-=", "*=", "/=", "//", "%=", "++", "--", "^^", "=>",
        "+", "-", "*", "/", "%", "<", ">", "=", "!", "?", ":", ",", ".", "|", "(", ")", "[", "]", "{", "}", "@", "^", "&", ";",
    ];

    private readonly List<Token> _tokens = [];
    private int _at = begin;
    private bool _isOpen;

    /// <summary>Text and code blocks of a whole template.</summary>
    public List<Token> Template()
    {
        var textStart = _at;
        while (_at < end)
        {
            var open = text.IndexOf('{', _at, end - _at);
            if (open < 0)
            {
                break;
            }

            _at = open;
            if (EscapeLevel(open) is var level and > 0)
            {
                AddText(textStart, open, trimEnd: open + level + 2 < end && text[open + level + 2] is '-' or '~' ? text[open + level + 2] : null);
                Escape(open, level);
                textStart = _at;
            }
            else if (open + 1 < end && text[open + 1] == '{')
            {
                var control = open + 2 < end && text[open + 2] is '-' or '~' && !IsNumberAfterMinus(open) ? text[open + 2] : (char?)null;
                AddText(textStart, open, control);
                _tokens.Add(new Token(TokenKind.EnterCode, "{{", open, control is null ? 2 : 3) { Indent = Indent() });
                _at = open + (control is null ? 2 : 3);
                Code(inTemplate: true);
                textStart = _at;
            }
            else
            {
                _at = open + 1;
            }
        }

        AddText(textStart, end, trimEnd: null);
        _tokens.Add(new Token(TokenKind.End, "", end, 0));
        return _tokens;
    }

    /// <summary>The tokens of an expression that stands alone.</summary>
    public List<Token> Expression()
    {
        _tokens.Add(new Token(TokenKind.EnterCode, "", _at, 0));
        Code(inTemplate: false);
        _tokens.Add(new Token(TokenKind.End, "", end, 0));
        return _tokens;
    }

    private bool IsNumberAfterMinus(int open) => text[open + 2] == '-' && open + 3 < end && char.IsAsciiDigit(text[open + 3]);

    private int EscapeLevel(int at)
    {
        var level = 0;
        while (at + 1 + level < end && text[at + 1 + level] == '%')
        {
            level++;
        }

        return level > 0 && at + 1 + level < end && text[at + 1 + level] == '{' ? level : 0;
    }

    private void Escape(int open, int level)
    {
        var from = open + level + 2;
        from += from < end && text[from] is '-' or '~' ? 1 : 0;
        var close = "}" + new string('%', level) + "}";
        var to = text.IndexOf(close, from, end - from, StringComparison.Ordinal);
        if (to < 0)
        {
            problems.Add(Diagnostic.Error("template-syntax", $"an escape block is not closed with `{close}`", place(open, level + 2)));
            to = end;
        }

        char? control = to > from && to < end && text[to - 1] is '-' or '~' ? text[to - 1] : null;
        var content = text[from..(control is null ? to : to - 1)];
        if (content.Length > 0)
        {
            _tokens.Add(new Token(TokenKind.Text, content, from, content.Length));
        }

        _at = Math.Min(end, to + close.Length);
        SkipAfter(control);
    }

    /// <summary>The white space at the end of the text that was just added, when a line begins with it.</summary>
    private string Indent()
    {
        if (_tokens.Count == 0 || _tokens[^1] is not { Kind: TokenKind.Text } before)
        {
            return "";
        }

        var from = before.End;
        while (from > 0 && text[from - 1] != '\n' && char.IsWhiteSpace(text[from - 1]))
        {
            from--;
        }

        return from == 0 || text[from - 1] == '\n' ? text[from..before.End] : "";
    }

    /// <summary>Adds text from one offset to another, shortened by the white-space control that stands after it.</summary>
    private void AddText(int from, int to, char? trimEnd)
    {
        var textEnd = to;
        if (trimEnd == '-')
        {
            while (textEnd > from && char.IsWhiteSpace(text[textEnd - 1]))
            {
                textEnd--;
            }
        }
        else if (trimEnd == '~')
        {
            while (textEnd > from && char.IsWhiteSpace(text[textEnd - 1]) && text[textEnd - 1] != '\n')
            {
                textEnd--;
            }
        }

        if (textEnd > from)
        {
            _tokens.Add(new Token(TokenKind.Text, text[from..textEnd], from, textEnd - from));
        }
    }

    private void Code(bool inTemplate)
    {
        var braces = 0;
        var entered = _tokens[^1];
        while (true)
        {
            var space = _at;
            SkipSpaces();
            var spaceBefore = _at > space;
            if (_at >= end)
            {
                if (inTemplate && !_isOpen)
                {
                    problems.Add(Diagnostic.Error("template-syntax", "this code block is not closed with `}}`", place(entered.Start, entered.Length)));
                }

                _tokens.Add(new Token(TokenKind.ExitCode, "", end, 0));
                return;
            }

            if (inTemplate && braces == 0 && Exit())
            {
                return;
            }

            var token = Next() with { SpaceBefore = spaceBefore };
            braces += token.Is("{") ? 1 : token.Is("}") ? -1 : 0;
            if (token.Length > 0)
            {
                _tokens.Add(token);
            }
        }
    }

    private bool Exit()
    {
        char? control = text[_at] is '-' or '~' && Looking("}}", _at + 1) ? text[_at] : null;
        if (control is null && !Looking("}}", _at))
        {
            return false;
        }

        var length = control is null ? 2 : 3;
        _tokens.Add(new Token(TokenKind.ExitCode, "}}", _at, length));
        _at += length;
        SkipAfter(control);
        return true;
    }

    /// <summary>White-space control after a block: <c>-</c> takes all white space, <c>~</c> what is left of the line.</summary>
    private void SkipAfter(char? control)
    {
        if (control == '-')
        {
            while (_at < end && char.IsWhiteSpace(text[_at]))
            {
                _at++;
            }
        }
        else if (control == '~')
        {
            var from = _at;
            while (_at < end && char.IsWhiteSpace(text[_at]) && text[_at] != '\n')
            {
                _at++;
            }

            _at = _at < end && text[_at] == '\n' ? _at + 1 : _at > from ? _at : from;
        }
    }

    private bool Looking(string what, int at) => at + what.Length <= end && string.CompareOrdinal(text, at, what, 0, what.Length) == 0;

    private void SkipSpaces()
    {
        while (_at < end)
        {
            if (text[_at] is ' ' or '\t' or '\r' or '\u00A0')
            {
                _at++;
            }
            else if (Looking("##", _at))
            {
                var close = text.IndexOf("##", _at + 2, end - _at - 2, StringComparison.Ordinal);
                var exit = text.IndexOf("}}", _at, end - _at, StringComparison.Ordinal);
                _at = close >= 0 ? close + 2 : exit >= 0 ? exit : end;
            }
            else if (text[_at] == '#')
            {
                while (_at < end && text[_at] != '\n' && !Looking("}}", _at) && !Looking("-}}", _at) && !Looking("~}}", _at))
                {
                    _at++;
                }
            }
            else
            {
                return;
            }
        }
    }
}
