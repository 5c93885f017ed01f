using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Documents;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>Leads the links of one document to their targets. A target that this organisation's answers left out gives its words without a link; one that never was is a problem.</summary>
/// <param name="version">Of the document itself.</param>
internal sealed class LinkResolver(PackPlan plan, PlannedDocument planned, Draft draft, ReadMarkdown readMarkdown, string version)
{
    private readonly LinkGoals _own = LinkGoals.Of(plan, planned, draft);
    private FactSet _facts = FactSet.Empty;
    private SourceRange? _sectionPlace;
    private SourceRange? _place;

    public List<Diagnostic> Problems { get; } = [];

    /// <summary>The address of a document from any other of the pack; a Word file leads to the Word file beside it.</summary>
    public static string FileOf(PlannedDocument document) => Uri.EscapeDataString(document.FileName) + ".md";

    public Document Resolve(Document body) => body with { Sections = body.Sections.Select(Section).ToEquatable() };

    private Section Section(Section section)
    {
        _facts = FactSet.Empty;
        _sectionPlace = section.Origin?.Template;
        var resolved = section with { Heading = Inlines(section.Heading), Blocks = Blocks(section.Blocks) };
        if (!_facts.IsEmpty)
        {
            var facts = section.Trace.Facts.Concat(FactReads.Of(_facts)).DistinctBy(f => f.Name, StringComparer.Ordinal).OrderBy(f => f.Name, StringComparer.Ordinal);
            resolved = resolved with { Trace = section.Trace with { Facts = facts.ToEquatable() } };
        }

        return resolved with { Children = section.Children.Select(Section).ToEquatable() };
    }

    private EquatableArray<Block> Blocks(EquatableArray<Block> blocks) => blocks.Each(Block);

    // What holds no link stays the object that it was: most of a document does.
    private Block Block(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                var content = Inlines(paragraph.Content);
                return content.IsSame(paragraph.Content) ? paragraph : paragraph with { Content = content };
            case ListBlock list:
                var items = list.Items.Each(Item);
                return items.IsSame(list.Items) ? list : list with { Items = items };
            case Table table:
                var columns = table.Columns.Each(c => Cell(c.Head) is var head && ReferenceEquals(head, c.Head) ? c : c with { Head = head });
                var rows = table.Rows.Each(Row);
                return columns.IsSame(table.Columns) && rows.IsSame(table.Rows) ? table : table with { Columns = columns, Rows = rows };
            case Quote quote:
                var blocks = Blocks(quote.Blocks);
                return blocks.IsSame(quote.Blocks) ? quote : quote with { Blocks = blocks };
            default:
                return block;
        }
    }

    private ListItem Item(ListItem item) => Blocks(item.Blocks) is var blocks && blocks.IsSame(item.Blocks) ? item : item with { Blocks = blocks };

    private TableRow Row(TableRow row) => row.Cells.Each(Cell) is var cells && cells.IsSame(row.Cells) ? row : row with { Cells = cells };

    private Cell Cell(Cell cell) => Inlines(cell.Content) is var content && content.IsSame(cell.Content) ? cell : new Cell(content);

    private EquatableArray<Inline> Inlines(EquatableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            if (inline is not (Text or LineBreak or Code or Image))
            {
                return content.SelectMany(Inline).ToEquatable();
            }
        }

        return content;
    }

    private IEnumerable<Inline> Inline(Inline inline) => inline switch
    {
        Emphasis emphasis => [new Emphasis(Inlines(emphasis.Content))],
        Strong strong => [new Strong(Inlines(strong.Content))],
        Strikethrough strike => [new Strikethrough(Inlines(strike.Content))],
        Footnote note => [new Footnote(Blocks(note.Content))],
        Link link when PendingLink.TryRead(link.Target, out var pending) => Led(link, pending),
        Link link when link.Target.StartsWith('#') => Written(link),
        _ => [inline],
    };

    /// <summary>A link that the template wrote as <c>[words](#id)</c>.</summary>
    private IEnumerable<Inline> Written(Link link)
    {
        var id = link.Target[1..];
        if (_own.Printed.ContainsKey(id))
        {
            return [link];
        }

        if (_own.Absent.TryGetValue(id, out var absent))
        {
            _facts = _facts.Union(absent.Facts);
        }
        else
        {
            Problems.Add(Diagnostic.Warning("dead-link", $"this document has no section `{id}` for a link to lead to; its words are printed without a link", _sectionPlace, NearName.Hint(id, _own.Ids)));
        }

        return link.Content;
    }

    private IEnumerable<Inline> Led(Link link, PendingLink pending)
    {
        var text = link.Content.Items.OfType<Text>().FirstOrDefault(t => t.Origin?.Template is not null);
        _place = text?.Origin?.Template ?? _sectionPlace;
        if (pending.Document == PendingLink.SoaRow)
        {
            return ToControl(link, pending);
        }

        var document = pending.Document.Length == 0 ? planned : plan.Documents.FirstOrDefault(d => d.Id == pending.Document);
        if (document is null)
        {
            return ToAbsent(link, pending);
        }

        if (pending.TakesVersion)
        {
            return [Version(link, document)];
        }

        return pending.Id.Length == 0 ? Joined(link, pending, document, TitleOf(document), "", FactSet.Empty) : ToSection(link, pending, document);
    }

    private IEnumerable<Inline> ToSection(Link link, PendingLink pending, PlannedDocument document)
    {
        var isOwn = document.Id == planned.Id;
        if (!isOwn && plan.Known.GetValueOrDefault(document.Id) is { } known && known.Titles.TryGetValue(pending.Id, out var title) && plan.NamedFacts.Of(known.FactsOf(pending.Id)) is { } facts)
        {
            return Joined(link, pending, document, $"{title} ({document.Id})", pending.Id, facts);
        }

        var goals = isOwn ? _own : plan.Drafts.GoalsOf(plan, document, readMarkdown);
        if (goals.Printed.TryGetValue(pending.Id, out var goal))
        {
            return Joined(link, pending, document, isOwn ? goal.Title : $"{goal.Title} ({document.Id})", pending.Id, goal.Facts);
        }

        if (goals.Absent.TryGetValue(pending.Id, out var absent))
        {
            _facts = _facts.Union(absent.Facts);
            return [.. Words(link, pending, absent.Title, absent.Facts), new Text(isOwn ? " (left out)" : $" (left out of {document.Id})")];
        }

        if (goals.IsMade)
        {
            Problems.Add(Diagnostic.Error("unknown-link", $"`{document.Id}` has no section `{pending.Id}`", _place, NearName.Hint(pending.Id, goals.Ids)));
        }

        return link.Content;
    }

    private IEnumerable<Inline> ToControl(Link link, PendingLink pending)
    {
        if (plan.Soa.Find(pending.Id) is null)
        {
            Problems.Add(Diagnostic.Error("unknown-link", $"`{pending.Id}` is no control of the Statement of Applicability", _place, NearName.Hint(pending.Id, plan.Soa.All.Select(d => d.Reference))));
            return link.Content;
        }

        var place = plan.Documents.FirstOrDefault(d => d.Item is null && Holds(d, pending.Id));
        return place is null ? link.Content : Joined(link, pending, place, pending.Id, pending.Id, FactSet.Empty);
    }

    private bool Holds(PlannedDocument document, string id) => document.Id == planned.Id
        ? _own.Printed.ContainsKey(id)
        : plan.Known.TryGetValue(document.Id, out var known) ? known.Holds(id) : plan.Drafts.GoalsOf(plan, document, readMarkdown).Printed.ContainsKey(id);

    private IEnumerable<Inline> ToAbsent(Link link, PendingLink pending)
    {
        var definitions = plan.Pack.Documents.Where(d => d.Id == pending.Document).ToList();
        if (definitions.FirstOrDefault(d => d.ForEach is null) is { } leftOut)
        {
            return [.. Words(link, pending, leftOut.Title, FactSet.Empty), new Text(" (not part of this pack)")];
        }

        Problems.Add(definitions is [{ ForEach: { } register }, ..]
            ? Diagnostic.Error("unknown-link", $"`{pending.Document}` is not one document: it is made for each of `{register}`", _place, $"add the id of one: `link.document (\"{pending.Document}-\" + {plan.Pack.Questionnaire.Register(register)?.Item ?? "item"}.id)`")
            : Diagnostic.Error("unknown-link", $"`{pending.Document}` is no document of this pack", _place, NearName.Hint(pending.Document, plan.Documents.Select(d => d.Id))));
        return link.Content;
    }

    /// <summary>The version as text; that of a document that was never issued is an answer.</summary>
    private Text Version(Link link, PlannedDocument document)
    {
        var facts = plan.Register.InForce(document.Id) is null ? plan.Facts.ReadsOf("document_control.version") : FactSet.Empty;
        var origin = link.Content.Items.OfType<Text>().FirstOrDefault()?.Origin;
        _facts = _facts.Union(facts);
        return new Text(document.Id == planned.Id ? version : Standing.Of(plan, document).Version, origin is null ? null : origin with { Facts = origin.Facts.Union(facts) });
    }

    private IEnumerable<Inline> Joined(Link link, PendingLink pending, PlannedDocument document, string title, string id, FactSet facts)
    {
        _facts = _facts.Union(facts);
        var file = document.Id == planned.Id && id.Length > 0 ? "" : FileOf(document);
        return [new Link(id.Length > 0 ? $"{file}#{id}" : file, [.. Words(link, pending, title, facts)])];
    }

    private static IEnumerable<Inline> Words(Link link, PendingLink pending, string title, FactSet facts)
    {
        if (!pending.TakesTitle || title.Length == 0)
        {
            return link.Content;
        }

        var origin = link.Content.Items.OfType<Text>().FirstOrDefault()?.Origin;
        return [new Text(title, origin is null ? null : origin with { Facts = origin.Facts.Union(facts) })];
    }

    private static string TitleOf(PlannedDocument document) => document.Subtitle.Length == 0 ? document.Title : $"{document.Title}: {document.Subtitle}";
}
