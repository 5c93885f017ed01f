namespace DocGen.Cli.Interviewing;

/// <summary>The keys of the terminal. While it is open, Ctrl+C is a key like any other.</summary>
internal sealed class TerminalKeys : IKeys
{
    private readonly bool _tookControlC = Console.TreatControlCAsInput;

    public TerminalKeys() => Console.TreatControlCAsInput = true;

    public bool IsMoreWaiting => Console.KeyAvailable;

    public ConsoleKeyInfo? Next()
    {
        try
        {
            return Console.ReadKey(intercept: true);
        }
        catch (Exception e) when (e is InvalidOperationException or IOException)
        {
            return null;
        }
    }

    public void Dispose() => Console.TreatControlCAsInput = _tookControlC;
}
