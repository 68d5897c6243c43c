namespace Endorsement.Rules.Bulk;

/// <summary>
/// How many bytes of unusually large batches are held at the same time. Whoever would read on waits while they are too many, so that memory is
/// bounded by a figure and not by the number of jobs times the largest row.
/// </summary>
/// <remarks>
/// Batches are read one after the other, and each is decided by whoever read it and written in its turn: those that are held always get done
/// without the one who waits.
/// </remarks>
internal sealed class HeldBytes : IDisposable
{
    /// <summary>Large batches beyond these bytes wait; one may always go on.</summary>
    public const long Most = 32 * 1024 * 1024;

    private readonly Lock _counting = new();
    private readonly ManualResetEventSlim _hasRoom = new(initialState: true);
    private long _held;

    /// <summary>The most that was held at the same time.</summary>
    public long Peak { get; private set; }

    /// <summary>Waits until there is room for another batch, which may turn out to be large.</summary>
    public void WaitForRoom(CancellationToken abandon) => _hasRoom.Wait(abandon);

    /// <summary>A batch has been read.</summary>
    /// <returns>What has to be given back when it is written.</returns>
    public long Take(Batch batch)
    {
        if (batch.Input.Length <= 2 * batch.Usual)
        {
            return 0;
        }

        Change(batch.Input.Length);
        return batch.Input.Length;
    }

    public void GiveBack(long bytes)
    {
        if (bytes > 0)
        {
            Change(-bytes);
        }
    }

    public void Dispose() => _hasRoom.Dispose();

    private void Change(long bytes)
    {
        lock (_counting)
        {
            _held += bytes;
            Peak = Math.Max(Peak, _held);
            if (_held < Most)
            {
                _hasRoom.Set();
            }
            else
            {
                _hasRoom.Reset();
            }
        }
    }
}
