using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using DocGen.Engine.Merging;
using DocGen.Word.Anchoring;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>Brings up to date what a merged file carries beside its text: names of blocks, our properties and the fields that show them, the base that the next build begins with.</summary>
internal static class Upkeep
{
    private const string CustomXmlType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
    private const string ItemPropertiesType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps";
    private const string CustomPropertiesType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";
    private const string CustomPropertiesContent = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
    private const string UserDefined = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    /// <summary>Puts the names back round passages that lost them, or are called otherwise now.</summary>
    public static void Names(EditedFile file, ImmutableArray<WordPassage> theirs, ImmutableArray<WordPassage> ours, MergePlan plan)
    {
        var there = file.Document.Descendants(Wml.BookmarkStart).Select(b => b.Get("name")).ToHashSet(StringComparer.Ordinal);
        foreach (var pair in plan.Pairs)
        {
            foreach (var name in ours[pair.Ours].Passage.Names.Where(n => there.Add(AnchorNames.Range + n)))
            {
                if (theirs[pair.Theirs].Lines is not [{ Paragraphs: [var paragraph, ..] }, ..] || paragraph.Ancestors().LastOrDefault() != file.Document)
                {
                    continue;
                }

                var range = file.NextId();
                Begin(paragraph, there.Add(AnchorNames.Point + name) ? (file.NextId(), AnchorNames.Point + name) : null, (range, AnchorNames.Range + name));
                paragraph.Add(new XElement(Wml.BookmarkEnd, Id(range)));
            }
        }
    }

    /// <summary>Gives the file our properties as they are now; those of people stay.</summary>
    public static void Properties(EditedFile file, EditedFile ours)
    {
        if (ours.CustomProperties is not { } from)
        {
            return;
        }

        XElement root;
        if (file.CustomProperties is { } to)
        {
            root = to.Root;
            file.Changed(to.Path);
        }
        else
        {
            root = new XElement(from.Root.Name, from.Root.Attributes());
            file.Put("docProps/custom.xml", CustomPropertiesContent, root);
            file.Refer("", CustomPropertiesType, "docProps/custom.xml", isExternal: false);
        }

        foreach (var property in from.Root.Elements())
        {
            var copy = new XElement(property);
            if (root.Elements().FirstOrDefault(e => (string?)e.Attribute("name") == (string?)property.Attribute("name")) is { } old)
            {
                copy.SetAttributeValue("pid", (string?)old.Attribute("pid"));
                old.ReplaceWith(copy);
            }
            else
            {
                copy.SetAttributeValue("fmtid", UserDefined);
                copy.SetAttributeValue("pid", (root.Elements().Select(e => (int?)e.Attribute("pid") ?? 1).DefaultIfEmpty(1).Max() + 1).ToString(CultureInfo.InvariantCulture));
                root.Add(copy);
            }
        }
    }

    /// <summary>Sets what fields over our properties show, in the text and in headers and footers: a program does so only when it is asked to.</summary>
    public static void Fields(EditedFile file, EditedFile ours)
    {
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, _) in ours.Stories.SelectMany(s => PropertyField.In(s.Root).Select(f => (f, s))))
        {
            shown.TryAdd(field.Instruction, field.Result);
        }

        foreach (var story in file.Stories)
        {
            foreach (var field in PropertyField.In(story.Root))
            {
                if (shown.TryGetValue(field.Instruction, out var value) && value != field.Result)
                {
                    field.Show(value);
                    file.Changed(story.Path);
                }
            }
        }
    }

    /// <summary>Puts the present base in the place of the old one.</summary>
    public static void Base(EditedFile file, EditedFile ours)
    {
        if (BaseOf(ours) is not { } now)
        {
            return;
        }

        if (BaseOf(file) is { } old)
        {
            old.Root.ReplaceAll(now.Root.Attributes(), now.Root.Nodes());
            file.Changed(old.Path);
            return;
        }

        var number = 1;
        while (file.BytesOf(Item(number)) is not null)
        {
            number++;
        }

        file.Put(Item(number), "application/xml", new XElement(now.Root));
        var properties = ours.Parts.Values.First(p => p.Root.Name.LocalName == "datastoreItem" && p.Root.ToString().Contains(BaseModel.Namespace, StringComparison.Ordinal));
        var propertiesPath = string.Create(CultureInfo.InvariantCulture, $"customXml/itemProps{number}.xml");
        file.Put(propertiesPath, properties.ContentType, new XElement(properties.Root));
        file.Refer(Item(number), ItemPropertiesType, propertiesPath["customXml/".Length..], isExternal: false);
        file.Refer(file.DocumentPath, CustomXmlType, "/" + Item(number), isExternal: false);
    }

    /// <summary>The part that holds a file's base, or null.</summary>
    public static FilePart? BaseOf(EditedFile file) => file.Parts.Values.Where(p => p.Root.Name.NamespaceName == BaseModel.Namespace).OrderBy(p => p.Path, StringComparer.Ordinal).FirstOrDefault();

    private static string Item(int number) => string.Create(CultureInfo.InvariantCulture, $"customXml/item{number}.xml");

    private static void Begin(XElement paragraph, (int Id, string Name)? point, (int Id, string Name) range)
    {
        List<XElement> starts = point is { } p ? [Start(p.Id, p.Name), new XElement(Wml.BookmarkEnd, Id(p.Id)), Start(range.Id, range.Name)] : [Start(range.Id, range.Name)];
        if (paragraph.Element(Wml.ParagraphProperties) is { } properties)
        {
            properties.AddAfterSelf(starts);
        }
        else
        {
            paragraph.AddFirst(starts);
        }
    }

    private static XElement Start(int id, string name) => new(Wml.BookmarkStart, Id(id), new XAttribute(Wml.W + "name", name));

    private static XAttribute Id(int id) => new(Wml.W + "id", id.ToString(CultureInfo.InvariantCulture));
}
