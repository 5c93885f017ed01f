using System.Collections.Immutable;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;
using FsCheck;
using FsCheck.Fluent;

namespace DocGen.Tests.Templating;

/// <summary>Answers for random templates: yes or no (<c>a</c>, <c>b</c>), texts (<c>c</c>, <c>t</c> a list of them), numbers (<c>n</c>, <c>m</c>), a register <c>e</c> whose items have facts of their own, and <c>d</c>, <c>g</c>, derived from the others.</summary>
/// <param name="Answers">The payload of each fact; <see cref="Unknown"/> where nobody knows.</param>
internal sealed record RandomFacts(ImmutableSortedDictionary<string, object> Answers, string Text, string Truth)
{
    private static readonly Unknown NobodyKnows = new("q", "OP-01", "not yet established (OP-01)") { Passage = "Not yet established (OP-01)." };

    private static readonly object[] Truths = [true, false, NobodyKnows];
    private static readonly object[] Texts = ["red", "blue", "", "red fox", NobodyKnows];
    private static readonly object[] Numbers = [0L, 1L, 2L, 3L, NobodyKnows];
    private static readonly string[] Ids = ["p", "q", "s"];

    private static readonly ImmutableSortedDictionary<string, object[]> Domains = Ids
        .SelectMany(id => new (string Fact, object[] Domain)[] { ($"e.{id}.name", Texts), ($"e.{id}.on", Truths), ($"e.{id}.rank", Numbers) })
        .Concat(new (string Fact, object[] Domain)[] { ("a", Truths), ("b", Truths), ("c", Texts), ("n", Numbers), ("m", Numbers), ("t", ["", "red", "red blue", "x red x", NobodyKnows]), ("e", ["", "p", "p q", "q p s", "s q", NobodyKnows]) })
        .ToImmutableSortedDictionary(d => d.Fact, d => d.Domain, StringComparer.Ordinal);

    public static IEnumerable<string> Names => Domains.Keys;

    // Unknown is one answer among many, or most of a template would be one open point.
    public static Gen<RandomFacts> Any { get; } =
        from answers in Gen.CollectToArray(Domains.Values, domain => Gen.Choose(0, (domain.Length * 4) - 5).Select(i => domain[i * domain.Length / ((domain.Length * 4) - 4)]).Or(Gen.Elements(domain)))
        from text in Gen.Elements("n > 1 ? c : 'few'", "c + '-' + c", "a ? c : 'off'", "e | array.map 'name' | array.join '+'", "$\"{n}{c}\"")
        from truth in Gen.Elements("a && b", "n < m", "c == 'red' || b", "e | array.any @(do; ret $0.on; end)", "(t | array.contains 'red') && !a")
        select new RandomFacts(Domains.Keys.Zip(answers).ToImmutableSortedDictionary(p => p.First, p => p.Second, StringComparer.Ordinal), text, truth);

    /// <summary>The same but for one fact, which has another of its values, or nobody knows it.</summary>
    public IEnumerable<RandomFacts> WithOther(string fact) => new[] { Next(fact), NobodyKnows }.Where(v => !v.Equals(Answers[fact])).Distinct().Select(v => this with { Answers = Answers.SetItem(fact, v) });

    public TemplateObject Globals()
    {
        var globals = new TemplateObject();
        foreach (var name in (string[])["a", "b", "c", "n", "m"])
        {
            globals.Set(name, Some.From(name, Answers[name]));
        }

        globals.Set("t", Answers["t"] is string words ? Some.List("t", [.. Words(words).Select(w => Some.From("t", w))]) : Some.From("t", Answers["t"]));
        globals.Set("e", Answers["e"] is string ids ? Some.List("e", [.. Words(ids).Select(Item)]) : Some.From("e", Answers["e"]));
        Derive(globals, "d", Text);
        Derive(globals, "g", Truth);
        return globals;
    }

    public override string ToString() => string.Join(", ", Answers.Select(a => $"{a.Key}={(a.Value is Unknown ? "?" : a.Value)}")) + $"; d={Text}; g={Truth}";

    private object Next(string fact) => Domains[fact][(Array.IndexOf(Domains[fact], Answers[fact]) + 1) % Domains[fact].Length];

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private Value Item(string id)
    {
        var item = new TemplateObject().Set("id", Some.From("e", id));
        foreach (var member in (string[])["name", "on", "rank"])
        {
            item.Set(member, Some.From($"e.{id}.{member}", Answers[$"e.{id}.{member}"]));
        }

        return Value.Of(item);
    }

    private static void Derive(TemplateObject globals, string name, string expression)
    {
        var parsed = Expression.Parse(expression, new SourceFile("derived.yaml", expression).Range(0, expression.Length));
        Assert.Empty(parsed.Problems);
        globals.SetLazy(name, () => parsed.Value!.Evaluate(globals).Value);
    }
}
