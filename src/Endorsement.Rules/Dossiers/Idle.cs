using System.Collections.Concurrent;

namespace Endorsement.Rules.Dossiers;

/// <summary>What nobody uses at the moment, kept for its warm buffers. Safe for any number of threads at once.</summary>
/// <param name="make">Makes another one, where all are in use.</param>
internal sealed class Idle<T>(Func<T> make)
    where T : class
{
    private readonly ConcurrentBag<T> _others = [];

    /// <summary>Mostly there is one thread, and one use after the other.</summary>
    private T? _one;

    public T Rent() => Interlocked.Exchange(ref _one, null) ?? (_others.TryTake(out var idle) ? idle : make());

    public void Return(T idle)
    {
        if (Interlocked.CompareExchange(ref _one, idle, null) is not null)
        {
            _others.Add(idle);
        }
    }
}
