namespace Endorsement.Rules.Requirements;

/// <summary>
/// What a proof that whoever meets one requirement meets another may take for granted (S60): both are asked of the same candidate, on the same day, for the
/// same submission and cycle year.
/// </summary>
/// <remarks>A proof that is not found says nothing.</remarks>
internal static class Proof
{
    /// <summary>Whether whoever meets the one record, in all that its table lists, meets the other.</summary>
    /// <remarks>
    /// One parameter after another is put in the other's place; each must ask no more in the company in which it is put there. Those that may not go first
    /// are tried again after the others.
    /// </remarks>
    public static bool Holds<TRecord>(IReadOnlyList<Parameter<TRecord>> parameters, TRecord strict, TRecord loose)
        where TRecord : class
    {
        var (made, left) = (strict, parameters.Where(parameter => !parameter.IsWords).ToList());
        while (left.Count > 0)
        {
            var next = left.FindIndex(parameter => parameter.Implies(made, loose));
            if (next < 0)
            {
                return false;
            }

            made = left[next].Take(made, loose, _ => true);
            left.RemoveAt(next);
        }

        return true;
    }

    /// <summary>Whether each of the one side has another partner on the other side (as many as there are, by augmenting paths).</summary>
    /// <param name="count">How many look for a partner.</param>
    /// <param name="partners">How many partners there are.</param>
    /// <param name="fits">Whether one is a partner of another.</param>
    /// <returns>How many found one.</returns>
    public static int Matched(int count, int partners, Func<int, int, bool> fits)
    {
        var taken = Enumerable.Repeat(-1, partners).ToArray();
        return Enumerable.Range(0, count).Count(one => Finds(one, new bool[partners]));

        bool Finds(int one, bool[] tried)
        {
            for (var partner = 0; partner < partners; partner++)
            {
                if (tried[partner] || !fits(one, partner))
                {
                    continue;
                }

                tried[partner] = true;
                if (taken[partner] < 0 || Finds(taken[partner], tried))
                {
                    taken[partner] = one;
                    return true;
                }
            }

            return false;
        }
    }
}
