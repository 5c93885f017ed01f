using System.Collections.Immutable;

namespace DocGen.Engine.Changes;

/// <summary>Compares the documents of two builds, section by section, and names the answers behind each difference.</summary>
internal sealed class DocumentComparison(BuildRecord before, BuildRecord now, AnswerDifferences answers)
{
    private readonly ImmutableArray<string> _coming = answers.Among(before.Documents.ExceptBy(now.Documents.Select(d => d.Id), d => d.Id, StringComparer.Ordinal)
        .Concat(now.Documents.ExceptBy(before.Documents.Select(d => d.Id), d => d.Id, StringComparer.Ordinal)).Select(d => d.Deciding));

    private readonly bool _areOthers = !before.Documents.Select(d => d.Id).SequenceEqual(now.Documents.Select(d => d.Id), StringComparer.Ordinal);

    private readonly bool _isRenumbered = !before.Open.Select(o => (o.Key, o.Value.Label)).SequenceEqual(now.Open.Select(o => (o.Key, o.Value.Label)));

    private readonly ImmutableArray<string> _renumbering = answers.Renumbering();

    public ImmutableArray<DocumentChange> All()
    {
        return [.. Merged(before.Documents, now.Documents, d => d.Id).Select(pair => pair switch
        {
            ({ } old, { } present) => Altered(old, present),
            (null, { } present) => New(present, answers.Among(present.Deciding)) is var added && added.Because.IsEmpty ? added with { Note = Otherwise() } : added,
            var (old, _) => Gone(old!),
        })];
    }

    /// <summary>A document that the earlier build did not have.</summary>
    public static DocumentChange New(DocumentRecord document, ImmutableArray<string> because) => new(
        document.Id, document.File, document.Title, document.Subtitle, Fate.Appears, [], 0,
        [.. document.Editions.Select(e => new EditionChange(e.Audience, e.File, Fate.Appears, []))], document.Workbook.Length > 0, because, "") { Version = Version(document) };

    private static string Version(DocumentRecord document) => document.Version.Length == 0 ? "" : $"{document.Version} ({document.Status.ToLowerInvariant()})";

    private DocumentChange Gone(DocumentRecord document)
    {
        var because = answers.Among(document.Deciding);
        return new DocumentChange(
            document.Id, document.File, document.Title, document.Subtitle, Fate.Vanishes, [], 0,
            [.. document.Editions.Select(e => new EditionChange(e.Audience, e.File, Fate.Vanishes, []))], document.Workbook.Length > 0, because, because.IsEmpty ? Otherwise() : "") { EarlierVersion = Version(document) };
    }

    private DocumentChange Altered(DocumentRecord old, DocumentRecord present)
    {
        var sections = Sections(old.Sections, present.Sections, old, present);
        var editions = Merged(old.Editions, present.Editions, e => e.Audience).Select(e => Edition(e.Before, e.Now, old, present)).ToImmutableArray();
        var workbook = old.Workbook != present.Workbook;
        var isFramed = old.Frame != present.Frame || old.File != present.File || AreReordered(old.Sections, present.Sections);
        var alters = !sections.IsEmpty || isFramed || workbook || editions.Any(e => e.Fate != Fate.Stays);
        var because = sections.SelectMany(s => s.Because).Concat(editions.SelectMany(e => e.Sections).SelectMany(s => s.Because)).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> ordered = !alters ? [] : because.Count == 0 && (workbook || isFramed) ? answers.Among(old.Facts, present.Facts) : [.. answers.Changes.Select(c => c.Name).Where(because.Contains)];
        return new DocumentChange(
            present.Id, present.File, present.Title, present.Subtitle, alters ? Fate.Alters : Fate.Stays, sections, present.Sections.Length - sections.Count(s => s.Fate != Fate.Vanishes),
            editions, workbook, ordered, alters && ordered.IsEmpty ? sections.Select(s => s.Note).FirstOrDefault(n => n.Length > 0) ?? (isFramed ? OtherCause.Frame : Otherwise()) : "")
        {
            Version = Version(present),
            EarlierVersion = Version(old),
            EarlierFile = Former(old.File, present.File),
        };
    }

    private static bool AreReordered(ImmutableArray<SectionRecord> old, ImmutableArray<SectionRecord> present) =>
        !old.Select(s => s.Id).Intersect(present.Select(s => s.Id), StringComparer.Ordinal).SequenceEqual(present.Select(s => s.Id).Intersect(old.Select(s => s.Id), StringComparer.Ordinal), StringComparer.Ordinal);

    private EditionChange Edition(EditionRecord? old, EditionRecord? present, DocumentRecord before, DocumentRecord after)
    {
        if (old is null || present is null)
        {
            var known = (present ?? old)!;
            return new EditionChange(known.Audience, known.File, old is null ? Fate.Appears : Fate.Vanishes, []);
        }

        var sections = Sections(WithFacts(old.Sections, before), WithFacts(present.Sections, after), before, after);
        return new EditionChange(present.Audience, present.File, sections.IsEmpty && old.File == present.File ? Fate.Stays : Fate.Alters, sections) { EarlierFile = Former(old.File, present.File) };
    }

    private static string Former(string old, string present) => old == present ? "" : old;

    // An edition tells nobody which answers it rests on; the document does.
    private static ImmutableArray<SectionRecord> WithFacts(ImmutableArray<SectionRecord> sections, DocumentRecord document)
    {
        var facts = document.Sections.ToDictionary(s => s.Id, s => s.Facts, StringComparer.Ordinal);
        return [.. sections.Select(s => s with { Facts = facts.TryGetValue(s.Id, out var known) ? known : document.Facts })];
    }

    private ImmutableArray<SectionChange> Sections(ImmutableArray<SectionRecord> old, ImmutableArray<SectionRecord> present, DocumentRecord before, DocumentRecord after) =>
    [
        .. Merged(old, present, s => s.Id)
            .Where(s => s.Before?.Digest != s.Now?.Digest)
            .Select(s => Section(s.Before, s.Now, before, after)),
    ];

    private SectionChange Section(SectionRecord? old, SectionRecord? present, DocumentRecord before, DocumentRecord after)
    {
        var known = (present ?? old)!;
        var because = answers.Among(old?.Facts ?? [], present?.Facts ?? []);
        if (because.IsEmpty && known.Id.StartsWith("trac", StringComparison.Ordinal))
        {
            // The appendix speaks of all sections.
            because = answers.Among(before.Facts, after.Facts);
        }

        if (because.IsEmpty && known.Id != Frame.OpenPoints && Frame.SectionIds.Contains(known.Id) && Version(before) != Version(after))
        {
            return new SectionChange(known.Id, known.Label, Fate.Alters, [], OtherCause.Version);
        }

        var (other, note) = because.IsEmpty ? Otherwise(known.Id) : ([], "");
        if (because.IsEmpty && other.IsEmpty && note.Length == 0 && known.Id == Frame.OpenPoints)
        {
            // Findings stand there too, and a rule looks at whatever the document reads.
            (other, note) = (answers.Among(before.Facts, after.Facts), OtherCause.Rules);
        }

        return new SectionChange(known.Id, known.Label, old is null ? Fate.Appears : present is null ? Fate.Vanishes : Fate.Alters, because.IsEmpty ? other : because, note);
    }

    private (ImmutableArray<string> Because, string Note) Otherwise(string section)
    {
        if (_areOthers && section == Frame.SectionIds[0])
        {
            return (_coming, OtherCause.Documents);
        }

        if (answers.Among(Frame.ReadByAll) is { IsEmpty: false } everywhere)
        {
            return (everywhere, "");
        }

        var note = Otherwise();
        return note.Length == 0 && _isRenumbered ? (_renumbering, OtherCause.Numbers) : ([], note);
    }

    private string Otherwise() => before.Pack != now.Pack ? OtherCause.Pack : before.Engine != now.Engine ? OtherCause.Engine : "";

    /// <summary>Pairs by key in the order of the second list; what only the first has follows what stood before it there.</summary>
    private static List<(T? Before, T? Now)> Merged<T>(ImmutableArray<T> before, ImmutableArray<T> now, Func<T, string> key)
        where T : class
    {
        var old = before.ToDictionary(key, StringComparer.Ordinal);
        var merged = now.Select(n => ((T?, T?))(old.GetValueOrDefault(key(n)), n)).ToList();
        var present = now.Select(key).ToHashSet(StringComparer.Ordinal);
        var after = 0;
        foreach (var item in before)
        {
            if (present.Contains(key(item)))
            {
                after = merged.FindIndex(m => ReferenceEquals(m.Item1, item)) + 1;
            }
            else
            {
                merged.Insert(after++, (item, null));
            }
        }

        return merged;
    }
}
