using System.Xml.Linq;
using DocGen.Word.Linting;
using static DocGen.Tests.Word.Checklist.SampleWordFile;

namespace DocGen.Tests.Word.Checklist;

/// <summary>Cover, document control, properties, headers and footers of every Word file of the samples.</summary>
public class PropertyRows
{
    // It ends where the contents list begins, or where its page does: short documents have no list.
    private static IEnumerable<XElement> Cover(SampleWordFile file) => file.Body.Elements().TakeWhile(e => e.Name != Wml.Control && e.Element(Wml.ParagraphProperties)?.Element(Wml.SectionProperties) is null);

    // What leaves the house does not say what made it.
    private static bool IsEdition(SampleWordFile file) => file.Name.Contains('.', StringComparison.Ordinal);

    [Fact]
    public void The_cover_says_which_document_it_is() => Assert.All(All, f =>
    {
        var words = Cover(f).Select(Words).ToList();
        Assert.Equal(f.Core["title"], Words(Cover(f).Single(p => StyleOf(p) == "Title")));
        Assert.Equal(f.Core["creator"], words[0]);
        var rows = Cover(f).Single(e => e.Name == Wml.Table).Elements(Wml.Row).ToDictionary(r => Words(r.Elements(Wml.Cell).First()), r => Words(r.Elements(Wml.Cell).Last()), StringComparer.Ordinal);
        Assert.Equal((f.Core["identifier"], f.Core["version"], f.Core["contentStatus"]), (rows["Document"], rows["Version"], rows["Status"]));
        Assert.Equal((f.Core["category"], f.Application["Manager"]), (rows["Classification"], rows["Owner"]));
        Assert.Contains("Date", rows.Keys);
    });

    [Fact]
    public void The_first_page_has_a_header_and_a_footer_of_its_own() => Assert.All(All, f =>
    {
        var sections = f.File.Main.Named(Wml.SectionProperties).ToList();
        Assert.True(sections[0].IsOn("titlePg"));
        Assert.Equal(2, sections[0].Elements().Count(e => e.Get("type") == "first"));
        Assert.All(sections.Skip(1), s => Assert.False(s.IsOn("titlePg")));
        Assert.All(sections, s => Assert.Equal(["footerReference", "headerReference"], s.Elements().Where(e => e.Get("type") == "default").Select(e => e.Name.LocalName).Order(StringComparer.Ordinal)));
    });

    [Fact]
    public void Document_control_repeats_the_properties_as_fields() => Assert.All(All.Where(f => f.Name != "traceability"), f =>
    {
        var table = f.Body.Descendants(Wml.Table).First(t => Words(t.Elements(Wml.Row).First()) == "FieldValue");
        var rows = table.Elements(Wml.Row).ToDictionary(r => Words(r.Elements(Wml.Cell).First()), r => r.Elements(Wml.Cell).Last(), StringComparer.Ordinal);
        Assert.All(new[] { ("Organisation", "Company"), ("Owner", "Manager"), ("Approver", "Approver"), ("Classification", "Classification"), ("Version and status", "DocumentVersion"), ("Document", "DocumentId") },
            r => Assert.Contains($"DOCPROPERTY {r.Item2} ", string.Concat(rows[r.Item1].Descendants(Wml.Instruction).Select(i => i.Value)), StringComparison.Ordinal));
        Assert.True(table.Elements(Wml.Row).First().Element(Wml.W + "trPr").IsOn("tblHeader"));
        Assert.True(IsEdition(f) || f.Body.Descendants(Wml.Table).Any(t => Words(t.Elements(Wml.Row).First()) == "VersionDateChange and reasonBy" && t.Elements(Wml.Row).First().Element(Wml.W + "trPr").IsOn("tblHeader")));
    });

    [Fact]
    public void Organisation_and_owner_are_controls_that_change_everywhere_at_once() => Assert.All(All, f =>
    {
        var controls = f.File.InStories(Wml.Control).Where(c => c.Element.Element(Wml.ControlProperties)!.Element(Wml.W + "dataBinding") is not null).ToList();
        Assert.All(controls, c =>
        {
            var properties = c.Element.Element(Wml.ControlProperties)!;
            var binding = properties.Element(Wml.W + "dataBinding")!;
            var bound = binding.Get("xpath")!.Contains("Company", StringComparison.Ordinal) ? "Company" : "Manager";
            Assert.Equal($"/ns0:Properties[1]/ns0:{bound}[1]", binding.Get("xpath"));
            Assert.Equal("{6668398D-A668-4E3E-A5EB-62B293D839F1}", binding.Get("storeItemID"));
            Assert.NotNull(properties.Element(Wml.W + "text"));
            Assert.Equal(f.Application[bound], Words(c.Element));
            Assert.Equal(Wml.P, c.Element.Parent!.Name);
        });
        if (!f.Custom.ContainsKey("BaseDigest"))
        {
            // Nobody fills in a file that leaves the house.
            Assert.Empty(controls);
            return;
        }

        Assert.Equal(2, controls.Count(c => c.Part == f.File.Main));
        // A header may have words of the organisation's own instead.
        Assert.True(controls.Count > 2 || f.File.InStories(Wml.W + "hdr").All(h => !Words(h.Element).StartsWith(f.Application["Company"], StringComparison.Ordinal)));
    });

    [Fact]
    public void The_core_properties_say_everything_that_they_can() => Assert.All(All, f =>
    {
        string[] wanted = ["title", "subject", "creator", "keywords", "description", "category", "contentStatus", "identifier", "language", "version", "created", "modified"];
        Assert.All(wanted, w => Assert.False(string.IsNullOrWhiteSpace(f.Core.GetValueOrDefault(w)), $"{f.Name}: {w}"));
        Assert.Equal(f.Core["created"], f.Core["modified"]);
        Assert.Equal(f.Custom["DocumentDate"] + "T00:00:00Z", f.Core["created"]);
        Assert.Equal("docProps/core.xml", f.File.CoreProperties!.Path);
    });

    [Fact]
    public void Our_own_properties_say_what_the_document_is_and_what_made_it() => Assert.All(All, f =>
    {
        string[] wanted = ["DocumentId", "DocumentVersion", "DocumentStatus", "Classification", "Owner", "DocumentDate", "NextReview", .. IsEdition(f) ? (string[])[] : ["Generator", "Engine", "Pack", "InputsDigest"]];
        Assert.Subset(f.Custom.Keys.ToHashSet(StringComparer.Ordinal), wanted.ToHashSet(StringComparer.Ordinal));
        // The record of the whole pack is a working paper, which nobody approves.
        Assert.Equal(f.Name != "traceability", f.Custom.ContainsKey("Approver"));
        Assert.Equal(("DocGen", f.Core["creator"]), (f.Application["Application"], f.Application["Company"]));
        Assert.Equal(Enumerable.Range(2, f.Custom.Count), f.File.CustomProperties!.Root.Elements().Select(e => (int)e.Attribute("pid")!));
    });

    [Fact]
    public void Headers_and_footers_show_the_properties_as_fields() => Assert.All(All, f =>
    {
        foreach (var reference in f.File.Main.Named(Wml.W + "headerReference", Wml.W + "footerReference").Where(r => r.Get("type") == "default"))
        {
            var part = f.File.Parts[f.File.Main.References.Single(r => r.Id == reference.Attribute(Wml.R + "id")!.Value).Target];
            var fields = FieldResult.In(part).ToDictionary(x => x.Code.Replace(" \\* MERGEFORMAT", "", StringComparison.Ordinal), x => x.Result, StringComparer.Ordinal);
            if (reference.Name.LocalName == "headerReference")
            {
                Assert.Equal(f.Core["title"], fields["TITLE"]);
                continue;
            }

            Assert.Equal((f.Core["identifier"], f.Core["version"], f.Core["category"]), (fields["DOCPROPERTY DocumentId"], fields["DOCPROPERTY DocumentVersion"], fields["DOCPROPERTY Classification"]));
            Assert.Equal(["NUMPAGES", "PAGE"], fields.Keys.Where(k => k is "PAGE" or "NUMPAGES").Order(StringComparer.Ordinal));
        }
    });

    [Fact]
    public void No_header_follows_the_headings() => Assert.All(All, f => Assert.DoesNotContain(f.File.Stories.SelectMany(FieldResult.In), x => x.Code.StartsWith("STYLEREF", StringComparison.Ordinal)));

    [Fact]
    public void Every_field_that_shows_a_property_shows_what_it_says() => Assert.All(All, f =>
    {
        foreach (var field in f.File.Stories.SelectMany(FieldResult.In).Where(x => x.Code.StartsWith("DOCPROPERTY ", StringComparison.Ordinal)))
        {
            var name = field.Code.Split(' ')[1];
            Assert.Equal(f.Custom.GetValueOrDefault(name) ?? f.Application[name], field.Result);
        }
    });

    [Fact]
    public void Name_of_the_file_title_id_and_version_agree() => Assert.All(All, f =>
    {
        // The name says the kind of the document between its id and the item it is about: D4-receipt-assistant is D4-impact-assessment-receipt-assistant.
        var id = f.Core["identifier"].Split('-', 2);
        Assert.True(f.Name == "traceability" || (f.Name.StartsWith(id[0] + "-", StringComparison.Ordinal) && f.Name.Split('.')[0].EndsWith(id.Length > 1 ? "-" + id[1] : "", StringComparison.Ordinal)), f.Name);
        Assert.Equal((f.Custom["DocumentId"], f.Custom["DocumentVersion"]), (f.Core["identifier"], f.Core["version"]));
        Assert.Equal("0", f.Application["DocSecurity"]);
        Assert.DoesNotContain(f.File.Parts.Values.SelectMany(p => p.References), r => r.Type is "attachedTemplate" or "vbaProject");
        Assert.Empty(f.File.Settings!.Named(Wml.W + "attachedTemplate"));
    });
}
