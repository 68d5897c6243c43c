namespace Endorsement.Rules.Bulk;

/// <summary>Which lines are ours, and which of these an earlier run has done.</summary>
/// <param name="shard">The share asked for, if any.</param>
/// <param name="length">The length of the input, where it is known: then shares are consecutive.</param>
/// <param name="earlier">What an earlier run left, if there is one to go on from.</param>
/// <param name="countsEarlier">Whether the rows that it has done are to be counted again.</param>
internal sealed class ShardAndResume(BulkShard? shard, long? length, EarlierRun? earlier, bool countsEarlier)
{
    private long _results;
    private int _rejects;
    private bool _isCaughtUp = earlier is null;
    private bool _hasToldRejects = earlier is null;

    /// <summary>Whether everything that an earlier run wrote has been found in the input again.</summary>
    public bool IsCaughtUp => _isCaughtUp || (_results == earlier!.Results && _rejects == earlier.RejectedLines.Count);

    /// <summary>Where the rejects of an earlier run end that are kept.</summary>
    public long KeptRejects => earlier is null || _rejects == 0 ? 0 : earlier.RejectedLines[_rejects - 1].End;

    /// <summary>How many lines of it an earlier run wrote.</summary>
    public (long Results, long Rejects) Earlier => (_results, _rejects);

    /// <summary>Whether a line is of our share: by where it starts, or by its number.</summary>
    public bool IsOurs(long number, long offset) =>
        shard is null || (length is { } all ? ShareAt(offset, all) == shard.Index : ((number - 1) % shard.Count) + 1 == shard.Index);

    /// <summary>Whether nothing of our share can follow.</summary>
    public bool IsPast(long offset) => shard is not null && length is { } all && offset < all && ShareAt(offset, all) > shard.Index;

    /// <summary>Where the first line of our share begins at the earliest; 0 where that is not known.</summary>
    public long Begins =>
        shard is null || length is not { } all ? 0 : (long)((((Int128)(shard.Index - 1) * all) + shard.Count - 1) / shard.Count);

    /// <summary>What to do with the next of our lines that is not blank; <see langword="null"/>: nothing.</summary>
    public LineUse? Next(long number)
    {
        if (_isCaughtUp)
        {
            return LineUse.Write;
        }

        if (_rejects < earlier!.RejectedLines.Count && earlier.RejectedLines[_rejects].Number == number)
        {
            _rejects++;
            return LineUse.ProveReject;
        }

        if (_results < earlier.Results)
        {
            _results++;
            return _results == earlier.Results ? LineUse.Prove
                : countsEarlier ? LineUse.Count
                : null;
        }

        _isCaughtUp = true;
        return LineUse.Write;
    }

    /// <summary>Told once, with the first line that is written: where the rejects end that are kept.</summary>
    public long? TakeKeptRejects()
    {
        if (!_isCaughtUp || _hasToldRejects)
        {
            return null;
        }

        _hasToldRejects = true;
        return KeptRejects;
    }

    private int ShareAt(long offset, long all) => (int)((Int128)offset * shard!.Count / all) + 1;
}
