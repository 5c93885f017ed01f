namespace DocGen.Engine.Templating;

/// <summary>What <c>for</c> and <c>tablerow</c> tell of the turn they are at. Counting begins at 0.</summary>
/// <param name="Compared">The facts of the two items that <c>changed</c> compares.</param>
internal sealed record LoopTurn(int Index, int Count, int Columns, object? Before, object? Current, FactSet Compared)
{
    private static readonly string[] Names = ["index", "rindex", "first", "last", "even", "odd", "changed", "length", "col"];

    /// <summary>The member by name; null when there is none.</summary>
    public object? Member(string name) => name switch
    {
        "index" => (long)Index,
        "rindex" => (long)(Count - Index - 1),
        "first" => Index == 0,
        "last" => Index == Count - 1,
        "even" => Index % 2 == 0,
        "odd" => Index % 2 == 1,
        "changed" => Index == 0 || !Operators.AreEqual(Before, Current),
        "length" => (long)Count,
        "col" => (long)(Index % Columns),
        _ => null,
    };

    /// <summary>The facts behind a member, besides those of the list.</summary>
    public FactSet ReadsOf(string name) => name == "changed" ? Compared : FactSet.Empty;

    /// <summary>All members, for what takes an object.</summary>
    public TemplateObject ToObject()
    {
        var members = new TemplateObject();
        foreach (var name in Names)
        {
            members.Set(name, Value.Of(Member(name), ReadsOf(name)));
        }

        return members;
    }
}
