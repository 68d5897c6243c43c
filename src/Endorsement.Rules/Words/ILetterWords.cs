namespace Endorsement.Rules.Words;

/// <summary>The parts of a letter that have a heading.</summary>
internal enum LetterPart
{
    /// <summary>What is missing.</summary>
    Missing,

    /// <summary>The same where nothing is missing for certain.</summary>
    Unknown,

    /// <summary>What the candidate can do.</summary>
    Steps,
}

/// <summary>What one language says in a letter to the candidate; each answer is one or more whole sentences.</summary>
internal interface ILetterWords
{
    /// <summary>What it is about and how it stands, in one line.</summary>
    string Title(LetterFacts facts);

    /// <summary>The greeting.</summary>
    /// <param name="name">The candidate's name; <see langword="null"/>: the file gives none.</param>
    string Greeting(string? name);

    /// <summary>What was looked at, how much of it is met, and what is not.</summary>
    string Opening(LetterFacts facts);

    /// <summary>The heading of a part.</summary>
    string Heading(LetterPart part);

    /// <summary>Why a requirement is not met, or what is not known of it.</summary>
    string Reason(Finding finding, LetterFacts facts);

    /// <summary>How many more requirements the record tells.</summary>
    string More(int count);

    /// <summary>When everything is met if all steps are taken; <see langword="null"/>: a step says it already.</summary>
    string? Done(LetterFacts facts);

    /// <summary>What is to be paid now; <see langword="null"/>: nothing.</summary>
    string? Fees(LetterFacts facts);

    /// <summary>What others decide; <see langword="null"/>: nothing.</summary>
    string? Reviewed(LetterFacts facts);

    /// <summary>What is fine, and what of it must be renewed meanwhile; <see langword="null"/>: nothing more to say.</summary>
    string? Fine(LetterFacts facts);

    /// <summary>Where all is met, what comes next; <see langword="null"/> elsewhere.</summary>
    string? Next(LetterFacts facts);

    /// <summary>Whom to ask, and that the record is attached.</summary>
    string Closing(RulesetContact? contact);
}
