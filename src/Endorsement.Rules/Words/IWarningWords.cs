namespace Endorsement.Rules.Words;

/// <summary>What one language says of warnings.</summary>
internal interface IWarningWords
{
    /// <summary>What is wrong; words of the document stand in backticks.</summary>
    string Message(DeterminationWarning warning);

    /// <summary>What may have been meant, or what to do; <see langword="null"/>: nothing.</summary>
    string? Help(DeterminationWarning warning);
}
