namespace Endorsement.Rules.Analysis;

/// <summary>Takes away what is not needed: whole additions, minutes, days, topics, facts (S56).</summary>
internal static class Shrinking
{
    /// <param name="state">The file, of which the condition holds.</param>
    /// <param name="first">The first addition that may be lessened; those before it stay as they are.</param>
    /// <param name="holds">What must go on holding.</param>
    public static PlanState Additions(PlanState state, int first, Func<PlanState, bool> holds)
    {
        for (var i = state.Additions.Length - 1; i >= first; i--)
        {
            var without = state.With(state.Additions.RemoveAt(i));
            state = holds(without) ? without : state;
        }

        for (var i = first; i < state.Additions.Length; i++)
        {
            state = Lessened(state, i, holds);
            state = Plainer(state, i, holds);
        }

        return state;
    }

    /// <summary>The same entry by entry, over and over until nothing can go.</summary>
    public static PlanState EachOf(PlanState state, Func<PlanState, bool> holds)
    {
        state = state.With([.. state.Additions.SelectMany(addition => addition.OneByOne())]);
        for (var round = 0; round < MostRounds; round++)
        {
            var less = Additions(Facts(state, holds), 0, holds);
            if (less.Additions.SequenceEqual(state.Additions) && less.Facts.Length == state.Facts.Length)
            {
                return less;
            }

            state = less;
        }

        return state;
    }

    private const int MostRounds = 5;

    /// <summary>The facts that are needed.</summary>
    public static PlanState Facts(PlanState state, Func<PlanState, bool> holds)
    {
        for (var i = state.Facts.Length - 1; i >= 0; i--)
        {
            var without = state.With(state.Facts.RemoveAt(i));
            state = holds(without) ? without : state;
        }

        return state;
    }

    /// <summary>The least amount under which it holds: more never hurts (S8), so it is found by halving.</summary>
    private static PlanState Lessened(PlanState state, int place, Func<PlanState, bool> holds)
    {
        var whole = state.Additions[place];
        if (whole.Amount < 2 || !holds(state.With(state.Additions.SetItem(place, whole.Of(whole.Amount - 1)))))
        {
            return state;
        }

        var (tooFew, enough) = (0L, whole.Amount);
        while (enough - tooFew > 1)
        {
            var tried = tooFew + ((enough - tooFew) / 2);
            var less = state.With(state.Additions.SetItem(place, whole.Of(tried)));
            if (holds(less))
            {
                (state, enough) = (less, tried);
            }
            else
            {
                tooFew = tried;
            }
        }

        return state;
    }

    private static PlanState Plainer(PlanState state, int place, Func<PlanState, bool> holds)
    {
        for (var isPlainer = true; isPlainer; )
        {
            isPlainer = false;
            foreach (var plainer in state.Additions[place].Plainer())
            {
                var tried = state.With(state.Additions.SetItem(place, plainer));
                if (holds(tried))
                {
                    (state, isPlainer) = (tried, true);
                    break;
                }
            }
        }

        return state;
    }
}
