using System.IO.Compression;

namespace DocGen.Tests.Cli;

/// <summary>What a build says of Word files that other programs saved, and of files that are none of its own.</summary>
public sealed class LostAndForeignTests
{
    private const string Policy = "D1-ai-policy.docx";

    [ToolFact("pandoc")]
    public void What_pandoc_lost_is_told_and_what_people_wrote_stays()
    {
        using var small = Built();
        FileEdits.Retype(Out(small), "Lakeside Ltd leads", "Lakeside Ltd leads with care");

        var said = Saved(small, path => OutsideProgram.Run("pandoc", path, "-o", path + ".saved.docx"));

        Assert.Contains("the program that saved it has lost ", said, StringComparison.Ordinal);
        Assert.Contains("the hidden bookmarks of its passages: they were found again by their text", said, StringComparison.Ordinal);
        Assert.Contains("what it was generated from: the copy in .docgen/base served", said, StringComparison.Ordinal);
        Assert.Contains("the controls that repeat organisation and owner on its cover: they are plain text", said, StringComparison.Ordinal);
        Assert.DoesNotContain("the styles of its headings", said, StringComparison.Ordinal);
        Assert.Matches("[0-9]+ passages known by their text, [0-9]+ by their place", said);
    }

    [ToolFact("soffice")]
    public void LibreOffice_loses_nothing_that_a_merge_needs()
    {
        using var small = Built();
        FileEdits.Retype(Out(small), "Lakeside Ltd leads", "Lakeside Ltd leads with care");

        var said = Saved(small, path =>
        {
            var folder = Directory.CreateDirectory(path + ".folder").FullName;
            OutsideProgram.LibreOffice([path], "docx", folder, folder);
            File.Move(Path.Combine(folder, Policy), path + ".saved.docx");
            Directory.Delete(folder, recursive: true);
        });

        Assert.DoesNotContain("has lost", said, StringComparison.Ordinal);
        Assert.DoesNotContain("passages known by", said, StringComparison.Ordinal);
    }

    [ToolFact("/usr/bin/python3", "/usr/lib/python3/dist-packages/docx/__init__.py")]
    public void Python_docx_loses_nothing()
    {
        using var small = Built();
        FileEdits.Retype(Out(small), "Lakeside Ltd leads", "Lakeside Ltd leads with care");

        var said = Saved(small, path => OutsideProgram.Run("/usr/bin/python3", "-c", "import sys, docx\ndocx.Document(sys.argv[1]).save(sys.argv[1] + '.saved.docx')", path));

        Assert.DoesNotContain("has lost", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("macros", "it holds macros")]
    [InlineData("a stranger's", "it is another file: almost nothing of what was generated stands in it")]
    [InlineData("cut off", "it is damaged, or no Word file")]
    public void A_file_that_is_none_of_ours_stays_untouched_and_is_told(string what, string why)
    {
        using var small = Built();
        switch (what)
        {
            case "macros":
                MakeMacros(Out(small));
                break;
            case "cut off":
                File.WriteAllBytes(Out(small), File.ReadAllBytes(Out(small))[..3000]);
                break;
            default:
                MakeLetter(Out(small));
                break;
        }

        var content = File.ReadAllBytes(Out(small));
        small.Change("answers.yaml", "backup: unknown", "backup: every night");

        var said = small.Run("build", small.Client);

        Assert.Equal(4, said.ExitCode);
        Assert.Contains($"{Policy} stays as it is: {why}", string.Join(' ', said.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllBytes(Out(small)));
    }

    /// <summary>As any program writes one: two sentences, none of ours.</summary>
    private static void MakeLetter(string path)
    {
        File.Delete(path);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Put("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
        Put("_rels/.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>");
        Put("word/document.xml", "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>Dear all, the canteen is closed on Friday.</w:t></w:r></w:p><w:p><w:r><w:t>Please bring your own lunch.</w:t></w:r></w:p></w:body></w:document>");

        void Put(string name, string text)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }
    }

    private static void MakeMacros(string path)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        var entry = zip.GetEntry("[Content_Types].xml")!;
        string text;
        using (var read = new StreamReader(entry.Open()))
        {
            text = read.ReadToEnd();
        }

        entry.Delete();
        using var write = new StreamWriter(zip.CreateEntry("[Content_Types].xml").Open());
        write.Write(text.Replace("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "application/vnd.ms-word.document.macroEnabled.main+xml", StringComparison.Ordinal));
    }

    /// <summary>What a build says after a program has saved the policy and an answer has changed.</summary>
    private static string Saved(SmallPack small, Action<string> save)
    {
        save(Out(small));
        File.Move(Out(small) + ".saved.docx", Out(small), overwrite: true);
        small.Change("answers.yaml", "backup: unknown", "backup: every night");
        var said = small.Run("build", small.Client);
        Assert.Equal(0, said.ExitCode);
        using var zip = ZipFile.OpenRead(Out(small));
        using var document = zip.GetEntry("word/document.xml")!.Open();
        var text = System.Xml.Linq.XElement.Load(document).Value;
        Assert.Contains("Lakeside Ltd leads with care", text, StringComparison.Ordinal);
        Assert.Contains("every night", text, StringComparison.Ordinal);
        return string.Join(' ', said.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static SmallPack Built()
    {
        var small = new SmallPack();
        Assert.Equal(0, small.Run("build", small.Client).ExitCode);
        return small;
    }

    private static string Out(SmallPack small) => Path.Combine(small.Client, "out", Policy);
}
