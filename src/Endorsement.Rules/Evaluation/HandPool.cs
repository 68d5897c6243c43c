using System.Collections.Concurrent;

namespace Endorsement.Rules.Evaluation;

/// <summary>Questions that nobody has in hand, kept for their buffers. Safe for any number of threads at once.</summary>
internal sealed class HandPool
{
    private readonly ConcurrentBag<QuestionInHand> _others = [];

    /// <summary>Mostly there is one thread, and one question after the other.</summary>
    private QuestionInHand? _one;

    public QuestionInHand Rent() => Interlocked.Exchange(ref _one, null) ?? (_others.TryTake(out var hand) ? hand : new QuestionInHand());

    /// <summary>Also after an exception: whoever uses a buffer begins by emptying it.</summary>
    public void Return(QuestionInHand hand)
    {
        hand.Case.Clear();
        if (Interlocked.CompareExchange(ref _one, hand, null) is not null)
        {
            _others.Add(hand);
        }
    }
}
