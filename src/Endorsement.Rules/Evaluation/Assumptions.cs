using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>What each condition of a pathway is taken to be: what the case says, or where it says nothing one of the answers that are tried (S7).</summary>
/// <remarks>Written before a requirement is asked, by position among the pathway's conditions, and only read while it is.</remarks>
internal sealed class Assumptions
{
    private Truth[] _taken;

    public Assumptions()
        : this([]) { }

    private Assumptions(Truth[] taken) => _taken = taken;

    public Truth this[int condition]
    {
        get => _taken[condition];
        set => _taken[condition] = value;
    }

    /// <summary>Makes room for so many conditions, each of which is then written.</summary>
    public void Begin(int count)
    {
        if (_taken.Length < count)
        {
            _taken = new Truth[count * 2];
        }
    }

    /// <summary>Takes over what others are taken to be.</summary>
    public void Take(Assumptions others)
    {
        Begin(others._taken.Length);
        others._taken.CopyTo(_taken, 0);
    }

    /// <summary>The same, to be changed for one of the cases that are tried.</summary>
    public Assumptions Copy() => new([.. _taken]);
}
