using System.Xml.Linq;

namespace DocGen.Tests.Cli;

/// <summary>What the comments beside tracked changes name as their cause.</summary>
public sealed class ReasonTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void Sentences_of_one_section_that_changed_for_two_answers_each_name_their_own()
    {
        using var small = new SmallPack();
        File.AppendAllText(Path.Combine(small.Pack, "partials", "code.sbn.md"), "\n\nCopies of code are made {{ technology.backup }}.\n");
        Assert.Equal(0, small.Run("build", small.Client).ExitCode);
        FileEdits.Retype(Out(small), "Lakeside Ltd leads", "Lakeside Ltd leads with care");
        small.Change("answers.yaml", "kind: [product]", "kind: [none]");
        small.Change("answers.yaml", "  environments: [test, production]\n", "");
        small.Change("answers.yaml", "backup: unknown", "backup: every night");

        Assert.Equal(0, small.Run("build", small.Client).ExitCode);

        var document = Part(small, "word/document.xml");
        string CommentAt(string words)
        {
            var paragraph = document.Descendants(W + "p").Single(p => p.Value.Contains(words, StringComparison.Ordinal) && p.Descendants(W + "commentReference").Any());
            return Part(small, "word/comments.xml").Elements().Single(c => (string?)c.Attribute(W + "id") == (string?)paragraph.Descendants(W + "commentReference").First().Attribute(W + "id")).Value;
        }

        Assert.StartsWith("Changed because of an answer: development.kind was [product] and is now [none]", CommentAt(" development."), StringComparison.Ordinal);
        Assert.StartsWith("Changed because of an answer: technology.backup was unknown and is now every night", CommentAt("Copies of code are made"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_a_sorted_list_names_the_answers_about_its_own_item_alone()
    {
        using var small = new SmallPack();
        File.AppendAllText(Path.Combine(small.Pack, "partials", "code.sbn.md"), "\n\n| System | Role |\n| --- | --- |\n{{ for s in systems | array.sort \"name\" ~}}\n| {{ s.name }} | {{ s.role | prose.list }} |\n{{ end ~}}\n");
        File.AppendAllText(Path.Combine(small.Client, "systems.yaml"), "- id: sorter\n  name: Mail sorter\n  role: [build]\n");
        Assert.Equal(0, small.Run("build", small.Client).ExitCode);
        FileEdits.Retype(Out(small), "Lakeside Ltd leads", "Lakeside Ltd leads with care");
        small.Change("systems.yaml", "name: Mail sorter", "name: Mail sorter of the office");
        small.Change("systems.yaml", "name: Receipt reader", "name: Receipt reader of the shop");

        Assert.Equal(0, small.Run("build", small.Client).ExitCode);

        string[] About(string item) => [.. Part(small, "word/document.xml").Descendants(W + "tr").Where(r => r.Value.StartsWith(item, StringComparison.Ordinal)).SelectMany(r => r.Descendants(W + "commentReference"))
            .Select(r => Part(small, "word/comments.xml").Elements().Single(c => (string?)c.Attribute(W + "id") == (string?)r.Attribute(W + "id")).Value)];
        Assert.All(About("Mail sorter"), c => Assert.True(c.Contains("systems.sorter.name", StringComparison.Ordinal) && !c.Contains("systems.reader", StringComparison.Ordinal), c));
        Assert.All(About("Receipt reader"), c => Assert.True(c.Contains("systems.reader.name", StringComparison.Ordinal) && !c.Contains("systems.sorter", StringComparison.Ordinal), c));
        Assert.NotEmpty(About("Mail sorter"));
        Assert.NotEmpty(About("Receipt reader"));
    }

    private static string Out(SmallPack small) => Path.Combine(small.Client, "out", "D1-ai-policy.docx");

    private static XElement Part(SmallPack small, string path) => FileEdits.Part(Out(small), path);
}
