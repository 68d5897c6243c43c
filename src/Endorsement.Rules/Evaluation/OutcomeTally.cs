namespace Endorsement.Rules.Evaluation;

/// <summary>Counts outcomes; what is not applicable has been left out by the rule that asks.</summary>
internal struct OutcomeTally
{
    private int _notMet;
    private int _review;
    private int _unknown;

    public int Met { get; private set; }

    public readonly int Total => Met + _notMet + _review + _unknown;

    public void Add(Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Met:
                Met++;
                break;
            case Outcome.NotMet:
                _notMet++;
                break;
            case Outcome.NeedsReview:
                _review++;
                break;
            case Outcome.Unknown:
                _unknown++;
                break;
            case Outcome.NotApplicable:
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    public readonly Outcome All() =>
        Total == 0 ? Outcome.NotApplicable
        : _notMet > 0 ? Outcome.NotMet
        : _unknown > 0 ? Outcome.Unknown
        : _review > 0 ? Outcome.NeedsReview
        : Outcome.Met;

    /// <summary>S4; for one it is the same as S3.</summary>
    public readonly Outcome AtLeast(int count) =>
        Total == 0 ? Outcome.NotApplicable
        : Met >= count ? Outcome.Met
        : Met + _review >= count ? Outcome.NeedsReview
        : Met + _review + _unknown >= count ? Outcome.Unknown
        : Outcome.NotMet;
}
