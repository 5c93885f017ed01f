using DocGen.Engine.Templating;

namespace DocGen.Engine.Intake;

/// <summary>Makes facts safe to be read by several documents at once.</summary>
public sealed partial class FactsBuilder
{
    /// <summary>Reads the members of every object that can be reached: left lazy, two documents could compute one at the same time.</summary>
    private static void SettleBelow(TemplateObject top)
    {
        var seen = new HashSet<TemplateObject>(ReferenceEqualityComparer.Instance) { top };
        var waiting = new Stack<TemplateObject>(seen);
        while (waiting.TryPop(out var above))
        {
            foreach (var name in above.Names.ToList())
            {
                above.TryGet(name, out var value);
                var inner = value.Payload switch
                {
                    TemplateObject one => [one],
                    TemplateList list => list.Items.Select(i => i.Payload).OfType<TemplateObject>(),
                    _ => Enumerable.Empty<TemplateObject>(),
                };
                foreach (var next in inner.Where(seen.Add))
                {
                    waiting.Push(next);
                }
            }
        }
    }
}
