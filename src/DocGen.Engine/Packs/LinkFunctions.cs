using System.Collections.Immutable;
using DocGen.Engine.Intake;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>The functions <c>link.*</c>: they print a link whose target is looked up when the document around it is known.</summary>
internal static class LinkFunctions
{
    /// <summary>These and the functions over answers.</summary>
    public static IReadOnlyDictionary<string, Func<ImmutableArray<Value>, Value>> All { get; } = FactFunctions.All
        .Append(new("link.section", a => Section(a)))
        .Append(new("link.document", a => Made(a, 1, t => new PendingLink(t[0], ""))))
        .Append(new("link.version", a => Made(a, 1, t => new PendingLink(t[0], "") { TakesVersion = true })))
        .Append(new("link.control", a => Made(a, 1, t => new PendingLink(PendingLink.SoaRow, t[0]))))
        .ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary><c>"roles"</c> of this document; <c>"D2#roles"</c>; <c>"D2" "roles"</c>; with two names, words may follow.</summary>
    private static Value Section(ImmutableArray<Value> arguments) => arguments.Length < 2
        ? Made(arguments, 1, t => t[0].Split('#', 2) is [var document, var id] ? new PendingLink(document, id) : new PendingLink("", t[0]))
        : Made(arguments, 2, t => new PendingLink(t[0], t[1]));

    private static Value Made(ImmutableArray<Value> arguments, int names, Func<ImmutableArray<string>, PendingLink> target)
    {
        if (arguments.FirstOrDefault(a => a.IsUnknown) is { } unknown)
        {
            return unknown;
        }

        var texts = arguments.Select(a => a.AsText()).Concat(Enumerable.Repeat("", names)).ToImmutableArray();
        var pending = target(texts);
        var words = arguments.Length > names ? texts[names] : "";
        return Value.Of(pending.TakesVersion ? new LinkedText(pending.Name, pending.ToString()) : words.Length > 0 ? new LinkedText(words, pending.ToString()) : new LinkedText(pending.Name, (pending with { TakesTitle = true }).ToString()));
    }
}
