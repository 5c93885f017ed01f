namespace DocGen.Cli.Interviewing;

/// <summary>How a line of the screen looks.</summary>
internal enum LineLook
{
    Plain,
    Quiet,
    Strong,
    Chosen,
    Problem,
}

/// <summary>A line of the screen, no wider than it. <paramref name="Cursor"/>: the column of the cursor in cells when it stands on this line.</summary>
internal sealed record FrameLine(string Text, LineLook Look = LineLook.Plain, int? Cursor = null);
