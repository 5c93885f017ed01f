using System.Text;
using System.Text.RegularExpressions;

namespace DocGen.Word.Body;

/// <summary>What a link out of the document may lead to.</summary>
internal static partial class LinkAddress
{
    // Word refuses longer addresses.
    private const int Longest = 2048;

    /// <summary>The address of a page or a mailbox as Word takes it; null for anything else.</summary>
    public static string? Absolute(string target) =>
        SafeText.Clean(target) == target && Uri.TryCreate(target, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeMailto)
            && address.AbsoluteUri.Length <= Longest
            ? address.AbsoluteUri
            : null;

    /// <summary>The path of a file from here as Word takes it; null for anything else.</summary>
    public static string? Relative(string target)
    {
        if (target.Length == 0 || target[0] is '#' or '\\' || target.StartsWith("//", StringComparison.Ordinal) || Scheme().IsMatch(target))
        {
            return null;
        }

        var address = new StringBuilder();
        for (var i = 0; i < target.Length; i++)
        {
            var kept = char.IsAsciiLetterOrDigit(target[i]) || "-._~/?#!$&'()*+,;=@".Contains(target[i], StringComparison.Ordinal)
                || (target[i] == '%' && i + 2 < target.Length && char.IsAsciiHexDigit(target[i + 1]) && char.IsAsciiHexDigit(target[i + 2]));
            var pair = char.IsHighSurrogate(target[i]) && i + 1 < target.Length && char.IsLowSurrogate(target[i + 1]);
            address.Append(kept ? target[i].ToString() : Uri.EscapeDataString(target.AsSpan(i, pair ? 2 : 1)));
            i += pair ? 1 : 0;
        }

        return address.Length <= Longest && Uri.TryCreate(address.ToString(), UriKind.Relative, out _) ? address.ToString() : null;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();
}
