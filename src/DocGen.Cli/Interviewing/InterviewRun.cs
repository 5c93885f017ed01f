using System.Collections.Immutable;
using DocGen.Cli.Disk;
using DocGen.Cli.Interviewing.Fields;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Intake;
using DocGen.Engine.Intake.Interviewing;
using DocGen.Engine.Packs;
using DocGen.Engine.Sources;

namespace DocGen.Cli.Interviewing;

/// <summary>An interview over a client's folder, step by step, until nothing is left to ask or the person stops. Every answer is written before the next question.</summary>
internal sealed class InterviewRun
{
    private static readonly HashSet<string> Untold = new(StringComparer.Ordinal) { "missing-answer", "must-answer" };
    private readonly string _folder;
    private readonly Pack _pack;
    private readonly Terminal _terminal;
    private readonly Asker _asker;
    private readonly HashSet<string> _putOff = new(StringComparer.Ordinal);
    private ImmutableHashSet<string> _passedOver;
    private ClientFolder _client;
    private ImmutableArray<Diagnostic> _problems;
    private Interview _interview;
    private readonly HashSet<Pass> _goneOn = [];
    private (string Prefix, Pass Pass)? _review;

    public InterviewRun(string folder, Pack pack, Checked<ClientFolder?> client, Terminal terminal)
    {
        (_folder, _pack, _terminal, _client, _problems) = (folder, pack, terminal, client.Value!, client.Problems);
        _asker = new Asker(terminal, pack.Documents.DistinctBy(d => d.Id).ToDictionary(d => d.Id, d => d.Title, StringComparer.Ordinal), IsRequirement);
        _passedOver = PassedOver.Load(folder);
        _interview = Interview.Of(pack.Questionnaire, _client.Facts, _passedOver);
    }

    /// <summary>How far it is: of the pass that is being asked, or of the last one.</summary>
    public Interview Interview => _interview;

    /// <summary>Required questions that were put off and are open still.</summary>
    public ImmutableArray<InterviewStep> PutOff => [.. _interview.Steps.Where(s => _putOff.Contains(s.Name) && !_interview.IsSettled(s))];

    /// <summary>Asks; true when nothing is left to ask, false when the person stopped.</summary>
    public bool Run()
    {
        var step = _interview.Next(_putOff);
        var pass = step?.Pass;
        while (step is not null)
        {
            if (step.Pass > pass && _review is null && !_goneOn.Contains(step.Pass))
            {
                switch (GoOn(pass.Value, step.Pass))
                {
                    case Reply.Stop:
                        return false;
                    case Reply.Back:
                        step = _interview.Before(step) ?? step;
                        pass = step.Pass;
                        continue;
                    default:
                        _goneOn.Add(step.Pass);
                        break;
                }
            }

            pass = step.Pass > pass || _review is null ? step.Pass : pass;
            switch (Ask(step))
            {
                case Reply.Stop:
                    return false;
                case Reply.Back:
                    _review = null;
                    step = _interview.Before(step) ?? step;
                    pass = step.Pass;
                    continue;
                case Reply.Edited(var prefix):
                    _review = (prefix, step.Pass);
                    step = _interview.Within(prefix, null, step.Pass);
                    break;
                case null:
                    continue;
                default:
                    step = Following(step);
                    break;
            }

            step ??= _interview.Next(_putOff);
        }

        return true;
    }

    /// <summary>The next step about the item that is gone through again, or the first that is open.</summary>
    private InterviewStep? Following(InterviewStep step)
    {
        var next = _review is { } review ? _interview.Within(review.Prefix, step, review.Pass) : null;
        if (next is null)
        {
            _review = null;
        }

        return next ?? _interview.Next(_putOff);
    }

    /// <summary>The reply to one step, after what it asks for was done; null when the same step is asked again.</summary>
    private Reply? Ask(InterviewStep step)
    {
        var (settled, all) = _interview.Progress(step.Pass);
        var progress = Screen.ProgressOf(step.Pass, Math.Min(all, settled + (_interview.IsSettled(step) ? 0 : 1)), all);
        if (step is LoopStep loop)
        {
            return Loop(loop, progress);
        }

        var question = (QuestionStep)step;
        var reply = _asker.Question(question, progress, _client.Facts);
        switch (reply)
        {
            case Reply.Given(var value):
                return Write(question, value) ? reply : null;
            case Reply.NotKnown:
                return Write(question, AnswerInput.Unknown) ? reply : null;
            case Reply.Later:
                PassOver(question);
                return reply;
            default:
                return reply;
        }
    }

    private Reply? Loop(LoopStep loop, string progress)
    {
        var reply = _asker.Loop(loop, progress);
        switch (reply)
        {
            case Reply.More:
                Remember(_passedOver.Remove(loop.Name));
                return Add(loop, progress);
            case Reply.Edited:
                Remember(_passedOver.Remove(loop.Name));
                return reply;
            case Reply.NotKnown:
                return Written(loop.File, root => (loop.Path, AnswerInput.Unknown), loop.Ask, "not known") ? reply : null;
            case Reply.Complete when loop.Items.IsEmpty && !(loop.IsWritten && loop.HasIds):
                return Written(loop.File, root => (loop.Path, AnswerInput.EmptyList), loop.Ask, "none") ? reply : null;
            case Reply.Complete:
                Remember(_passedOver.Add(loop.Name));
                return reply;
            case Reply.Later:
                _putOff.Add(loop.Name);
                return reply;
            default:
                return reply;
        }
    }

    /// <summary>Asks the first question of a new item and its id, and writes the item; its other questions follow.</summary>
    private Reply? Add(LoopStep loop, string progress)
    {
        var field = loop.Fields[0];
        var name = $"{loop.Name}.{field.Id}";
        var first = new QuestionStep
        {
            Name = name, Pass = loop.Pass, Title = $"A new {loop.Item}", File = loop.File, Path = loop.Path, Ask = field.Ask, Why = field.Why.Length > 0 ? field.Why : loop.Why, Documents = field.Documents, Question = field with { Must = true, Optional = false },
            Answer = new Answer { Name = name, Question = field },
        };
        var reply = _asker.Question(first, progress, _client.Facts);
        if (reply is not Reply.Given(var value))
        {
            return reply is Reply.Stop ? reply : null;
        }

        string? id = null;
        if (loop.HasIds)
        {
            (id, var other) = _asker.Id(loop, progress, value is ScalarNode scalar ? scalar.Text : "");
            if (other is not null)
            {
                return other is Reply.Stop ? other : null;
            }
        }

        var item = AnswerInput.Item(id, field, value);
        return Written(loop.File, root => (loop.Path.Add(new ItemStep(loop.Items.Length)), item), field.Ask, value is ScalarNode text ? field.LabelOf(text.Text) : "") ? new Reply.Added(id, item) : null;
    }

    private bool Write(QuestionStep step, SourceNode value)
    {
        if (AnswerInput.IsSame(step.Answer, value))
        {
            Told(step.Ask, FieldFor.Words(step.Answer));
            return true;
        }

        return Written(step.File, root => AnswerForm.Fit(root, step, value), step.Ask, null, step.Name);
    }

    /// <summary>Writes a value, reads the folder again and tells what the value contradicts; false with the reason told when it cannot be written.</summary>
    private bool Written(string file, Func<SourceNode?, (ImmutableArray<NodeStep> Path, SourceNode Value)> fit, string ask, string? words, string name = "")
    {
        var failed = AnswerFiles.Set(_folder, file, fit);
        if (!failed.IsEmpty)
        {
            Tell(failed);
            return false;
        }

        var before = _problems.Select(p => (p.Code, p.Message)).ToHashSet();
        Reload();
        var answer = (_interview.Steps.FirstOrDefault(s => s.Name == name) as QuestionStep)?.Answer;
        Told(ask, words ?? (answer is null ? "" : FieldFor.Words(answer)));
        Tell(_problems.Where(p => p.Severity != Severity.Note && !Untold.Contains(p.Code) && !before.Contains((p.Code, p.Message))));
        return true;
    }

    private void Reload()
    {
        var client = ClientFolder.Load(_folder, _pack);
        (_client, _problems) = (client.Value ?? _client, client.Problems);
        _interview = Interview.Of(_pack.Questionnaire, _client.Facts, _passedOver);
    }

    private void PassOver(QuestionStep step)
    {
        if (step.Question.Optional)
        {
            Remember(_passedOver.Add(step.Name));
        }
        else
        {
            _putOff.Add(step.Name);
        }
    }

    private void Remember(ImmutableHashSet<string> names)
    {
        if (names != _passedOver)
        {
            _passedOver = names;
            PassedOver.Save(_folder, names);
            _interview = Interview.Of(_pack.Questionnaire, _client.Facts, names);
        }
    }

    private Reply GoOn(Pass done, Pass next)
    {
        var (settled, _) = _interview.Progress(done);
        var why = done == Pass.Fast
            ? $"{Showing.Show.Counted(settled, "step")} settled. They give a complete first pack: what is not asked yet prints as an open point. `docgen build {_folder}` makes it."
            : $"{Showing.Show.Counted(settled, "step")} settled. What follows makes the documents better where others have to be asked.";
        return _asker.Choose("", $"The {Screen.NameOf(done)} {(done == Pass.Fast ? "is" : "are")} done. Go on?", why,
            [new Option("on", $"Go on with the {Screen.NameOf(next)}", new Reply.More()), new Option("stop", "Stop here and go on another time", new Reply.Stop())]);
    }

    private void Told(string ask, string words)
    {
        _terminal.Say("");
        _terminal.Say(ask, LineLook.Quiet);
        _terminal.Say(Cells.Shortened(words.Length == 0 ? "-" : words, _terminal.Width - 6), indent: 4);
    }

    private void Tell(IEnumerable<Diagnostic> problems)
    {
        foreach (var problem in problems)
        {
            _terminal.Say("! " + problem.Message, LineLook.Problem);
            foreach (var hint in problem.Hints)
            {
                _terminal.Say(hint.Place is { } place && _client.Files.ContainsKey(place.File.Path) ? $"{hint.Text} ({place})" : hint.Text, LineLook.Quiet, indent: 4);
            }
        }
    }

    private bool IsRequirement(Sourced<string> id, List<Diagnostic> problems)
    {
        var resolved = _pack.Standards.Resolve(id);
        problems.AddRange(resolved.Problems);
        return resolved.Value is not null;
    }
}
