using System.IO.Compression;
using DocGen.Tests.Cli;

namespace DocGen.Tests.Packs;

public sealed class LinkTests
{
    [Fact]
    public void A_link_to_a_section_of_another_document_says_its_heading_and_leads_to_its_file()
    {
        using var small = Linking("""See {{ link.section "D1#roles" }} and {{ link.section "D1" "roles" "who does *what*" }}.""");

        Assert.Contains("See [Roles (D1)](D1-ai-policy.md#roles) and [who does \\*what\\*](D1-ai-policy.md#roles).", Built(small, "D2-system-note-reader.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void In_Word_the_same_link_leads_to_the_bookmark_in_the_Word_file_beside_it()
    {
        using var small = Linking("""See {{ link.section "D1#roles" }}.""");
        Build(small);

        Assert.Contains("Target=\"D1-ai-policy.docx\" TargetMode=\"External\"", Part(small, "D2-system-note-reader.docx", "word/_rels/document.xml.rels"), StringComparison.Ordinal);
        var anchor = After(Part(small, "D2-system-note-reader.docx", "word/document.xml"), "w:anchor=\"", lastOf: "r:id=\"");
        Assert.Contains($"w:name=\"{anchor}\"", Part(small, "D1-ai-policy.docx", "word/document.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_section_of_the_same_document_needs_its_id_alone()
    {
        using var small = Linking("""See {{ link.section "purpose" }}.""");

        Assert.Contains("See [Purpose](#purpose).", Built(small, "D2-system-note-reader.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_document_says_its_title()
    {
        using var small = Linking("""{{ link.document "D1" }}; {{ link.document ("D2-" + system.id) "this note" }}""");

        Assert.Contains("[AI policy](D1-ai-policy.md); [this note](D2-system-note-reader.md)", Built(small, "D2-system-note-reader.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_control_leads_to_its_row_in_the_Statement_of_Applicability()
    {
        using var small = Linking("""Guarded by {{ link.control "27001:A.8.28" }}.""");
        AppendTo(small, "documents/d1.sbn.md", "\n## Statement {#soa maps=\"none\"}\n\n| Control | In |\n|---|---|\n{{~ for row in soa.iso27001 ~}}\n| <a id=\"{{ row.ref }}\"></a>{{ row.id }} | {{ row.applies }} |\n{{~ end ~}}\n");

        Assert.Contains("Guarded by [27001:A.8.28](D1-ai-policy.md#27001:A.8.28).", Built(small, "D2-system-note-reader.md"), StringComparison.Ordinal);
        Assert.Contains("| <a id=\"27001:A.8.28\"></a>A.8.28 | true |", Built(small, "D1-ai-policy.md"), StringComparison.Ordinal);
        var anchor = After(Part(small, "D2-system-note-reader.docx", "word/document.xml"), "w:anchor=\"", lastOf: "r:id=\"");
        Assert.Contains($"w:name=\"{anchor}\"", Part(small, "D1-ai-policy.docx", "word/document.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_template_ever_held_is_an_error_with_its_place_and_the_nearest_name()
    {
        using var small = Linking("""
            {{ link.section "D1#rolse" }}
            {{ link.document "D9" }}
            {{ link.document "D2" }}
            {{ link.control "27001:A.8.82" }}
            """);

        var said = small.Run("check", small.Client);

        Assert.Equal(1, said.ExitCode);
        Snapshot.Match("Links.unknown", said.Error);
    }

    [Fact]
    public void A_section_that_the_answers_left_out_gives_its_heading_without_a_link_and_the_answers_are_named()
    {
        using var small = Linking("""See {{ link.section "D1#premises" }}.""");

        var text = Built(small, "D2-system-note-reader.md");
        Assert.Contains("See Premises (left out of D1).", text, StringComparison.Ordinal);
        Assert.Contains("| [1 Purpose](#purpose) | ISO/IEC 42001: A.6.1.2 | organisation: name (profile.yaml:2); sites (profile.yaml); systems: name (systems.yaml) |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_the_answers_left_out_gives_its_title_without_a_link()
    {
        using var small = Linking("""See {{ link.document "D3" }}.""");
        AppendTo(small, "pack.yaml", "- {id: D3, title: Visitor rules, file: D3-visitors, template: documents/d1.sbn.md, when: has_premises}\n");

        Assert.Contains("See Visitor rules (not part of this pack).", Built(small, "D2-system-note-reader.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_written_by_hand_loses_its_target_with_the_section_and_a_mistyped_one_is_told()
    {
        using var small = Linking("See [a](#purpose) and [b](#purpsoe).");
        AppendTo(small, "documents/d1.sbn.md", "\nSee [the premises](#premises).\n");

        var said = small.Run("build", small.Client, "--format", "md");

        Assert.Equal(0, said.ExitCode);
        Assert.Contains("warning dead-link: this document has no section `purpsoe` for a link to lead to; its words are printed without a link", said.Error, StringComparison.Ordinal);
        Assert.Contains("hint: did you mean `purpose`?", said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("premises", said.Error, StringComparison.Ordinal);
        Assert.Contains("See [a](#purpose) and b.", File.ReadAllText(Path.Combine(small.Client, "out", "D2-system-note-reader.md")), StringComparison.Ordinal);
        Assert.Contains("See the premises.", File.ReadAllText(Path.Combine(small.Client, "out", "D1-ai-policy.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_cannot_make_such_a_link()
    {
        using var small = Linking("[x]({{ organisation.name }})");
        small.Change("profile.yaml", "Lakeside Ltd", "\"pending:D1#roles\"");

        var said = small.Run("check", small.Client);

        Assert.Contains("a link cannot lead to `pending:D1#roles`", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_what_is_not_known_prints_the_open_point()
    {
        using var small = Linking("""See {{ link.document technology.backup }}.""");

        Assert.Contains("See not yet established (OP-01).", Built(small, "D2-system-note-reader.md"), StringComparison.Ordinal);
    }

    private static SmallPack Linking(string text)
    {
        var small = new SmallPack();
        AppendTo(small, "documents/d2.sbn.md", $"\n{text}\n");
        return small;
    }

    private static void AppendTo(SmallPack small, string file, string text) => File.AppendAllText(Path.Combine(small.Pack, file), text);

    private static void Build(SmallPack small)
    {
        var said = small.Run("build", small.Client);
        Assert.Equal("", said.Error);
        Assert.Equal(0, said.ExitCode);
    }

    private static string Built(SmallPack small, string file)
    {
        Build(small);
        return File.ReadAllText(Path.Combine(small.Client, "out", file));
    }

    private static string Part(SmallPack small, string file, string part)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(small.Client, "out", file));
        using var reader = new StreamReader(archive.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>The value that follows a mark in the last hyperlink with a relationship.</summary>
    private static string After(string xml, string mark, string lastOf)
    {
        var element = xml.Split("<w:hyperlink ").Select(e => e[..e.IndexOf('>', StringComparison.Ordinal)]).Last(e => e.Contains(lastOf, StringComparison.Ordinal) && e.Contains(mark, StringComparison.Ordinal));
        var start = element.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        return element[start..element.IndexOf('"', start)];
    }
}
