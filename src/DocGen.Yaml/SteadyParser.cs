using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DocGen.Yaml;

/// <summary>The package's parser, except that every failure of it over a text is a <see cref="YamlException"/> with a place: for some broken texts it throws others.</summary>
internal sealed class SteadyParser(TextReader text) : IParser
{
    /// <summary>Stands in for the sentence that the package does not give when text without indentation follows an open bracket.</summary>
    public const string BracketLeftOpen = "bracket left open";

    private readonly Scanner _scanner = new(text, skipComments: true);
    private Parser? _parser;

    public ParsingEvent? Current => _parser?.Current;

    public bool MoveNext()
    {
        try
        {
            _parser ??= new Parser(_scanner);
            return _parser.MoveNext();
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            throw new YamlException(_scanner.CurrentPosition, _scanner.CurrentPosition, failure is InvalidOperationException ? BracketLeftOpen : string.Empty, failure);
        }
    }
}
