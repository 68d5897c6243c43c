namespace Endorsement.Rules.AspNetCore.Problems;

/// <summary>One thing that is wrong with a request, told without any value of it.</summary>
/// <param name="Code">A stable code such as <c>ER1104</c>.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Help">What to do about it, or <see langword="null"/>.</param>
internal sealed record RequestError(string Code, string Message, string? Help)
{
    /// <summary>The JSON Pointer of the member of the body; <see langword="null"/>: it is not about the body.</summary>
    public string? Pointer { get; init; }

    /// <summary>The name of the parameter of the address; <see langword="null"/>: it is about none.</summary>
    public string? Parameter { get; init; }

    /// <summary>The line of the body, from 1; 0: no place is known.</summary>
    public int Line { get; init; }

    /// <summary>The column in UTF-16 units, from 1.</summary>
    public int Column { get; init; }

    /// <summary>A problem of a document, its words left out.</summary>
    public static RequestError Of(Diagnostic diagnostic, Language language)
    {
        var (message, help) = DiagnosticWords.Of(diagnostic, language);
        return new RequestError(diagnostic.Code, message, help)
        {
            Pointer = diagnostic.Pointer,
            Line = diagnostic.Line,
            Column = diagnostic.Column,
        };
    }
}
