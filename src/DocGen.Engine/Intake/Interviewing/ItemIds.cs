using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DocGen.Engine.Intake.Interviewing;

/// <summary>The ids of new items.</summary>
public static partial class ItemIds
{
    /// <summary>A free id for an item that begins with an answer: from its name (<c>Receipt assistant</c>: <c>receipt-assistant</c>), or a number where items have no name (<c>R-01</c>).</summary>
    public static string Proposed(LoopStep loop, string first)
    {
        ArgumentNullException.ThrowIfNull(loop);
        ArgumentNullException.ThrowIfNull(first);
        var slug = loop.Fields[0].Id == "name" ? Slug(first) : "";
        for (var number = 1; ; number++)
        {
            var digits = number.ToString("00", CultureInfo.InvariantCulture);
            var id = slug.Length == 0 ? $"{char.ToUpperInvariant(loop.Item[0])}-{digits}" : number == 1 ? slug : $"{slug}-{number.ToString(CultureInfo.InvariantCulture)}";
            if (!IsTaken(loop, id))
            {
                return id;
            }
        }
    }

    /// <summary>Why a text cannot be the id of a new item; null when it can.</summary>
    public static string? Problem(LoopStep loop, string id)
    {
        ArgumentNullException.ThrowIfNull(loop);
        return !Allowed().IsMatch(id) ? "use letters, digits and hyphens, at most 40, and begin with a letter or digit" : IsTaken(loop, id) ? $"another {loop.Item} has the id `{id}`" : null;
    }

    private static bool IsTaken(LoopStep loop, string id) => loop.Items.Any(i => string.Equals(i.Id, id, StringComparison.OrdinalIgnoreCase));

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        // Room for a number after it.
        var text = slug.ToString().Trim('-');
        return text.Length <= 36 ? text : text[..36].TrimEnd('-');
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9-]{0,39}\z")]
    private static partial Regex Allowed();
}
