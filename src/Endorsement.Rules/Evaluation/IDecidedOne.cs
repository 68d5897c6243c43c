namespace Endorsement.Rules.Evaluation;

/// <summary>Looks at each requirement of a pathway as soon as it is decided.</summary>
internal interface IDecidedOne
{
    /// <param name="requirement">The requirement.</param>
    /// <param name="outcome">Its outcome; of one that does not count not applicable.</param>
    void Decided(ByCasesPlan requirement, Outcome outcome);
}
