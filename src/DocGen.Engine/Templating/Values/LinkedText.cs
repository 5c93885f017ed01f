namespace DocGen.Engine.Templating;

/// <summary>Words with a target: printed as a Markdown link whose words stay opaque; anywhere else the words alone.</summary>
internal sealed record LinkedText(string Words, string Target);
