using DocGen.Engine.Sources;

namespace DocGen.Cli.Interviewing;

/// <summary>What somebody answered to one step of an interview.</summary>
internal abstract record Reply
{
    /// <summary>A value that was checked.</summary>
    public sealed record Given(SourceNode Value) : Reply;

    /// <summary>A new item of a list: its id, null in a list of records, and the item with its first answer.</summary>
    public sealed record Added(string? Id, SourceNode Item) : Reply;

    /// <summary>Go through an item again; names of its answers begin with the prefix.</summary>
    public sealed record Edited(string Prefix) : Reply;

    /// <summary>Make an item; its first question comes next.</summary>
    public sealed record More : Reply;

    /// <summary>The list is complete.</summary>
    public sealed record Complete : Reply;

    public sealed record NotKnown : Reply;

    /// <summary>Ask again later; an optional question is left out.</summary>
    public sealed record Later : Reply;

    /// <summary>A person who is not in the list.</summary>
    public sealed record SomebodyElse : Reply;

    public sealed record Back : Reply;

    public sealed record Stop : Reply;
}
