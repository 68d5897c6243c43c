using Endorsement.Rules.Evaluation;

namespace Endorsement.Rules.Bulk;

/// <summary>What is taken of a requirement as soon as it is decided: the hours that it is short of, its finding where it is not met.</summary>
/// <param name="told">What the row has answered of other categories.</param>
/// <param name="hand">The question in hand.</param>
internal sealed class DecidedLooks(SharedAnswers told, Func<QuestionInHand> hand) : IDecidedOne
{
    private bool _counts;
    private bool _tells;

    /// <summary>The clock hours that requirements of the category are short of, where they are counted.</summary>
    public List<HoursShort> Shortfalls { get; } = [];

    /// <summary>What of the category is not met, where that is told.</summary>
    public FailureWriter Failures { get; } = new();

    /// <summary>Begins a category.</summary>
    /// <param name="counts">Whether missing hours are counted.</param>
    /// <param name="tells">Whether what is not met is told.</param>
    public void Begin(bool counts, bool tells)
    {
        (_counts, _tells) = (counts, tells);
        Shortfalls.Clear();
        Failures.Begin();
    }

    public void Decided(ByCasesPlan requirement, Outcome outcome)
    {
        if (outcome.IsMet())
        {
            return;
        }

        if (_counts && outcome == Outcome.NotMet)
        {
            told.AddShortfalls(requirement, hand(), Shortfalls);
        }

        if (_tells)
        {
            Failures.Add(requirement, hand(), told);
        }
    }
}
