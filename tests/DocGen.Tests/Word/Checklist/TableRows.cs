using System.Globalization;
using System.Xml.Linq;
using DocGen.Word.Linting;
using static DocGen.Tests.Word.Checklist.SampleWordFile;

namespace DocGen.Tests.Word.Checklist;

/// <summary>Tables of every Word file of the samples.</summary>
public class TableRows
{
    private static IEnumerable<XElement> Tables(SampleWordFile file) => file.File.Main.Named(Wml.Table);

    private static IEnumerable<XElement> Heads(XElement table) => table.Elements(Wml.Row).Where(r => r.Element(Wml.W + "trPr").IsOn("tblHeader"));

    [Fact]
    public void Tables_are_no_wider_than_the_text_and_say_their_indent() => Assert.All(All, f =>
    {
        // The sections in the order of the text: each ends with its own properties.
        var widths = new List<(int Text, int Table)>();
        var waiting = new List<int>();
        foreach (var element in f.File.Main.Named(Wml.Table, Wml.SectionProperties).OrderBy(e => Place(f, e)))
        {
            if (element.Name == Wml.Table)
            {
                Assert.Equal("dxa", element.Element(Wml.W + "tblPr")!.Element(Wml.W + "tblInd")!.Get("type"));
                waiting.Add(Twips(element.Element(Wml.W + "tblPr")!.Element(Wml.W + "tblW")!, "w") + Twips(element.Element(Wml.W + "tblPr")!.Element(Wml.W + "tblInd")!, "w"));
                continue;
            }

            var (size, margin) = (element.Element(Wml.W + "pgSz")!, element.Element(Wml.W + "pgMar")!);
            widths.AddRange(waiting.Select(w => (Twips(size, "w") - Twips(margin, "left") - Twips(margin, "right"), w)));
            waiting.Clear();
        }

        Assert.NotEmpty(widths);
        Assert.All(widths, w => Assert.InRange(w.Table, 1, w.Text));
        Assert.All(f.Styles.Where(s => s.Get("type") == "table" && s.ValueOf("basedOn") is null), s => Assert.Equal(4, s.Element(Wml.W + "tblPr")!.Element(Wml.W + "tblCellMar")!.Elements().Count()));
    });

    [Fact]
    public void Heads_repeat_and_are_shaded_in_programs_that_know_no_table_styles() => Assert.All(All, f => Assert.All(Tables(f).Where(t => t.Element(Wml.W + "tblPr")!.Element(Wml.W + "tblLook")!.Get("firstRow") is "1" or "true"), t =>
    {
        Assert.Same(t.Elements(Wml.Row).First(), Assert.Single(Heads(t)));
        Assert.All(Heads(t).Elements(Wml.Cell), c => Assert.Matches("^[0-9A-F]{6}$", c.Element(Wml.W + "tcPr")!.Element(Wml.W + "shd")!.Get("fill")));
        var style = f.Styles.Single(s => s.Get("styleId") == t.Element(Wml.W + "tblPr")!.ValueOf("tblStyle"));
        Assert.Contains(style.Elements(Wml.W + "tblStylePr"), p => p.Get("type") == "firstRow");
    }));

    [Fact]
    public void Rows_stay_whole_unless_they_are_as_high_as_a_third_of_a_page() => Assert.All(All, f => Assert.All(Tables(f).Elements(Wml.Row).Where(r => !r.Element(Wml.W + "trPr").IsOn("cantSplit")), r =>
        // 16 lines, at 94 twentieths of a point for each character of 9 pt.
        Assert.Contains(r.Elements(Wml.Cell), c => Words(c).Length >= 15 * (Twips(c.Element(Wml.W + "tcPr")!.Element(Wml.W + "tcW")!, "w") / 94))));

    [Fact]
    public void A_first_column_that_names_its_rows_is_marked_as_their_heads() => Assert.All(All, f => Assert.All(Tables(f), t =>
    {
        var names = t.Elements(Wml.Row).Except(Heads(t)).Where(r => !IsGroup(r)).Select(r => Words(r.Elements(Wml.Cell).First())).ToList();
        var isName = names.Count > 0 && names.Distinct(StringComparer.Ordinal).Count() == names.Count && names.All(n => n.Trim().Length is > 0 and <= 120);
        var look = t.Element(Wml.W + "tblPr")!.Element(Wml.W + "tblLook")!;
        Assert.Equal(isName, look.Get("firstColumn") is "1" or "true");
        Assert.Equal(isName, (int.Parse(look.Get("val")!, NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 0x80) != 0);
    }));

    [Fact]
    public void A_paragraph_follows_every_table() => Assert.All(All, f => Assert.All(Tables(f), t =>
    {
        var next = t.ElementsAfterSelf().FirstOrDefault(e => e.Name.LocalName is not ("bookmarkStart" or "bookmarkEnd"));
        var after = next ?? t.Ancestors(Wml.Control).First().ElementsAfterSelf().First();
        Assert.Equal(Wml.P, after.Name == Wml.Control ? after.Element(Wml.ControlContent)!.Elements().First().Name : after.Name);
    }));

    [Fact]
    public void The_Statement_of_Applicability_is_one_table_for_each_standard_grouped_and_not_merged() => Assert.All(Statements, f =>
    {
        var parts = Tables(f).Where(t => Words(Heads(t).FirstOrDefault() ?? t) == "ControlApplicableDrivers and reasonHow it is metStatus and operatorOwnerEvidence").ToList();
        int Controls(XElement table) => table.Elements(Wml.Row).Count(r => Words(r.Elements(Wml.Cell).First()).StartsWith("A.", StringComparison.Ordinal) && !IsGroup(r));

        // An amendment of a statement that a certificate quotes names the rows that stay as they are in a table of their own.
        var kept = Tables(f).Where(t => Words(Heads(t).FirstOrDefault() ?? t).StartsWith("ControlApplicableStatus", StringComparison.Ordinal)).Sum(Controls);
        Assert.Equal([93, 38], [Controls(parts[0]) + kept, Controls(parts[1])]);
        Assert.Equal(10, parts[1].Elements(Wml.Row).Count(IsGroup));
        Assert.InRange(parts[0].Elements(Wml.Row).Count(IsGroup), kept == 0 ? 4 : 1, 4);
        Assert.All(parts.Elements(Wml.Row).Where(IsGroup), r => Assert.NotNull(Assert.Single(r.Elements(Wml.Cell)).Element(Wml.W + "tcPr")!.Element(Wml.W + "shd")));
        Assert.Empty(f.File.Main.Named(Wml.W + "vMerge"));
        Assert.Equal(kept == 0 ? ["A.5.1", "A.2.2"] : ["A.2.2"], parts.Skip(kept == 0 ? 0 : 1).Select(t => Words(t.Elements(Wml.Row).First(r => !IsGroup(r) && !Heads(t).Contains(r)).Elements(Wml.Cell).First()).Split(' ')[0]));
    });

    [Fact]
    public void Captions_count_their_tables_and_stand_above_them() => Assert.All(All, f =>
    {
        var captions = f.File.Main.Named(Wml.P).Where(p => StyleOf(p) == "Caption" && Words(p).StartsWith("Table ", StringComparison.Ordinal)).ToList();
        Assert.Equal(Enumerable.Range(1, captions.Count), captions.Select(c => int.Parse(Words(c).Split(' ')[1], CultureInfo.InvariantCulture)));
        Assert.All(captions, c => Assert.Contains("SEQ Table", string.Concat(c.Descendants(Wml.Instruction).Select(i => i.Value)), StringComparison.Ordinal));
        Assert.All(captions, c => Assert.Equal(Wml.Table, c.ElementsAfterSelf().First(e => e.Name.LocalName is not ("bookmarkStart" or "bookmarkEnd")).Name));
    });

    [Fact]
    public void A_cell_that_is_coloured_says_the_same_in_words() => Assert.All(All, f =>
        Assert.All(f.File.Main.Named(Wml.Cell).Where(c => c.Element(Wml.W + "tcPr")?.Element(Wml.W + "shd") is not null), c => Assert.True(Words(c).Trim().Length > 0 || Heads(c.Parent!.Parent!).Contains(c.Parent))));

    private static bool IsGroup(XElement row) => row.Elements(Wml.Cell).Count() == 1 && row.Element(Wml.Cell)!.Element(Wml.W + "tcPr")!.Element(Wml.W + "gridSpan") is not null;

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<SampleWordFile, Dictionary<XElement, int>> Places = [];

    private static int Place(SampleWordFile file, XElement element) => Places.GetValue(file, f => f.File.Main.All.Select((e, i) => (e, i)).ToDictionary(x => x.e, x => x.i))[element];

    private static int Twips(XElement element, string attribute) => int.Parse(element.Get(attribute)!, CultureInfo.InvariantCulture);
}
