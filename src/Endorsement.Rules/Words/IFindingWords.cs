namespace Endorsement.Rules.Words;

/// <summary>What one language says of any finding, whatever its kind.</summary>
internal interface IFindingWords
{
    /// <summary>"not met".</summary>
    string Outcome(Outcome outcome);

    /// <summary>Why an entry is set aside, with what it falls short of, what is missing, or what an entry of a later day would bring.</summary>
    /// <param name="aside">What is set aside.</param>
    /// <param name="finding">The finding that does so.</param>
    string SetAside(SetAside aside, Finding finding);

    /// <summary>The reason alone.</summary>
    string SetAside(SetAsideReason reason);

    /// <summary>An entry of which a part counts.</summary>
    string Partly(CountedInPart part, string kind);

    /// <summary>A credential that is accepted.</summary>
    string Accepted(AcceptedCredential credential);

    /// <summary>"50 percent".</summary>
    string Share(int percent);

    /// <summary>Money that is not owed, and why.</summary>
    string NotOwed(FigureValue.NotOwed money);

    /// <summary>What a reviewer has judged, who, and when.</summary>
    string Judged(Judgement judgement);

    /// <summary>What is open, and who settles it.</summary>
    string Open(OpenFact open, string kind);
}
