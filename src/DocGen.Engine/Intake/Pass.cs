namespace DocGen.Engine.Intake;

/// <summary>When a question is asked, in order: each pass deepens what the passes before it gave.</summary>
public enum Pass
{
    /// <summary>The questions that alone give a complete first pack with visible gaps.</summary>
    Fast,

    /// <summary>The rest about the organisation, and about each system, supplier and site.</summary>
    Loops,

    /// <summary>Facts that make the documents better and that others often have to be asked for.</summary>
    Deepening,
}
