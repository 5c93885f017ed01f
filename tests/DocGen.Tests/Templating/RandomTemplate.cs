using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace DocGen.Tests.Templating;

/// <summary>A template over the names of <see cref="RandomFacts"/>, with two partials.</summary>
internal sealed record RandomTemplate(string Page, string First, string Second)
{
    /// <summary>The body of a condition or loop that runs at most once begins with this.</summary>
    public const string Mark = "«";

    private const string Start = "{{ x = 'x0'; y = 'y0'; k0 = 0; cap = 'cap0'; o = {name: 'o0', on: false}; l = ['l0', 'l1']; r = {id: 'z', name: 'none', on: false, rank: 0}; w = 'w0'; i = 0 }}";

    public static Gen<RandomTemplate> Any { get; } =
        from functions in Functions()
        from first in new RandomStatements(Calls: false, Partials: false, Once: false).Many(1)
        from second in new RandomStatements(Calls: true, Partials: false, Once: false).Many(1)
        from depth in Gen.Choose(1, 3)
        from body in new RandomStatements(Calls: true, Partials: true, Once: true).Many(depth)
        select new RandomTemplate(Start + functions + body + "{{ x }};{{ y }};{{ cap }};{{ o.name }};{{ l[0] }};{{ k0 }}", first, second);

    /// <summary>Whatever runs is printed: nothing is captured, and nothing is cut off by a return.</summary>
    public bool KeepsWhatRan => !Page.Contains("{{ capture", StringComparison.Ordinal) && !Page.Contains("; ret; end }}", StringComparison.Ordinal);

    public override string ToString() => $"{Page}\n-- one: {First}\n-- two: {Second}";

    /// <summary><c>f</c> may return early, print or return nothing; <c>keep</c> and <c>label</c> are for lists; <c>frame</c> is for <c>wrap</c>; <c>h</c> is one of two, as a condition has it.</summary>
    private static Gen<string> Functions()
    {
        var alone = new RandomStatements(Calls: false, Partials: false, Once: false) { InFunction = true };
        return from body in alone.Many(2)
               from last in Gen.OneOf(Gen.Constant(""), RandomExpressions.Text(1, false).Select(t => $"{{{{ ret {t} }}}}"))
               from keep in RandomExpressions.Truth(1, false)
               from label in RandomExpressions.Text(1, false)
               from frame in alone.Many(1)
               from test in RandomExpressions.Truth(0, false)
               from one in RandomExpressions.Text(0, false)
               from only in Gen.Elements(true, false)
               let chosen = only ? $"func h; ret 'other'; end; if {test}; func h; ret {one}; end; end" : $"if {test}; func h; ret {one}; end; else; func h; ret 'other'; end; end"
               select $"{{{{ func f }}}}{body}{last}{{{{ end }}}}{{{{ func keep(s); ret s.on == {keep}; end; func label(s); ret s.name + {label}; end }}}}"
                   + $"{{{{ func frame }}}}[{frame}{{{{ $$ }}}}]{{{{ end }}}}{{{{ {chosen} }}}}";
    }
}

/// <summary>Expressions of the three kinds, each in parentheses where it needs them.</summary>
internal static class RandomExpressions
{
    public static Gen<T> Pick<T>(params ImmutableArray<Func<Gen<T>>> choices) => Gen.Choose(0, choices.Length - 1).SelectMany(i => choices[i]());

    public static Gen<string> Text(int depth, bool calls) => depth <= 0
        ? Gen.Elements("c", "d", "x", "y", "cap", "'red'", "'lit'", "r.name", "o.name", "w", "l[0]", "$l")
        : Pick<string>(
            () => Text(0, calls),
            () => from b in Truth(depth - 1, calls) from s in Text(depth - 1, calls) from t in Text(depth - 1, calls) select $"({b} ? {s} : {t})",
            () => from s in Text(depth - 1, calls) from t in Text(depth - 1, calls) select $"({s} + {t})",
            () => from s in Text(depth - 1, calls) from t in Text(depth - 1, calls) select $"$\"<{{{s}}}{{{t}}}>\"",
            () => from s in Text(depth - 1, calls) from change in Gen.Elements("string.upcase", "string.append c", "string.truncate 4", "string.replace 'e' x", "string.slice 0 n", "string.prepend r.name", "string.remove y", "string.split ' ' | array.last", "prose.sentence") select $"({s} | {change})",
            () => from s in Text(depth - 1, calls) from t in Text(depth - 1, calls) select $"([null, {s}][{t} == 'red' ? 0 : 1] ?? {t})",
            () => Number(depth - 1, calls).Select(n => $"({n} + '')"),
            () => from list in Texts(depth - 1, calls) from how in Gen.Elements("array.join ','", "prose.list", "array.first", "array.last", "array.join '-' @string.upcase", "array.size") select $"(({list} | {how}) + '')",
            () => Texts(depth - 1, calls).Select(list => $"({list} + '')"),
            () => Items(depth - 1, calls).Select(list => $"(({list} | array.first)?.name ?? 'no one')"),
            () => from s in Text(depth - 1, calls) from t in Text(depth - 1, calls) select $"{{name: {s}, more: {t}}}.name",
            () => from s in Text(depth - 1, calls) from t in Text(depth - 1, calls) select $"((\"{{{{ name }}}}\" + ({{name: {s}, more: {t}}} | object.values | array.join '/')))",
            () => calls ? Gen.Elements("(f + '')", "h", "(label r)", "(@h | object.default 'h')") : Text(0, calls));

    public static Gen<string> Truth(int depth, bool calls) => depth <= 0
        ? Gen.Elements("a", "b", "g", "r.on", "o.on", "true", "false", "!a", "!b", "(n > 1)", "(c == 'red')")
        : Pick<string>(
            () => Truth(0, calls),
            () => from p in Truth(depth - 1, calls) from q in Truth(depth - 1, calls) from how in Gen.Elements("&&", "||") select $"({p} {how} {q})",
            () => from s in Text(depth - 1, calls) from t in Text(depth - 1, calls) from how in Gen.Elements("==", "!=") select $"({s} {how} {t})",
            () => from n in Number(depth - 1, calls) from m in Number(depth - 1, calls) from how in Gen.Elements("<", ">=", "==") select $"({n} {how} {m})",
            () => Truth(depth - 1, calls).Select(p => $"!{p}"),
            () => from p in Truth(depth - 1, calls) from q in Truth(depth - 1, calls) from r in Truth(depth - 1, calls) select $"({p} ? {q} : {r})",
            () => from list in Texts(depth - 1, calls) from t in Text(depth - 1, calls) select $"({list} | array.contains {t})",
            () => from one in Texts(depth - 1, calls) from other in Texts(depth - 1, calls) select $"({one} == {other})",
            () => Items(depth - 1, calls).Select(list => $"({list} | array.any {(calls ? "@keep" : "@(do; ret $0.on; end)")})"),
            () => Text(depth - 1, calls).Select(t => $"({t} | string.contains 're')"),
            () => Gen.Elements("(c | is_unknown)", "(r.name | is_unknown)", "(n | is_unknown)"));

    public static Gen<string> Number(int depth, bool calls) => depth <= 0
        ? Gen.Elements("0", "1", "2", "n", "m", "r.rank", "k0", "i")
        : Pick<string>(
            () => Number(0, calls),
            () => from n in Number(depth - 1, calls) from m in Number(depth - 1, calls) select $"({n} + {m})",
            () => Text(depth - 1, calls).Select(t => $"({t} | string.size)"),
            () => Items(depth - 1, calls).Select(list => $"({list} | array.size)"),
            () => Texts(depth - 1, calls).Select(list => $"{list}.size"));

    /// <summary>Lists of texts.</summary>
    public static Gen<string> Texts(int depth, bool calls) => depth <= 0
        ? Gen.Elements("t", "l", "[c, 'lit']", "(e | array.map 'name')", "[x, y]")
        : Pick<string>(
            () => from s in Text(depth - 1, calls) from t in Text(depth - 1, calls) select $"[{s}, {t}]",
            () => from list in Texts(depth - 1, calls) from how in Gen.Elements("array.uniq", "array.sort", "array.reverse", "array.limit n", "array.compact", "array.add c", "array.concat t", "array.insert_at 0 x", "array.remove_at 0") select $"({list} | {how})",
            () => from list in Items(depth - 1, calls) select calls ? $"({list} | array.each @label)" : $"({list} | array.map 'name')",
            () => from s in Text(depth - 1, calls) select $"({s} | string.split ' ')");

    /// <summary>Lists of records.</summary>
    public static Gen<string> Items(int depth, bool calls) => depth <= 0
        ? Gen.Elements("e", "e", "[r]")
        : from list in Items(depth - 1, calls)
          from how in Gen.Elements(calls ? "array.filter @keep" : "array.filter @(do; ret $0.on; end)", "array.sort 'name'", "array.reverse", "array.limit n", "array.offset m", "array.limit 2")
          select $"({list} | {how})";
}

/// <summary>Statements. <paramref name="Once"/>: they run at most once, so bodies can be marked.</summary>
internal sealed record RandomStatements(bool Calls, bool Partials, bool Once)
{
    public bool InFunction { get; init; }

    public bool InLoop { get; init; }

    public int Whiles { get; init; }

    public Gen<string> Many(int depth) => Gen.Choose(1, depth <= 1 ? 1 : 2).SelectMany(n => Gen.ListOf(One(depth), n)).Select(string.Concat);

    private RandomStatements Looped => this with { InLoop = true, Once = false };

    private Gen<string> Body(int depth) => from line in Gen.Elements("", "", "\n") from body in Many(depth - 1) select (Once ? RandomTemplate.Mark : "") + line + body;

    // The first text of a body decides how an unknown condition is printed, so some bodies begin with a line end.
    private Gen<string> Lined(int depth) => from line in Gen.Elements("", "\n") from body in Body(depth) select Once ? body : line + body;

    private Gen<string> Text(int depth) => RandomExpressions.Text(Math.Min(depth, 2), Calls);

    private Gen<string> Truth(int depth) => RandomExpressions.Truth(Math.Min(depth, 2), Calls);

    private Gen<string> One(int depth) => depth <= 0 ? Simple() : RandomExpressions.Pick<string>(
        Simple,
        Simple,
        () => Gen.Constant("words\n"),
        () => from b in Truth(depth) from then in Lined(depth) select $"{{{{ if {b} }}}}{then}{{{{ end }}}}",
        () => from b in Truth(depth) from then in Lined(depth) from other in Body(depth) select $"{{{{ if {b} }}}}{then}{{{{ else }}}}{other}{{{{ end }}}}",
        () => from b in Truth(depth) from c in Truth(depth) from then in Lined(depth) from second in Body(depth) from other in Body(depth) select $"{{{{ if {b} }}}}{then}{{{{ else if {c} }}}}{second}{{{{ else }}}}{other}{{{{ end }}}}",
        () => from s in Text(1) from v in Text(1) from u in Text(1) from one in Body(depth) from two in Body(depth) from other in Body(depth) select $"{{{{ case {s} }}}}{{{{ when {v} }}}}{one}{{{{ when 'blue', {u} }}}}{two}{{{{ else }}}}{other}{{{{ end }}}}",
        () => For(depth),
        () => For(depth),
        () => from b in Truth(1) from n in RandomExpressions.Number(1, Calls) from body in (Looped with { Whiles = Whiles + 1 }).Many(depth - 1)
              select $"{{{{ k{Whiles + 1} = 0; while k{Whiles + 1} < 3 && (k{Whiles + 1} < {n} || {b}) }}}}{{{{ k{Whiles + 1} = k{Whiles + 1} + 1 }}}}{body}{{{{ end }}}}",
        () => from body in Many(depth - 1) from name in Gen.Elements("cap", "x") select $"{{{{ capture {name} }}}}{body}{{{{ end }}}}",
        () => from body in (this with { Once = false }).Many(depth - 1) select Calls ? $"{{{{ wrap frame }}}}{body}{{{{ end }}}}" : body,
        () => from body in (this with { Once = false }).Many(depth - 1) from b in Truth(1) from with in Gen.Elements("o", "{name: c, on: a}", $"({b} ? o : {{name: y}})") select $"{{{{ with {with} }}}}{body}{{{{ end }}}}",
        () => from b in Truth(1) from t in Text(1) from jump in Gen.Elements("break", "continue") select $"{{{{ for i in 1..2; k0++; x = x + 'x'; if {b}; {jump}; end; y = {t}; end }}}}",
        () => Jump());

    private Gen<string> For(int depth) =>
        from variable in Gen.Elements("r", "w", "i")
        from word in Gen.Elements("for", "for", "for", "tablerow")
        from source in variable switch { "r" => RandomExpressions.Items(1, Calls), "w" => RandomExpressions.Texts(1, Calls), _ => Gen.Elements("1..3", "1..n", "0..m") }
        from settings in Gen.Elements("", "", "limit: 2", "limit: n", "offset: 1", "offset: m", "reversed", word == "for" ? "offset: n limit: m" : "cols: 2")
        from body in Looped.Many(depth - 1)
        from end in Gen.Elements("", "", "{{ for.index }}{{ for.last }}", "{{ for.changed }}")
        from other in Body(depth)
        select $"{{{{ {word} {variable} in {source} {settings} }}}}{(Once ? RandomTemplate.Mark : "")}{body}{(word == "for" ? end : "")}{(word == "for" && end.Length > 0 ? $"{{{{ else }}}}{other}" : "")}{{{{ end }}}}";

    private Gen<string> Jump()
    {
        if (!InLoop && !InFunction && Calls)
        {
            return Truth(1).Select(b => $"{{{{ if {b}; ret; end }}}}");
        }

        return from b in Truth(1)
               from t in Text(1)
               from jump in InLoop && InFunction ? Gen.Elements("break", "continue", "ret " + t, "ret") : InLoop ? Gen.Elements("break", "continue") : Gen.Elements("ret " + t, "ret")
               from before in Simple()
               from how in Gen.Choose(0, 2)
               select how switch
               {
                   0 => $"{{{{ if {b} }}}}{before}{{{{ {jump}; end }}}}",
                   1 => $"{{{{ if {b} }}}}{before}{{{{ else; {jump}; end }}}}",
                   _ => $"{{{{ case {t}; when c; {jump}; else; x = 'no jump'; end }}}}",
               };
    }

    private Gen<string> Simple() => RandomExpressions.Pick<string>(
        () => Gen.Elements(".", "text ", "line\n"),
        () => Text(2).Select(t => $"{{{{ {t} }}}}"),
        () => Text(2).Select(t => $"{{{{ {t} }}}}\n"),
        () => from name in Gen.Elements("x", "y", "$l", "o.name", "l[0]", "w") from t in Text(2) select $"{{{{ {name} = {t} }}}}",
        () => from name in Gen.Elements("x", "y") from t in Text(1) select $"{{{{ {name} += {t} }}}}",
        () => Truth(2).Select(b => $"{{{{ o.on = {b} }}}}"),
        () => Gen.Elements("{{ k0++ }}", "{{ k0 += n }}", "{{ ++k0 }}"),
        () => Truth(1).Select(b => $"{{{{ if {b}; k0++; end }}}}"),
        () => RandomExpressions.Texts(1, Calls).Select(list => $"{{{{ {list} }}}}"),
        () => from t in Text(1) from b in Truth(1) select $"{{{{ if {b}; l[2] = {t}; end; l | array.size }}}}",
        () => from b in Truth(1) from t in Text(1) from how in Gen.Elements("&&", "||") select Calls ? $"{{{{ ({b} {how} (f + '') == {t}) ? 'p' : 'q' }}}}" : ".",
        () => from b in Truth(1) from t in Text(1) select $"{{{{ if {b}; x = {t}; end }}}}",
        () => from b in Truth(1) from t in Text(1) select $"{{{{ if {b}; o.more = {t}; end; o | object.keys | array.join '.' }}}}",
        () => from t in Text(1) select Partials ? $"{{{{ include 'one' {t} }}}}" : ".",
        () => from b in Truth(1) select Partials ? $"{{{{ include ({b} ? 'one' : 'two') name: c }}}}" : ".",
        () => from b in Truth(1) select Partials ? $"{{{{ if {b}; include 'two'; end }}}}" : ".",
        () => from b in Truth(1) select Calls ? $"{{{{ if {b}; f; end }}}}" : ".",
        () => Gen.Constant(Calls ? "{{ f }}" : "{{ c }}"));
}
