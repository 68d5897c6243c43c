namespace Endorsement.Rules;

/// <summary>Thrown when a question has no answer here: a category, pathway, cycle, version or association that is not there, or a day beyond the years of documents.</summary>
/// <remarks>Missing evidence is a finding, never an exception.</remarks>
public sealed class QuestionException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="diagnostic">What was asked and is not there (ER4101 to ER4108).</param>
    public QuestionException(Diagnostic diagnostic)
        : base(diagnostic?.Message)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        Diagnostic = diagnostic;
    }

    /// <summary>What was asked and is not there, with what there is instead.</summary>
    public Diagnostic Diagnostic { get; }
}
