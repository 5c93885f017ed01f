namespace DocGen.Tests.Markdown.Merging;

/// <summary>A short policy as it was generated, as somebody edited it, and as it is generated now.</summary>
internal static class EditedPolicy
{
    public const string Given = """
        ---
        title: "AI policy"
        date: "2026-11-21"
        inputs: "sha256:aaaa"
        ---

        # AI policy

        <!-- #intent n="1" maps="42001:5.1" --><a id="intent"></a>
        ## 1 Intent

        Pebblelark runs a receipt service that small firms use every day. A team of twelve keeps it going.

        The policy is read by everybody who joins, and again each January by all of the staff.

        <!-- #duties n="2" maps="42001:5.3" --><a id="duties"></a>
        ## 2 Duties

        These are the duties:

        - The owner keeps the register up to date every week.
        - The lead looks at each incident within two days.
        - [ ] Ask counsel about the wording of section four.

        <!-- #roles-table widths="30 70" -->
        | Role | Duty |
        | --- | --- |
        | <a id="owner"></a>Owner | Keeps the register of all systems |
        | <a id="lead"></a>Lead | Answers for incidents |

        <!-- #end n="3" --><a id="end"></a>
        ## 3 Coming into force

        This policy comes into force when it is approved.

        """;

    public static string Theirs(string old, string @new) => Changed(Given, old, @new);

    public static string Ours(string old, string @new) => Changed(Given, old, @new);

    public static string Changed(string text, string old, string @new)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, @new, StringComparison.Ordinal);
    }
}
