using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;

namespace DocGen.Engine.Templating;

/// <summary><c>if</c> and <c>case</c>.</summary>
internal sealed partial class Parser
{
    private IfNode If(Token word)
    {
        var condition = Expression();
        if (!Enter(RangeOf(word)))
        {
            return new IfNode(condition, false, new BlockNode([], RangeOf(word), [], false), null, RangeOf(word));
        }

        var then = Statements(out var stopped, stopAtEnd: true);
        StatementNode? otherwise = null;
        if (stopped is { Text: "else" })
        {
            Take();
            if (Current.IsWord("if"))
            {
                otherwise = If(Take());
                Leave();
                return new IfNode(condition, false, then, otherwise, Range(word.Start, Previous.End));
            }

            EndStatement();
            otherwise = Statements(out stopped, stopAtEnd: true);
        }

        Leave();
        Close(word, "if", stopped);
        return new IfNode(condition, false, then, otherwise, Range(word.Start, Previous.End));
    }

    private CaseNode Case(Token word)
    {
        var subject = Expression();
        while (Current.Kind is TokenKind.NewLine or TokenKind.ExitCode or TokenKind.EnterCode or TokenKind.Text)
        {
            if (Current.Kind == TokenKind.Text && !string.IsNullOrWhiteSpace(Current.Text))
            {
                Problems.Add(Diagnostic.Error("template-syntax", "text between `case` and its first `when` is never printed", RangeOf(Current)));
            }

            Take();
        }

        var whens = ImmutableArray.CreateBuilder<WhenNode>();
        BlockNode? otherwise = null;
        Token? stopped = Current.IsWord("end") ? Current : null;
        while (Current.IsWord("when"))
        {
            var when = Take();
            var values = ImmutableArray.CreateBuilder<ExpressionNode>();
            values.Add(Choice());
            while (Current.Is(",") || Current.Is("||") || Current.IsWord("or"))
            {
                Take();
                values.Add(Choice());
            }

            EndStatement();
            var body = Statements(out stopped, stopAtEnd: true);
            whens.Add(new WhenNode(values.ToImmutable(), body, Range(when.Start, Previous.End)));
        }

        if (whens.Count == 0 && !Current.IsWord("end") && Current.Kind != TokenKind.End)
        {
            Problems.Add(Diagnostic.Error("template-syntax", $"between `case` and its first `when` stands {Describe(Current)}", RangeOf(Current), "write a `when` for each value, then `else`"));
            SkipToEnd();
            return new CaseNode(subject, [], null, Range(word.Start, Previous.End));
        }

        if (Current.IsWord("else"))
        {
            Else();
            otherwise = Statements(out stopped, stopAtEnd: true);
        }

        Close(word, "case", stopped);
        return new CaseNode(subject, whens.ToImmutable(), otherwise, Range(word.Start, Previous.End));
    }
}
