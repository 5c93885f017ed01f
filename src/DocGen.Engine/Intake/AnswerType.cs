namespace DocGen.Engine.Intake;

/// <summary>What kind of value answers a question.</summary>
public enum AnswerType
{
    Text,
    LongText,
    Number,
    Date,
    YesNo,
    Choice,
    Choices,
    List,

    /// <summary>A role's title and the name of who holds it.</summary>
    Person,

    /// <summary>Ids of items of another register.</summary>
    References,

    /// <summary>Ids of clauses or controls, such as <c>27001:A.5.15</c>.</summary>
    Requirements,

    /// <summary>A list of entries with fields of their own.</summary>
    Records,
}
