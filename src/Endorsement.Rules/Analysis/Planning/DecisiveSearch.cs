using System.Collections.Immutable;
using NodaTime;

namespace Endorsement.Rules.Analysis;

/// <summary>Which open facts decide an unknown outcome, whatever they turn out to be (S58).</summary>
/// <remarks>The values of a fact are those that it may have as far as rules tell them apart; sets are looked at by their size, in the order of the findings.</remarks>
internal sealed class DecisiveSearch(FactValues values, PlanState file, LocalDate day)
{
    /// <summary>Among so many facts the smallest set is found.</summary>
    private const int MostForSmallest = 8;

    /// <summary>Decisions that one search makes at most; beyond them the set is one of which nothing can be left out.</summary>
    private const int MostTries = 4_000;

    private int _tries;

    /// <returns><see langword="null"/>: the facts of the file alone do not decide it.</returns>
    public DecisiveFacts? Find(Determination now)
    {
        var open = now
            .Requirements.Where(finding =>
                finding.Level == RequirementLevel.Required && finding.Outcome is Outcome.Unknown or Outcome.NeedsReview
            )
            .SelectMany(OpenOf)
            .Distinct()
            .ToImmutableArray();
        var choices = open.Select(Choices).ToImmutableArray();
        var known = Enumerable.Range(0, open.Length).Where(i => choices[i].Length > 0).ToImmutableArray();
        if (known.IsEmpty || !Decides(known, choices))
        {
            return null;
        }

        var (chosen, isSmallest) =
            known.Length <= MostForSmallest && Smallest(known, choices) is { } smallest
                ? (smallest, true)
                : (Minimal(known, choices), false);
        return new DecisiveFacts(
            [.. chosen.Select(i => open[i])],
            [.. Enumerable.Range(0, open.Length).Except(chosen).Select(i => open[i])],
            isSmallest && _tries < MostTries
        );
    }

    private ImmutableArray<FactChange> Choices(OpenFact fact) => [.. values.All(fact, file.Candidate)];

    private ImmutableArray<int>? Smallest(ImmutableArray<int> known, ImmutableArray<ImmutableArray<FactChange>> choices)
    {
        for (var size = 1; size < known.Length; size++)
        {
            foreach (var set in Subsets(known, size))
            {
                if (_tries >= MostTries)
                {
                    return null;
                }

                if (Decides(set, choices))
                {
                    return set;
                }
            }
        }

        return known;
    }

    private ImmutableArray<int> Minimal(ImmutableArray<int> known, ImmutableArray<ImmutableArray<FactChange>> choices)
    {
        var left = known;
        foreach (var fact in known)
        {
            var without = left.Remove(fact);
            left = !without.IsEmpty && _tries < 2 * MostTries && Decides(without, choices) ? without : left;
        }

        return left;
    }

    /// <summary>Whether nothing is open under any values of these facts; stops at the first that leave something open.</summary>
    private bool Decides(ImmutableArray<int> facts, ImmutableArray<ImmutableArray<FactChange>> choices) => Decides(facts, 0, file, choices);

    private bool Decides(ImmutableArray<int> facts, int next, PlanState state, ImmutableArray<ImmutableArray<FactChange>> choices)
    {
        if (next == facts.Length)
        {
            _tries++;
            return state.OutcomeOn(day) is Outcome.Met or Outcome.NotMet or Outcome.NotApplicable;
        }

        if (_tries > 2 * MostTries)
        {
            return false;
        }

        foreach (var change in choices[facts[next]])
        {
            if (!Decides(facts, next + 1, state.With(state.Facts.Add(change)), choices))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<ImmutableArray<int>> Subsets(ImmutableArray<int> all, int size)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var i = 0; i <= all.Length - size; i++)
        {
            foreach (var rest in Subsets([.. all.Skip(i + 1)], size - 1))
            {
                yield return [all[i], .. rest];
            }
        }
    }

    private static IEnumerable<OpenFact> OpenOf(Finding finding) =>
        finding.Open.IsEmpty ? finding.Requirements.SelectMany(OpenOf) : finding.Open;
}
