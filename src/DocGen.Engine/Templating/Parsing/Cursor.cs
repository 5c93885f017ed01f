using System.Globalization;
using System.Runtime.CompilerServices;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Templating;

/// <summary>Moves over the tokens.</summary>
internal abstract partial class ExpressionParser
{
    private bool _isTooDeep;

    protected Token Take()
    {
        var token = Current;
        At = Math.Min(At + 1, tokens.Count - 1);
        return token;
    }

    protected bool TakeIf(string symbol)
    {
        if (!Current.Is(symbol))
        {
            return false;
        }

        Take();
        return true;
    }

    protected void SkipNewLines()
    {
        while (Current.Kind == TokenKind.NewLine)
        {
            Take();
        }
    }

    /// <summary>Leaves out what stands before a symbol, or the rest of the line.</summary>
    protected void SkipTo(string symbol)
    {
        while (!Current.Is(symbol) && Current.Kind is not (TokenKind.NewLine or TokenKind.ExitCode or TokenKind.End))
        {
            Take();
        }
    }

    protected static string Describe(Token token) => token.Kind switch
    {
        TokenKind.NewLine => "the end of the statement",
        TokenKind.ExitCode => "the end of the code block",
        TokenKind.End => "the end of the template",
        TokenKind.Text => "text",
        TokenKind.String or TokenKind.Interpolated => "a text",
        _ => $"`{token.Text}`",
    };

    /// <summary>The last word of the template: where something was still open.</summary>
    protected Token Last => tokens.Count > 1 ? tokens[^2] : tokens[^1];

    /// <summary>Reports what should stand here; a second report of one place would say nothing new.</summary>
    protected void Expected(string what, params ReadOnlySpan<Hint> hints)
    {
        var here = RangeOf(Current);
        if (problems.Count == 0 || problems[^1].Place is not { } last || last.Start != here.Start)
        {
            problems.Add(Diagnostic.Error("template-syntax", $"expected {what}, found {Describe(Current)}", here, hints));
        }
    }

    protected abstract BlockNode Block(Token opening, string what);

    protected bool Enter(SourceRange at)
    {
        if (++_depth <= limits.Nesting && RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return true;
        }

        if (!_isTooDeep)
        {
            _isTooDeep = true;
            problems.Add(Diagnostic.Error("limit-nesting", string.Create(CultureInfo.InvariantCulture, $"more than {Math.Min(_depth - 1, limits.Nesting)} blocks or parentheses stand inside one another"), at));
        }

        At = tokens.Count - 1;
        return false;
    }

    protected void Leave() => _depth--;
}
