using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Requirements;

/// <summary>
/// Of one scan over sessions: days on which a provider list accepts whatever one person provides, as was found last. Most sessions of a portfolio
/// come from one or two people.
/// </summary>
internal sealed class ProviderMemo
{
    private ProvidersPlan? _providers;
    private int _person;

    public int First { get; private set; }

    public int Last { get; private set; }

    public void Clear() => _providers = null;

    public void Remember(ProvidersPlan providers, int person, int first, int last) =>
        (_providers, _person, First, Last) = (providers, person, first, last);

    public bool Covers(ProvidersPlan providers, int person, in Occurrence occurred) =>
        ReferenceEquals(_providers, providers) && _person == person && First <= occurred.First && occurred.Last <= Last;
}
