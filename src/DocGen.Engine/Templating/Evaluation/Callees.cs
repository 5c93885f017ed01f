using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Templating;

/// <summary>What was called and is no function.</summary>
internal sealed partial class Evaluator
{
    /// <summary>A function of a namespace by its own name, since that is what people leave out; else a near name.</summary>
    private Hint[] NearFunction(string name)
    {
        var spaces = Library.Functions.Names
            .Select(n => (Name: n, Functions: Library.Functions.TryGet(n, out var value) ? value.Payload as TemplateObject : null))
            .Where(s => s.Functions is not null).ToList();
        var near = spaces.Where(s => s.Functions!.Has(name)).Select(s => $"{s.Name}.{name}")
            .Concat(spaces.Select(s => (s.Name, Near: NearName.Of(name, s.Functions!.Names))).Where(s => s.Near is not null).Select(s => $"{s.Name}.{s.Near}"));
        if (near.FirstOrDefault() is { } found)
        {
            return [new Hint($"did you mean `{found}`?")];
        }

        return NearName.Hint(name, KnownNames());
    }

    private void NotCallable(ExpressionNode? target, SourceRange place)
    {
        var at = target?.Place ?? place;
        Hint[] near = target switch
        {
            MemberNode member when Evaluate(member.Target).Payload is TemplateObject space && !space.Has(member.Name) => NearName.Hint(member.Name, space.Names),
            NameNode name when !TryName(name.Name, out _) => NearFunction(name.Name),
            _ => [],
        };
        Fail("template-call", $"`{Short(at.Text)}` is no function", at, near);
    }
}
