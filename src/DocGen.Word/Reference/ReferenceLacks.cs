using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;
using DocGen.Word.Parts;

namespace DocGen.Word.Reference;

/// <summary>Says what a client's file lacks and what stands in for it, a note for each kind.</summary>
internal static class ReferenceLacks
{
    // The styles that no file has unless it was made for DocGen.
    private static readonly HashSet<string> Ours = StylesPart.OurOwnIds;

    /// <summary>The notes; none for a file that has everything.</summary>
    public static IEnumerable<Diagnostic> Of(ReferenceLook look, string file, SourceRange? place)
    {
        var missing = StyleReading.Roles.Where(r => !look.Has(r.Id) && !Ours.Contains(r.Id)).Select(r => r.Name).ToList();
        if (missing.Count > 0)
        {
            yield return Note($"has no style named {string.Join(", ", Joined(missing))}: DocGen’s stand in, in its fonts and colours");
        }

        if (look.Headings is null)
        {
            yield return Note("does not number its headings: they are numbered 1, 1.1, 1.1.1 as DocGen does");
        }
        else if (look.Headings.Levels.Take(3).Any(l => l is null))
        {
            yield return Note("numbers only some of its headings: the others stay without a number");
        }

        if (look.Theme is null)
        {
            yield return Note("has no theme: DocGen’s stands in");
        }

        if (look.Page is null)
        {
            yield return Note("says nothing usable of paper and margins: A4 with margins of 25 mm stands in");
        }

        var (header, footer) = (look.Header is { IsBlank: false }, look.Footer is { IsBlank: false });
        if (!header || !footer)
        {
            yield return Note($"has no {(header ? "footer" : footer ? "header" : "header and no footer")} for ordinary pages: DocGen’s {(header || footer ? "stands" : "stand")} in");
        }
        else if (look is { Header.ShowsIdentity: false, Footer.ShowsIdentity: false })
        {
            yield return Diagnostic.Note("reference-lacks", $"header and footer of `{file}` do not show which document it is: number, version and classification stand on the cover alone", place, "put fields there in Word: DOCPROPERTY DocumentId, DocumentVersion, Classification");
        }

        if (look.TableStyle is null)
        {
            yield return Note("has no table style of its own (one named `Data Table`, or a default one with lines): DocGen’s stands in, in its colour");
        }

        var lost = new[] { look.FirstHeader, look.FirstFooter, look.Header, look.Footer }.OfType<MarginStory>().SelectMany(m => MarginFields.Instructions(m.Root)).Where(i => !MarginFields.IsKept(i)).Distinct(StringComparer.Ordinal).ToList();
        if (lost.Count > 0)
        {
            yield return Note($"has fields in its header or footer that show nothing here: {string.Join(", ", lost.Take(4).Select(f => $"`{(f.Length > 60 ? f[..57] + "…" : f)}`"))} become plain text");
        }

        if (!Colour.Parse(look.Accent).IsReadableOnWhite)
        {
            yield return Note($"has a colour too light to read on white, #{look.Accent}: where DocGen sets text in it, it takes a darker shade");
        }

        Diagnostic Note(string what) => Diagnostic.Note("reference-lacks", $"`{file}` {what}", place);
    }

    // "heading 4–6" for three that follow each other.
    private static IEnumerable<string> Joined(List<string> names)
    {
        for (var i = 0; i < names.Count;)
        {
            var (stem, first) = Split(names[i]);
            var last = first;
            var next = i + 1;
            while (first > 0 && next < names.Count && Split(names[next]) is var (other, number) && other == stem && number == last + 1)
            {
                last = number;
                next++;
            }

            yield return last > first ? FormattableString.Invariant($"{stem} {first}–{last}") : names[i];
            i = next;
        }
    }

    private static (string Stem, int Number) Split(string name) =>
        name.Length > 2 && name[^2] == ' ' && char.IsAsciiDigit(name[^1]) ? (name[..^2], name[^1] - '0') : (name, 0);
}
