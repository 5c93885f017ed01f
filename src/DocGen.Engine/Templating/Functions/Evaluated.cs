namespace DocGen.Engine.Templating;

/// <summary><c>object.eval</c> and <c>object.eval_template</c>: text that runs as code where it is called. In a pack, text that comes from an answer never runs.</summary>
internal static class Evaluated
{
    public static Value Code(Call call) => Run(call, (text, problems) => Parser.Template("{{" + text + "}}", (_, _) => call.ArgumentPlace(0), problems, call.Evaluator.Options.Limits));

    public static Value Template(Call call) => Run(call, (text, problems) => Parser.Template(text, (_, _) => call.ArgumentPlace(0), problems, call.Evaluator.Options.Limits));

    private static Value Run(Call call, Func<string, List<Diagnostics.Diagnostic>, BlockNode> parse)
    {
        var given = call.Arguments[0];
        if (given.Payload is Callable function)
        {
            return call.Evaluator.InvokeWith(function, [], [], call.Place);
        }

        if (given.Payload is not (string or RichText or TrustedText))
        {
            return given;
        }

        if (call.Evaluator.Options.Strict && !ReadsOf(given).IsEmpty)
        {
            return call.FailAt(0, $"`{call.Name}` does not run text that comes from an answer");
        }

        var problems = new List<Diagnostics.Diagnostic>();
        var body = parse(given.AsText(), problems);
        if (problems.Count > 0)
        {
            return call.FailAt(0, $"`{call.Name}` cannot read this text: {problems[0].Message}");
        }

        return call.Evaluator.RunInside(body, call.Place);
    }

    private static FactSet ReadsOf(Value given) => given.Payload is RichText rich ? rich.Stretches.Aggregate(given.Reads, (reads, s) => reads.Union(s.Reads)) : given.Reads;
}
