using System.Globalization;
using System.Xml;
using DocGen.Engine.Documents;

namespace DocGen.Word.Anchoring;

/// <summary>Writes a document as the XML of its base: what is compared, and the keys; not what only traces it.</summary>
internal sealed class BaseWriter(XmlWriter xml)
{
    private string _section = "";

    public void Write(Document document)
    {
        Begin("base");
        Begin("identity");
        foreach (var (name, value) in BaseIdentity.Values(document.Identity))
        {
            Attribute(name, value);
        }

        End();
        Sections(document.Sections);
        End();
    }

    private void Sections(EquatableArray<Section> sections)
    {
        foreach (var section in sections)
        {
            Begin("section");
            Attribute("id", section.Id);
            _section = section.Origin?.Key ?? "";
            if (_section != section.Id)
            {
                Attribute("key", _section, always: true);
            }

            Attribute("numbering", section.Numbering == SectionNumbering.Numbered ? "" : section.Numbering.ToString());
            Attribute("landscape", section.Landscape);
            Attribute("audience", string.Join(' ', section.Audience));
            Heading(section);
            Blocks(section.Blocks);
            Sections(section.Children);
            End();
        }
    }

    private void Heading(Section section)
    {
        foreach (var map in section.Trace.Maps)
        {
            Begin("maps");
            Written(map);
            End();
        }

        Begin("heading");
        Inlines(section.Heading);
        End();
    }

    private void Blocks(EquatableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Begin("p", block.Origin);
                Inlines(paragraph.Content);
                break;
            case ListBlock list:
                Begin("list", block.Origin);
                Attribute("start", list.Ordered || list.Start != 1 ? list.Start.ToString(CultureInfo.InvariantCulture) : "");
                Attribute("ordered", list.Ordered);
                Attribute("tight", list.Tight);
                foreach (var item in list.Items)
                {
                    Begin("item", item.Origin);
                    Attribute("checked", item.Checked switch { true => "1", false => "0", _ => "" });
                    Blocks(item.Blocks);
                    End();
                }

                break;
            case Table table:
                Write(table);
                break;
            case CodeBlock code:
                Begin("code", block.Origin);
                Attribute("language", code.Language);
                Written(code.Value);
                break;
            case Quote quote:
                Begin("quote", block.Origin);
                Blocks(quote.Blocks);
                break;
            default:
                Begin("rule", block.Origin);
                break;
        }

        End();
    }

    private void Write(Table table)
    {
        Begin("table", table.Origin);
        Attribute("id", table.Id);
        Attribute("caption", table.Caption);
        Attribute("picture", table.Picture == TablePicture.None ? "" : table.Picture.ToString());
        foreach (var column in table.Columns)
        {
            Begin("column");
            Attribute("alignment", column.Alignment == Alignment.Default ? "" : column.Alignment.ToString());
            Attribute("width", column.Width == 0 ? "" : column.Width.ToString(CultureInfo.InvariantCulture));
            Attribute("status", column.IsStatus);
            Attribute("series", column.IsSeries);
            Attribute("decided", column.IsDecided);
            Inlines(column.Head.Content);
            End();
        }

        foreach (var row in table.Rows)
        {
            Begin("row", row.Origin);
            Attribute("id", row.Id);
            foreach (var cell in row.Cells)
            {
                Begin("cell");
                Inlines(cell.Content);
                End();
            }

            End();
        }
    }

    private void Inlines(EquatableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            Write(inline);
        }
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case Text text:
                Begin("t");
                Written(text.Value);
                break;
            case Code code:
                Begin("tt");
                Written(code.Value);
                break;
            case Emphasis emphasis:
                Begin("em");
                Inlines(emphasis.Content);
                break;
            case Strong strong:
                Begin("strong");
                Inlines(strong.Content);
                break;
            case Strikethrough strike:
                Begin("strike");
                Inlines(strike.Content);
                break;
            case Link link:
                Begin("a");
                Attribute("to", link.Target);
                Inlines(link.Content);
                break;
            case Footnote note:
                Begin("note");
                Blocks(note.Content);
                break;
            case Image image:
                Begin("image");
                Attribute("source", image.Source);
                Attribute("description", image.Description);
                break;
            default:
                Begin("br");
                break;
        }

        End();
    }

    private void Begin(string name) => xml.WriteStartElement(name, BaseModel.Namespace);

    // Short: what every key of a section begins with stands at the section.
    private void Begin(string name, Origin? origin)
    {
        Begin(name);
        if (origin?.Key is { Length: > 0 } key)
        {
            Attribute("key", key.Length > _section.Length && key[_section.Length] == '/' && key.StartsWith(_section, StringComparison.Ordinal) ? key[_section.Length..] : key);
        }
    }

    private void End() => xml.WriteEndElement();

    private void Attribute(string name, bool value) => Attribute(name, value ? "1" : "");

    private void Attribute(string name, string value, bool always = false)
    {
        if (always || value.Length > 0)
        {
            xml.WriteAttributeString(name, BaseText.Escaped(value));
        }
    }

    private void Written(string text)
    {
        if (text.Length > 0)
        {
            xml.WriteString(BaseText.Escaped(text));
        }
    }
}
