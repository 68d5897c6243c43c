using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>Questions that nobody has in hand, kept for their buffers. Safe for any number of threads at once.</summary>
internal sealed class HandPool
{
    private readonly Idle<QuestionInHand> _idle = new(() => new QuestionInHand());

    public QuestionInHand Rent() => _idle.Rent();

    /// <summary>Also after an exception: whoever uses a buffer begins by emptying it.</summary>
    public void Return(QuestionInHand hand)
    {
        hand.Clear();
        _idle.Return(hand);
    }
}
