using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace DocGen.Tests.Cli;

/// <summary>A build over files that people edited in Word: their words stay, ours come as tracked changes.</summary>
public sealed class RegenerationTests
{
    private const string Policy = "D1-ai-policy.docx";

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void What_a_person_wrote_stays_and_what_changed_is_tracked_with_its_reason()
    {
        using var small = Built();
        Retype(small, "Lakeside Ltd leads", "Lakeside Ltd leads with care");
        var edited = File.ReadAllBytes(Out(small, Policy));
        small.Change("answers.yaml", "kind: [product]", "kind: [none]");
        small.Change("answers.yaml", "  environments: [test, production]\n", "");

        var said = small.Run("build", small.Client);

        Assert.Equal(0, said.ExitCode);
        var document = Document(small);
        Assert.Contains("Lakeside Ltd leads with care", document.Value, StringComparison.Ordinal);
        Assert.Contains("Product", string.Concat(document.Descendants(W + "del").Select(d => d.Value)), StringComparison.Ordinal);
        Assert.Contains("No", string.Concat(document.Descendants(W + "ins").Select(d => d.Value)), StringComparison.Ordinal);
        Assert.Contains("Changed because of an answer: development.kind was [product] and is now [none] (answers.yaml:2:9).", Part(small, "word/comments.xml").Value, StringComparison.Ordinal);
        Assert.Equal(edited, File.ReadAllBytes(Assert.Single(Directory.EnumerateFiles(Path.Combine(small.Client, ".docgen", "history")))));
        Assert.Contains("note merged-file: `D1-ai-policy.docx` was changed since it was generated; what people wrote stays", said.Error, StringComparison.Ordinal);
        Assert.Contains("Files that people edited\n  D1-ai-policy.docx\n", said.Out, StringComparison.Ordinal);
        Assert.Contains("    1 passage that people wrote or changed stays\n", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_build_changes_no_byte_and_keeps_no_second_copy()
    {
        using var small = Built();
        Retype(small, "Lakeside Ltd leads", "Lakeside Ltd leads with care");
        small.Change("answers.yaml", "backup: unknown", "backup: every night");
        Assert.Equal(0, small.Run("build", small.Client).ExitCode);
        var merged = File.ReadAllBytes(Out(small, Policy));

        Assert.Equal(0, small.Run("build", small.Client).ExitCode);

        Assert.Equal(merged, File.ReadAllBytes(Out(small, Policy)));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(small.Client, ".docgen", "history")));
    }

    [Fact]
    public void The_manifest_names_the_file_as_it_is_and_what_was_generated()
    {
        using var small = Built();
        var generated = Outputs(small)[Policy].GetProperty("sha256").GetString();
        Retype(small, "Lakeside Ltd leads", "Lakeside Ltd leads with care");

        Assert.Equal(0, small.Run("build", small.Client).ExitCode);

        var entry = Outputs(small)[Policy];
        Assert.Equal(generated, entry.GetProperty("generated_sha256").GetString());
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Out(small, Policy)))), entry.GetProperty("sha256").GetString());
        Assert.False(Outputs(small)["D2-system-note-reader.docx"].TryGetProperty("generated_sha256", out _));
    }

    [Fact]
    public void Where_both_changed_the_same_words_the_persons_stand_and_ours_are_beside_them()
    {
        using var small = Built();
        Retype(small, "Product development", "Product and model development");
        small.Change("answers.yaml", "kind: [product]", "kind: [none]");
        small.Change("answers.yaml", "  environments: [test, production]\n", "");

        var said = small.Run("build", small.Client);

        Assert.Equal(4, said.ExitCode);
        Assert.Contains("1 conflict to decide, marked in the file by comments\n", said.Out, StringComparison.Ordinal);
        var document = Document(small);
        var live = document.Descendants(W + "t").Where(t => !t.Ancestors(W + "ins").Any()).Select(t => t.Value);
        Assert.Contains("Product and model development", string.Concat(live), StringComparison.Ordinal);
        Assert.Contains("No development", string.Concat(document.Descendants(W + "ins").Select(d => d.Value)), StringComparison.Ordinal);
        var comment = Part(small, "word/comments.xml").Value;
        Assert.Contains("somebody edited this text, and the new build changes it too", comment, StringComparison.Ordinal);
        Assert.Contains("Before: Product development.", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conflict_stays_open_until_the_insertion_is_accepted_or_rejected()
    {
        using var small = Built();
        Assert.Equal(new Spoken(0, "No conflicts are open.\n", ""), small.Conflicts());
        Retype(small, "Product development", "Product and model development");
        small.Change("answers.yaml", "kind: [product]", "kind: [none]");
        small.Change("answers.yaml", "  environments: [test, production]\n", "");
        Assert.Equal(4, small.Run("build", small.Client).ExitCode);
        Assert.Equal(4, small.Run("build", small.Client).ExitCode);

        var open = small.Conflicts();

        Assert.Equal(4, open.ExitCode);
        Snapshot.Match("Conflicts.open", open.All);
        Change(small, root =>
        {
            foreach (var paragraph in root.Descendants(W + "p").Where(p => p.Element(W + "pPr")?.Element(W + "rPr")?.Element(W + "ins") is not null && p.Value.Contains("No development", StringComparison.Ordinal)).ToList())
            {
                paragraph.Remove();
            }
        });
        Assert.Equal(0, small.Conflicts().ExitCode);
        Assert.Equal(0, small.Run("build", small.Client).ExitCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_Markdown_file_keeps_what_a_person_wrote_also_when_only_the_Word_file_remembers_the_base(bool isRemembered)
    {
        using var small = Built();
        var path = Out(small, "D1-ai-policy.md");
        File.WriteAllText(path, File.ReadAllText(path).Replace("Lakeside Ltd leads", "Lakeside Ltd leads with care", StringComparison.Ordinal));
        if (!isRemembered)
        {
            Directory.Delete(Path.Combine(small.Client, ".docgen"), recursive: true);
        }

        small.Change("answers.yaml", "kind: [product]", "kind: [none]");
        small.Change("answers.yaml", "  environments: [test, production]\n", "");

        var said = small.Run("build", small.Client);

        Assert.Equal(0, said.ExitCode);
        Assert.Contains("Lakeside Ltd leads with care; backups", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Contains("No development.", File.ReadAllText(path), StringComparison.Ordinal);
        var merged = File.ReadAllBytes(path);
        Assert.Equal(0, small.Run("build", small.Client).ExitCode);
        Assert.Equal(merged, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_conflict_in_Markdown_stands_between_markers_and_is_listed()
    {
        using var small = Built();
        var path = Out(small, "D1-ai-policy.md");
        File.WriteAllText(path, File.ReadAllText(path).Replace("Product development", "Product and model development", StringComparison.Ordinal));
        small.Change("answers.yaml", "kind: [product]", "kind: [none]");
        small.Change("answers.yaml", "  environments: [test, production]\n", "");

        Assert.Equal(4, small.Run("build", small.Client).ExitCode);

        var text = File.ReadAllText(path);
        var from = text.IndexOf("<<<<<<<", StringComparison.Ordinal);
        Assert.Equal("<<<<<<< yours\nProduct and model development.\n=======\nNo development.\n>>>>>>> new\n", text[from..(text.IndexOf(">>>>>>> new\n", StringComparison.Ordinal) + 12)]);
        var open = small.Conflicts();
        Assert.Equal(4, open.ExitCode);
        Assert.Contains("D1-ai-policy.md\n", open.Out, StringComparison.Ordinal);
        Assert.Contains("Yours: Product and model development.\n", open.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_remembered_base_the_one_in_the_file_serves()
    {
        using var small = Built();
        Retype(small, "Lakeside Ltd leads", "Lakeside Ltd leads with care");
        Directory.Delete(Path.Combine(small.Client, ".docgen"), recursive: true);
        small.Change("answers.yaml", "backup: unknown", "backup: every night");

        Assert.Equal(0, small.Run("build", small.Client).ExitCode);

        Assert.Contains("with care", Document(small).Value, StringComparison.Ordinal);
        Assert.Contains("every night", string.Concat(Document(small).Descendants(W + "ins").Select(i => i.Value)), StringComparison.Ordinal);
        Assert.Contains("What the last build was made from is not remembered", Part(small, "word/comments.xml").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_that_came_back_by_mail_is_taken_in_under_whatever_name()
    {
        using var small = Built();
        var unedited = File.ReadAllBytes(Out(small, Policy));
        Retype(small, "Lakeside Ltd leads", "Lakeside Ltd leads with care");
        var mailed = Path.Combine(small.Root, "policy (3) final.docx");
        File.Move(Out(small, Policy), mailed);
        File.WriteAllBytes(Out(small, Policy), unedited);
        small.Change("answers.yaml", "backup: unknown", "backup: every night");

        var said = small.Run("build", small.Client, "--edited", mailed);

        Assert.Equal(0, said.ExitCode);
        Assert.Contains("with care", Document(small).Value, StringComparison.Ordinal);
        Assert.Contains("every night", string.Concat(Document(small).Descendants(W + "ins").Select(i => i.Value)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a letter", "is no document of this pack")]
    [InlineData("not there", "there is no file")]
    [InlineData("both edited", "was edited as well")]
    public void A_copy_that_cannot_be_taken_in_stops_the_build(string what, string why)
    {
        using var small = Built();
        Retype(small, "Lakeside Ltd leads", "Lakeside Ltd leads with care");
        var mailed = Path.Combine(small.Root, "mailed.docx");
        if (what == "a letter")
        {
            File.WriteAllText(mailed, "This is a letter.");
        }
        else if (what == "both edited")
        {
            File.Copy(Out(small, Policy), mailed);
            Retype(small, "with care", "with great care");
        }

        var before = File.ReadAllBytes(Out(small, Policy));
        var said = small.Run("build", small.Client, "--edited", mailed);

        Assert.Equal(1, said.ExitCode);
        Assert.Contains(why, said.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Out(small, Policy)));
    }

    [Theory]
    [InlineData("no archive", "it is damaged, or no Word file")]
    [InlineData("protected", "it is protected by a password, or saved in the format of Word 97")]
    [InlineData("another document", "it is a copy of D2-reader System note, another document")]
    public void A_file_that_cannot_be_merged_stays_untouched_and_the_new_text_is_beside_it(string damage, string why)
    {
        using var small = Built();
        var content = damage switch
        {
            "no archive" => Encoding.UTF8.GetBytes("This is a letter."),
            "protected" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0],
            _ => File.ReadAllBytes(Out(small, "D2-system-note-reader.docx")),
        };
        File.WriteAllBytes(Out(small, Policy), content);
        small.Change("answers.yaml", "backup: unknown", "backup: every night");

        var said = small.Run("build", small.Client);

        Assert.Equal(4, said.ExitCode);
        Assert.Equal(content, File.ReadAllBytes(Out(small, Policy)));
        Assert.True(File.Exists(Out(small, "D1-ai-policy.new.docx")));
        Assert.Equal(4, small.Run("build", small.Client).ExitCode);
        Assert.Equal(content, File.ReadAllBytes(Out(small, Policy)));
        Assert.True(File.Exists(Out(small, "D1-ai-policy.new.docx")));
        Assert.Equal(4, small.Conflicts().ExitCode);
        Assert.Contains($"{Policy} stays as it is: {why} ", string.Join(' ', said.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private static SmallPack Built()
    {
        var small = new SmallPack();
        Assert.Equal(0, small.Run("build", small.Client).ExitCode);
        return small;
    }

    private static string Out(SmallPack small, string name) => Path.Combine(small.Client, "out", name);

    private static XElement Document(SmallPack small) => Part(small, "word/document.xml");

    private static XElement Part(SmallPack small, string path) => FileEdits.Part(Out(small, Policy), path);

    private static Dictionary<string, JsonElement> Outputs(SmallPack small)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Out(small, "manifest.json")));
        return json.RootElement.GetProperty("outputs").EnumerateArray().ToDictionary(o => o.GetProperty("path").GetString()!, o => o.Clone(), StringComparer.Ordinal);
    }

    private static void Retype(SmallPack small, string from, string to) => FileEdits.Retype(Out(small, Policy), from, to);

    private static void Change(SmallPack small, Action<XElement> edit) => FileEdits.Change(Out(small, Policy), edit);
}
