using System.Globalization;

namespace DocGen.Cli.Showing;

/// <summary>Tells how far a long run is: on one line that is written over at a terminal, one line for every hundred documents when piped.</summary>
internal sealed class BuildProgress(TextWriter error, int count, bool isRich) : IDisposable
{
    private readonly Lock _gate = new();
    private int _done;
    private bool _isClosed;

    public void Step(string name)
    {
        lock (_gate)
        {
            _done++;
            if (isRich)
            {
                var shown = name.Length > 48 ? name[..47] + "…" : name;
                error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{_done}/{count} {shown,-48}"));
            }
            else if (_done % 100 == 0)
            {
                error.Write(string.Create(CultureInfo.InvariantCulture, $"{_done} of {count} documents\n"));
            }
        }
    }

    public void Dispose()
    {
        if (isRich && !_isClosed)
        {
            _isClosed = true;
            error.Write("\r" + new string(' ', 72) + "\r");
        }
    }
}
