namespace Endorsement.Rules.Tests.Oracle;

/// <summary>Whether amounts of zero or more exist that keep a list of limits: the textbook simplex, over exact fractions.</summary>
internal sealed class Allocation(int amounts)
{
    private readonly List<(Fraction[] Weights, Fraction Limit)> _limits = [];

    public void AtMost(Func<int, Fraction> weight, Fraction limit) =>
        _limits.Add(([.. Enumerable.Range(0, amounts).Select(weight)], limit));

    public void AtLeast(Func<int, Fraction> weight, Fraction limit) => AtMost(i => -weight(i), -limit);

    /// <summary>The least x0 for which every sum is at most its limit + x0 is zero.</summary>
    public bool Exists()
    {
        if (_limits.All(l => l.Limit.Sign >= 0))
        {
            return true;
        }

        // Rows: slack = limit − Σ weight·amount + x0. Variables: amounts, then x0, then one slack a row.
        var rows = _limits.Select(l => l.Weights.Append(-1).ToArray()).ToArray();
        var constants = _limits.Select(l => l.Limit).ToArray();
        var basic = Enumerable.Range(amounts + 1, rows.Length).ToArray();
        var free = Enumerable.Range(0, amounts + 1).ToArray();
        var goal = free.Select(v => v == amounts ? (Fraction)1 : Fraction.Zero).ToArray();

        Pivot(rows, constants, goal, basic, free, Array.IndexOf(constants, constants.Min()), amounts);
        while (true)
        {
            if (Array.IndexOf(basic, amounts) is var row && (row < 0 || constants[row].Sign == 0))
            {
                return true;
            }

            // Bland's rule: the smallest variable that helps enters, of equals the smallest leaves; it cannot go round in circles.
            var enters = Enumerable.Range(0, free.Length).Where(c => goal[c].Sign < 0).OrderBy(c => free[c]).Cast<int?>().FirstOrDefault();
            if (enters is not { } column)
            {
                return false;
            }

            var leaves = Enumerable
                .Range(0, rows.Length)
                .Where(r => rows[r][column].Sign > 0)
                .OrderBy(r => constants[r] / rows[r][column])
                .ThenBy(r => basic[r])
                .First();
            Pivot(rows, constants, goal, basic, free, leaves, column);
        }
    }

    /// <summary>Solves the row for the variable of the column and puts it into all others; the goal is x0, to be made small.</summary>
    private static void Pivot(Fraction[][] rows, Fraction[] constants, Fraction[] goal, int[] basic, int[] free, int row, int column)
    {
        var pivot = rows[row][column];
        for (var c = 0; c < free.Length; c++)
        {
            rows[row][c] = c == column ? (Fraction)1 / pivot : rows[row][c] / pivot;
        }

        constants[row] /= pivot;
        for (var r = 0; r < rows.Length; r++)
        {
            if (r != row && rows[r][column].Sign != 0)
            {
                var factor = rows[r][column];
                for (var c = 0; c < free.Length; c++)
                {
                    rows[r][c] = c == column ? -(factor * rows[row][c]) : rows[r][c] - (factor * rows[row][c]);
                }

                constants[r] -= factor * constants[row];
            }
        }

        var weight = goal[column];
        for (var c = 0; c < free.Length; c++)
        {
            goal[c] = c == column ? -(weight * rows[row][c]) : goal[c] - (weight * rows[row][c]);
        }

        (basic[row], free[column]) = (free[column], basic[row]);
    }
}
