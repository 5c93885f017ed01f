using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Intake;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>Words that belong to one sector or one kind of organisation, and the condition under which documents may use them; what an answer says is free.</summary>
public sealed record SectorWords(ImmutableArray<string> Words, Expression? When, string WhenText, SourceRange Place);

/// <summary>Reads <c>words-of-sectors.yaml</c> of a pack.</summary>
public static class SectorWordsReader
{
    /// <summary>The lists in order, and every problem: an empty list, an expression that does not parse.</summary>
    public static Checked<ImmutableArray<SectorWords>> Read(MappingNode root)
    {
        var problems = new List<Diagnostic>();
        var reader = new MappingReader(root, "the words of sectors", problems);
        var lists = ImmutableArray.CreateBuilder<SectorWords>();
        foreach (var item in reader.Mappings("lists", "a list of words"))
        {
            var when = item.Required("when");
            var words = item.Texts("words").Select(w => w.Value).ToImmutableArray();
            item.Done();
            if (words.IsEmpty)
            {
                problems.Add(Diagnostic.Error("missing-key", "a list of words needs `words`", when.Place));
            }

            lists.Add(new SectorWords(words, QuestionnaireReader.ParseExpression(when, problems), when.Value, when.Place));
        }

        reader.Done();
        return Checked.With(lists.ToImmutable(), problems);
    }
}
