using System.Buffers;
using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Integrity;

/// <summary>What no document may say: placeholders, words of a sector that is not the organisation's, and claims of conformity.</summary>
internal static class WordRules
{
    private static readonly string[] Claims = ["complies", "conforms", "compliant"];

    private static readonly SearchValues<string> ClaimWords = SearchValues.Create([.. Claims, "certified"], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Placeholders = ["{{", "}}", "TODO", "TBD", "lorem ipsum", "[insert", "<insert"];

    private static readonly SearchValues<string> PlaceholderWords = SearchValues.Create(Placeholders, StringComparison.OrdinalIgnoreCase);

    // A template may speak of the word itself and of a certified boundary; these say that something is.
    private static readonly string[] Asserted = ["is certified", "are certified", "certified to", "certified by", "certified under", "certified against"];

    // What somebody writes of a screen or a person is no claim about the organisation.
    private static readonly string[] Certifiable = ["management system", "ISO", "27001", "42001", "ISMS", "AIMS", "SOC 2", "organisation is certified", "organization is certified", "we are certified"];

    // An answer that is one of these is no answer; other text of an answer is its author's.
    private static readonly string[] NoAnswers = ["TBD", "TBC", "TODO", "TO DO", "XXX", "TO BE DEFINED", "TO BE COMPLETED", "TO BE DETERMINED", "LOREM IPSUM"];

    public static IntegrityRule R20 { get; } = new(new PackRule("R20", "No document holds an unresolved placeholder, or a word of a sector that is not the organisation's", StopsBuild: true))
    {
        InPlan = scope => Unanswered(scope).Concat(InDecisions(scope)),
        InDocument = (scope, built) => Leaks(scope, built),
    };

    public static IntegrityRule R21 { get; } = new(new PackRule("R21", "No document claims to meet a standard or a law; a certificate is named only with body, accreditation, number, scope and expiry", StopsBuild: true))
    {
        InPlan = scope => Unparticular(scope),
        InDocument = (scope, built) => built.Texts.Where(t => t.Text.Value.AsSpan().ContainsAny(ClaimWords)).SelectMany(t => Claimed(scope, built, t)),
    };

    private static IEnumerable<Finding> Unanswered(RuleScope scope)
    {
        var single = scope.Facts.Answers.Single.Values;
        var fields = scope.Facts.Answers.Items.Values.SelectMany(i => i).Concat(scope.Facts.Answers.Controls.Values).SelectMany(i => i.Fields.Values);
        return single.Concat(fields).Where(a => a.Value is string text && NoAnswers.Contains(text.Trim(' ', '.', '[', ']', '<', '>').ToUpperInvariant(), StringComparer.Ordinal))
            .OrderBy(a => a.Name, StringComparer.Ordinal)
            .Select(a => new Finding(R20.Rule, a.Question.Documents is [var first, ..] && first != "all" ? first : "D1", a.Name, $"`{a.Name}` holds a placeholder instead of an answer", a.Place, ["write `unknown`: it prints as an open point with an owner and a date"]));
    }

    /// <summary>Words of other sectors that a rule of applicability brings into the texts of its decision: a document prints those like answers.</summary>
    private static IEnumerable<Finding> InDecisions(RuleScope scope) =>
        from decision in scope.Soa.All
        let word = WordIn(decision.PackWords, scope.Foreign.Words)
        where word is not null
        select new Finding(R20.Rule, "D3", $"{decision.Reference}: {word}", $"the rule for `{decision.Reference}` uses the word `{word}`, which is not this organisation's", decision.RulePlace, []);

    private static IEnumerable<Finding> Leaks(RuleScope scope, BuiltDocument built)
    {
        var foreign = scope.Foreign;
        foreach (var (section, _, text) in built.Texts)
        {
            // What an answer holds is looked at among the answers; the code of a template holds braces wherever it prints one.
            if (text.Value.AsSpan().ContainsAny(PlaceholderWords) && WordIn(text.Value, Placeholders) is { } left && text.Origin is null && scope.AnswerHolding(left) is null)
            {
                yield return Found(scope, R20, built, section, left, $"{built.Planned.Id} holds the placeholder `{left}`", text);
            }

            // Labels of choices are answers too: what counts is a word in the template's own text, which bears no origin of its own.
            if (foreign.Search is { } search && text.Value.AsSpan().ContainsAny(search) && WordIn(text.Value, foreign.Words) is { } word && (text.Origin is { } origin ? origin.Template?.Text.Contains(word, StringComparison.OrdinalIgnoreCase) == true : scope.AnswerHolding(word) is null))
            {
                yield return Found(scope, R20, built, section, word, $"{built.Planned.Id} uses the word `{word}`, which is not this organisation's", text);
            }
        }
    }

    private static IEnumerable<Finding> Claimed(RuleScope scope, BuiltDocument built, PrintedText printed)
    {
        var (section, line, text) = printed;
        if (WordIn(text.Value, Claims) is { } claim && AnswerWith(scope, text, claim) is var said && said?.Name.EndsWith("name", StringComparison.Ordinal) != true)
        {
            yield return Found(scope, R21, built, section, claim, $"{built.Planned.Id} says `{claim}`", text, "say what is done: “addresses”, “supports”");
        }

        if (WordIn(text.Value, "certified") is { } certified && (text.Origin is null || AnswerWith(scope, text, certified) is null ? WordIn(text.Value, Asserted) is not null : WordIn(text.Value, Certifiable) is not null) && !IsParticular(PlainText.Of(line)) && !IsNamed(scope, text.Value))
        {
            yield return Found(scope, R21, built, section, certified, $"{built.Planned.Id} says `certified` without the body, accreditation, number, scope and expiry of the certificate", text);
        }
    }

    // Documents then say that there is a certificate, and not that something is certified: a draft can be made.
    private static IEnumerable<Finding> Unparticular(RuleScope scope)
    {
        var certificate = scope.Facts.Answers.Single.GetValueOrDefault("management.iso27001_certificate");
        return scope.IsTrue("certified_27001") == true && certificate?.Value is string text && !IsParticular(text)
            ? [new Finding(R21.Rule, "D1", certificate.Name, "the certificate is named without one of body, accreditation, number, scope and expiry, so that no document calls the management system certified", certificate.Place, ["name all five, as in “number 417, issued by …, accredited by …, scope …, valid until …”"]) { StopsBuild = false }]
            : [];
    }

    // The pack quotes the certificate with all five where it first speaks of it; what is said of ISO/IEC 42001 needs one of its own.
    private static bool IsNamed(RuleScope scope, string text) =>
        scope.IsTrue("certified_27001") == true && scope.Facts.Answers.Single.GetValueOrDefault("management.iso27001_certificate")?.Value is string certificate && IsParticular(certificate)
        && (WordIn(text, Asserted) is null || !(text.Contains("42001", StringComparison.Ordinal) || text.Contains("AI management", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether a text names what a certificate is quoted with, as far as words show it.</summary>
    private static bool IsParticular(string text) =>
        text.Contains("accredit", StringComparison.OrdinalIgnoreCase) && text.Contains("scope", StringComparison.OrdinalIgnoreCase) && text.Any(char.IsAsciiDigit)
        && new[] { "valid", "until", "expir" }.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static Finding Found(RuleScope scope, IntegrityRule rule, BuiltDocument built, Section section, string word, string message, Text text, params ReadOnlySpan<Hint> hints)
    {
        var template = text.Origin?.Template ?? built.Planned.Definition.Template.Place;
        var answer = AnswerWith(scope, text, word)?.Place;
        return new Finding(rule.Rule, built.Planned.Id, $"{PlainText.Of(section.Heading)}: {word}", $"{message} under `{PlainText.Of(section.Heading)}`", answer ?? template, [.. hints, .. answer is null ? [] : new[] { new Hint("it is printed here", template) }]);
    }

    /// <summary>The answer that brought the word into the text; null when the pack's own text holds it. What the engine prints itself, such as document control, does not say where it came from: then any answer that holds the word.</summary>
    private static Templating.Fact? AnswerWith(RuleScope scope, Text text, string word) =>
        text.Origin is not { } origin ? scope.AnswerHolding(word)
        : origin.Template?.Text.Contains(word, StringComparison.OrdinalIgnoreCase) == true ? null
        : origin.Facts.FirstOrDefault(f => f.Place?.Text.Contains(word, StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>The first of the words that stands in the text by itself, not as a part of another; null when none does.</summary>
    private static string? WordIn(string text, params IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var end = at + word.Length;
                if (!(char.IsLetterOrDigit(word[0]) && at > 0 && char.IsLetterOrDigit(text[at - 1])) && !(char.IsLetterOrDigit(word[^1]) && end < text.Length && char.IsLetterOrDigit(text[end])))
                {
                    return word;
                }
            }
        }

        return null;
    }
}
