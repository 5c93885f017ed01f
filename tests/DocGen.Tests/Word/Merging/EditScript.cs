using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using DocGen.Engine.Documents;
using DocGen.Tests.Samples;
using FsCheck;
using FsCheck.Fluent;
using static DocGen.Tests.Word.Merging.WordPackage;

namespace DocGen.Tests.Word.Merging;

/// <summary>What happens to a document of a sample between two builds, as numbers: what the build changes and what people do to the file. Each number is a kind of change and a place.</summary>
/// <param name="Document">Which document of the samples.</param>
internal sealed record EditScript(int Document, ImmutableArray<int> Build, ImmutableArray<int> People)
{
    /// <summary>Words that people typed begin with it.</summary>
    public const string TypedWord = "qz";

    private static readonly Lazy<ImmutableArray<Document>> All = new(() =>
    [
        .. BuiltSample.Of("pebblelark").Documents.Values.Select(d => d.Document),
        .. BuiltSample.Of("nordhaven").Documents.Values.Where(d => d.Planned.Id[0] is 'W' or 'D' && d.Planned.Id != "D3").Select(d => d.Document),
    ]);

    private static readonly Dictionary<int, byte[]> Files = [];

    public Document Given => All.Value[Document % All.Value.Length];

    /// <summary>Scripts of up to eight changes on each side.</summary>
    public static Arbitrary<EditScript> Drawn { get; } = Arb.From(
        from document in Gen.Choose(0, 10_000)
        from build in Numbers(8)
        from people in Numbers(8)
        select new EditScript(document, build, people),
        Smaller);

    public byte[] GivenFile()
    {
        var at = Document % All.Value.Length;
        lock (Files)
        {
            return Files.TryGetValue(at, out var known) ? known : Files[at] = MergeCase.Bytes(Given);
        }
    }

    public override string ToString() => $"document {Document} ({Given.Identity.Id}), build [{string.Join(", ", Build)}], people [{string.Join(", ", People)}]";

    /// <summary>The document after the changes of the build.</summary>
    public Document Ours()
    {
        var document = Document % 3 == 0 ? ModelEdits.Issue(Given) : Given;
        foreach (var (number, turn) in Build.Select((n, i) => (n, i)))
        {
            var (kind, place) = (number % 11, number / 11);
            var paragraphs = ModelEdits.Paragraphs(document);
            var rows = ModelEdits.Rows(document);
            var sections = Sections(document.Sections).ToList();
            var section = sections[place % sections.Count];
            document = kind switch
            {
                0 or 1 when paragraphs.Length > 0 && paragraphs[place % paragraphs.Length] is var p => ModelEdits.Reword(document, p.Key, kind == 0 ? Other(p.Text, place, "renewed") : "The build says something else here now, number " + Number(turn) + "."),
                2 when paragraphs.Length > 0 => ModelEdits.Add(document, paragraphs[place % paragraphs.Length].Key, "A sentence that the build adds, number " + Number(turn) + "."),
                3 when paragraphs.Length > 0 => ModelEdits.Without(document, paragraphs[place % paragraphs.Length].Key),
                4 when rows.Length > 0 && rows[place % rows.Length] is var r => ModelEdits.Fill(document, r.Key, place % r.Row.Cells.Count, "filled anew " + Number(turn)),
                5 when rows.Length > 0 && rows[place % rows.Length] is var r => ModelEdits.AddRow(document, r.Key, "added " + Number(turn), "by the build"),
                6 when rows.Length > 0 && rows[place % rows.Length] is var r => ModelEdits.WithoutRow(document, r.Key),
                7 when sections.Count > 3 && section.Children.IsEmpty => ModelEdits.Without(document, section.Origin!.Key),
                8 => ModelEdits.AddSection(document, section.Origin!.Key, "added-" + Number(turn), "Added by the build " + Number(turn), "Its only sentence, number " + Number(turn) + "."),
                9 when sections.Count > 3 && section.Children.IsEmpty => ModelEdits.Move(document, section.Origin!.Key, sections[place / 7 % sections.Count].Origin!.Key),
                10 when rows.Length > 0 => ModelEdits.MoveRow(document, rows[place % rows.Length].Key),
                _ => document,
            };
        }

        return document;
    }

    /// <summary>The file after what people did to it.</summary>
    public byte[] Theirs()
    {
        var file = WordPackage.Of(GivenFile());
        foreach (var (number, turn) in People.Select((n, i) => (n, i)))
        {
            Do(file, number % 17, number / 17, TypedWord + Number(turn));
        }

        return file.ToBytes();
    }

    private static void Do(WordPackage file, int kind, int place, string word)
    {
        var plain = file.Body.Descendants(W + "p").Where(IsPlain).ToList();
        var rows = file.Body.Descendants(W + "tr").ToList();
        var sections = file.Sections();
        if (plain.Count == 0)
        {
            return;
        }

        var paragraph = plain[place % plain.Count];
        var words = Edits.TextOf(paragraph.Elements(W + "r").First(r => Words(r) > 3)).Split(' ');
        var some = words[1 + (place % (words.Length - 2))];
        var row = rows.Count > 0 ? rows[place % rows.Count] : null;
        switch (kind)
        {
            case 0:
                Edits.Reword(paragraph, some, some.Length > 0 ? word : " " + word + " ");
                break;
            case 1:
                Edits.Retype(paragraph, $"Somebody typed {word} here and nothing else.");
                break;
            case 2:
                Edits.Type(paragraph, $"Somebody added {word} below.");
                break;
            case 3 when some.Length > 0:
                Edits.Split(paragraph, some);
                break;
            case 4 when paragraph.ElementsAfterSelf().FirstOrDefault() is { } next && IsPlain(next):
                Edits.Join(paragraph);
                break;
            case 5 when !IsLast(paragraph):
                paragraph.Remove();
                break;
            case 6 when sections.Count > 1:
                sections[place % sections.Count].Remove();
                break;
            case 7 when sections.Count > 2:
                var moved = sections[place % sections.Count];
                moved.Remove();
                sections.Where(s => s != moved).ElementAt(place % (sections.Count - 1))[^1].AddAfterSelf(moved);
                break;
            case 8 when row is not null && IsSimple(row):
                Edits.AddRow(row, "typed", word);
                break;
            case 9 when row is not null && row.Parent!.Elements(W + "tr").Count() > 2:
                row.Remove();
                break;
            case 10 or 16 when row is not null:
                Edits.TypeIn(row.Elements(W + "tc").ElementAt(place % row.Elements(W + "tc").Count()), " " + word);
                break;
            case 11 when row is not null && row.Parent!.Elements(W + "tr").All(IsSimple):
                Edits.AddColumn(row.Parent!, word);
                break;
            case 12 when some.Length > 0:
                Edits.Embolden(paragraph, some);
                break;
            case 13 when some.Length > 0 && !file.Body.Descendants(W + "ins").Any():
                Edits.Track(paragraph, some, word, "Ines Ternholm");
                break;
            case 14 when place % 4 == 0:
                Edits.LoseAnchors(file);
                break;
            case 15 when !file.Parts.ContainsKey("word/comments.xml"):
                Edits.Comment(file, paragraph, "Ines Ternholm", "Why?");
                break;
        }
    }

    // Typed text in one run or several: no fields, links or pictures, which nobody cuts in the middle.
    private static bool IsPlain(XElement paragraph) =>
        paragraph.Name == W + "p" && paragraph.Elements(W + "r").Any(r => Words(r) > 3) && paragraph.Element(W + "pPr") is not null && !paragraph.Descendants().Any(d => d.Name.LocalName is "fldChar" or "hyperlink" or "drawing" or "sdt" or "sectPr" or "footnoteReference" or "ins" or "del")
        && !paragraph.Ancestors(W + "sdt").Any(s => s.Element(W + "sdtPr")!.Element(W + "docPartObj") is not null);

    private static int Words(XElement run) => run.Elements(W + "t").Count() == 1 ? Edits.TextOf(run).Split(' ').Length : 0;

    private static bool IsLast(XElement paragraph) => paragraph.Parent!.Name == W + "tc" && paragraph.Parent.Elements(W + "p").Count() == 1;

    private static bool IsSimple(XElement row) => !row.Descendants(W + "gridSpan").Any() && !row.Descendants(W + "tbl").Any();

    private static string Other(string text, int place, string word)
    {
        var words = text.Split(' ');
        words[place % words.Length] = word;
        return string.Join(' ', words);
    }

    private static IEnumerable<Section> Sections(EquatableArray<Section> sections) => sections.Items.SelectMany(s => Sections(s.Children).Prepend(s));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Gen<ImmutableArray<int>> Numbers(int most) =>
        from count in Gen.Choose(0, most)
        from numbers in Gen.Choose(0, 1_000_000).ListOf(count)
        select numbers.ToImmutableArray();

    private static IEnumerable<EditScript> Smaller(EditScript script) =>
        script.People.Select((_, i) => script with { People = script.People.RemoveAt(i) }).Concat(script.Build.Select((_, i) => script with { Build = script.Build.RemoveAt(i) }));
}
