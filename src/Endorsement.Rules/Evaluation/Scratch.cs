using System.Runtime.CompilerServices;

namespace Endorsement.Rules.Evaluation;

/// <summary>The buffers of deciding, kept from question to question, so that deciding allocates nothing once warm.</summary>
/// <remarks>
/// Each is made when it is first used, by whoever has its slot; whoever uses one begins by emptying it. Not for two threads at once.
/// </remarks>
internal sealed class Scratch
{
    private static int _slots;

    /// <summary>One for each composite that a finding is inside of, and one more.</summary>
    private readonly Stack<FindingDraft> _drafts = new();

    /// <summary>The same for findings that do not tell what becomes of entries.</summary>
    private readonly Stack<FindingDraft> _short = new();
    private object?[] _buffers = new object?[16];

    /// <summary>The buffers of one slot.</summary>
    public T Of<T>(ScratchSlot<T> slot)
        where T : class
    {
        var (buffers, index) = (_buffers, slot.Index);

        // Nobody but the slot puts anything at its index.
        return (uint)index < (uint)buffers.Length && buffers[index] is { } kept ? Unsafe.As<T>(kept) : Make(slot);
    }

    /// <summary>Nothing of a candidate is kept any longer.</summary>
    public void Forget()
    {
        foreach (var buffer in _buffers)
        {
            (buffer as IForgets)?.Forget();
        }
    }

    /// <summary>The same, if they were used.</summary>
    public T? Find<T>(ScratchSlot<T> slot)
        where T : class => slot.Index < _buffers.Length ? (T?)_buffers[slot.Index] : null;

    /// <summary>Whether findings tell what was found and what becomes of entries (<see cref="FindingDraft.TellsEntries"/>).</summary>
    public bool TellsEntries { get; set; } = true;

    /// <summary>Whether what a requirement gathered to be decided is looked at again right after: then it gathers all of it.</summary>
    public bool LooksAgain { get; set; }

    /// <summary>The number of the question in hand: what was kept of one says nothing about another.</summary>
    public long Question { get; private set; }

    /// <summary>Goes on to another question.</summary>
    public void BeginQuestion() => Question++;

    public FindingDraft TakeDraft() =>
        DraftsOf(TellsEntries).TryPop(out var draft) ? draft : new FindingDraft { TellsEntries = TellsEntries };

    public void GiveBack(FindingDraft draft) => DraftsOf(draft.TellsEntries).Push(draft);

    private Stack<FindingDraft> DraftsOf(bool tellsEntries) => tellsEntries ? _drafts : _short;

    /// <summary>The index of another slot.</summary>
    internal static int NextSlot() => Interlocked.Increment(ref _slots) - 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private T Make<T>(ScratchSlot<T> slot)
        where T : class
    {
        if (slot.Index >= _buffers.Length)
        {
            Array.Resize(ref _buffers, Math.Max(slot.Index + 1, _buffers.Length * 2));
        }

        var made = slot.Make();
        _buffers[slot.Index] = made;
        return made;
    }
}

/// <summary>Buffers that hold on to a candidate's dossier from one requirement to another.</summary>
internal interface IForgets
{
    /// <summary>Lets go of it.</summary>
    void Forget();
}

/// <summary>A place in every scratch for the buffers of one owner, which alone knows of it: a static member of the owner.</summary>
internal sealed class ScratchSlot<T>(Func<T> make)
    where T : class
{
    public int Index { get; } = Scratch.NextSlot();

    public T Make() => make();
}
