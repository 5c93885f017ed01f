using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>Where a block stands in the templates, in words that stay the same when answers change and when other sections of the template do.</summary>
internal static class BlockPlace
{
    /// <summary><c>+3.5/receipt-assistant</c>: lines below the heading of its section, column unless it is the first, ids of the items looped over; from another file <c>@partials/roles.sbn.md:12</c>.</summary>
    /// <param name="stretch">The stretch in which the block begins.</param>
    /// <param name="offset">How many characters into the stretch.</param>
    /// <param name="heading">The heading of the section.</param>
    public static string Of(Stretch stretch, int offset, SourceRange? heading)
    {
        var place = At(stretch, offset);
        var (file, line, column) = (place.File, place.Line, place.Column);
        var isBelow = heading is not null && heading.File.Path == file.Path && heading.Line <= line;
        var at = isBelow ? string.Create(CultureInfo.InvariantCulture, $"+{line - heading!.Line}") : string.Create(CultureInfo.InvariantCulture, $"@{file.Path}:{line}");
        var across = column == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $".{column}");
        return string.Join('/', stretch.LoopPath.Prepend(at + across));
    }

    /// <summary>The place of a character of what a stretch printed.</summary>
    // Where white space was taken off or put before, the stretch is no longer letter by letter what stands in the template.
    public static SourceRange At(Stretch stretch, int offset) =>
        stretch.Opaque || stretch.Text.Length != stretch.Place.Length ? stretch.Place : new SourceRange(stretch.Place.File, stretch.Place.Start + offset, 1);
}
