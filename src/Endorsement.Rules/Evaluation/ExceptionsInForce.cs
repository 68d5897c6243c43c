using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>What of a candidate's exceptions is in force for one question (S51): the one place in which that is decided.</summary>
/// <remarks>
/// An exception is in force from the day of the decision to its last day, for the cycle that it names, where the association grants any. Kept from
/// question to question; a question of somebody without exceptions costs one comparison.
/// </remarks>
internal sealed class ExceptionsInForce
{
    private readonly List<RefusedException> _refused = [];
    private GrantInForce[] _byRequirement = [];

    /// <summary>Whether anything is said of any requirement of the question.</summary>
    public bool Any { get; private set; }

    /// <summary>Exceptions that the association does not grant, in the order of the file.</summary>
    public IReadOnlyList<RefusedException> Refused => _refused;

    /// <summary>What is in force for a requirement, by its number in the pathway.</summary>
    public GrantInForce this[int requirement] => Any ? _byRequirement[requirement] : GrantInForce.None;

    /// <summary>Whether a requirement must be decided by itself, since something is said of it alone.</summary>
    public bool Names(int requirement) =>
        Any && (_byRequirement[requirement] != GrantInForce.None || _refused.Exists(refused => refused.Number == requirement));

    /// <summary>Decides it for another question.</summary>
    public void Put(Case facts, PathwayPlan plan)
    {
        Any = false;
        if (facts.Dossier.Exceptions.Count > 0)
        {
            Find(facts, plan);
        }
    }

    private void Find(Case facts, PathwayPlan plan)
    {
        _refused.Clear();
        if (_byRequirement.Length < plan.RequirementCount)
        {
            _byRequirement = new GrantInForce[plan.RequirementCount];
        }

        Array.Clear(_byRequirement);
        var names = plan.Excepted.Value;
        var texts = facts.Dossier.Texts.Utf8.Span;
        foreach (ref readonly var exception in facts.Dossier.Exceptions.Entries)
        {
            if (
                IsOn(in exception, facts.AsOf)
                && names.IsOwn(in exception, texts)
                && names.Of(in exception, texts) is { } name
                && Of(in exception, facts, plan) is var grant
                && grant != GrantInForce.None
            )
            {
                Any = true;
                ref var found = ref _byRequirement[name.Requirement];
                if (name.IsGranted)
                {
                    found = found.Or(grant);
                }
                else if (grant.IsThere)
                {
                    _refused.Add(new RefusedException(name.Requirement, exception.Entry));
                }
            }
        }
    }

    private static bool IsOn(in ExceptionFacts exception, int day) =>
        exception.Decided <= day && (exception.Expires == Dossier.Missing || day <= exception.Expires);

    /// <summary>What it says of the cycle of the question: of its own, or of a later one into which it reaches.</summary>
    private static GrantInForce Of(in ExceptionFacts exception, Case facts, PathwayPlan plan)
    {
        var isExtended = exception.Kind == ExceptionKind.Extended;
        if (plan.Cycle is null || (facts.HasCycle && exception.Cycle == facts.CycleYear))
        {
            return new GrantInForce
            {
                Entry = exception.Entry,
                Kind = exception.Kind,
                Until = isExtended ? exception.Until : 0,
            };
        }

        return isExtended && facts.HasCycle && exception.Cycle < facts.CycleYear && exception.Until >= facts.CycleFirst
            ? new GrantInForce { TakenUntil = exception.Until }
            : GrantInForce.None;
    }
}

/// <summary>An exception of a kind that the association does not grant.</summary>
/// <param name="Number">The number of the requirement in its pathway.</param>
/// <param name="Entry">The place of the exception among the candidate's.</param>
internal readonly record struct RefusedException(int Number, int Entry);
