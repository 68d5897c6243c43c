using System.Numerics;

namespace Endorsement.Rules.Evaluation.Solvers;

/// <summary>
/// A linear program over amounts between zero and a bound of their own, solved exactly in whole numbers: the dual simplex method on a
/// dictionary whose cells share one denominator (S24, S25).
/// </summary>
/// <remarks>
/// Every amount starts at the end that the objective wants, so that the start is the best there is and only the rows are still broken. One pivot
/// mends one row and moves as many amounts to their other end as that takes; so there are about as many pivots as rows, each as dear as rows
/// times columns. Ties go to the smallest number, and after many pivots the first broken row is taken: it ends (Bland).
/// </remarks>
internal sealed class BoundedProgram
{
    private const int InRow = -1;

    private readonly List<BigInteger[]> _rows = [];
    private readonly List<int> _basic = [];
    private readonly List<BigInteger?> _bounds = [];
    private readonly List<bool> _fromTop = [];
    private readonly List<int> _columnOf = [];
    private readonly int[] _free;
    private readonly BigInteger[] _objective;
    private BigInteger _common = BigInteger.One;

    /// <param name="bounds">The most of each amount.</param>
    /// <param name="objective">What each weighs in the sum that is to be largest.</param>
    public BoundedProgram(long[] bounds, long[] objective)
    {
        Columns = bounds.Length;
        _free = new int[Columns];
        _objective = new BigInteger[Columns + 1];
        for (var j = 0; j < Columns; j++)
        {
            _free[j] = j;
            _bounds.Add(bounds[j]);
            _columnOf.Add(j);
            _fromTop.Add(objective[j] >= 0);
            _objective[j] = -Math.Abs(objective[j]);
            _objective[Columns] += objective[j] > 0 ? (BigInteger)objective[j] * bounds[j] : 0;
        }
    }

    /// <summary>How many pivots there were: what a test counts in place of time.</summary>
    public int Pivots { get; private set; }

    private int Columns { get; }

    /// <summary>The weighted sum and the constant together are at least zero.</summary>
    public void AtLeastZero(long[] weights, long constant)
    {
        var row = new BigInteger[Columns + 1];
        row[Columns] = constant * _common;
        for (var v = 0; v < weights.Length; v++)
        {
            if (weights[v] == 0)
            {
                continue;
            }

            var weight = _fromTop[v] ? -weights[v] : weights[v];
            row[Columns] += _fromTop[v] ? weights[v] * _bounds[v]!.Value * _common : 0;
            if (_columnOf[v] != InRow)
            {
                row[_columnOf[v]] += weight * _common;
                continue;
            }

            var own = _rows[_basic.IndexOf(v)];
            for (var j = 0; j <= Columns; j++)
            {
                row[j] += weight * own[j];
            }
        }

        _rows.Add(row);
        _basic.Add(_bounds.Count);
        _bounds.Add(null);
        _fromTop.Add(false);
        _columnOf.Add(InRow);
    }

    /// <summary>Finds the largest sum that all rows allow; false when they contradict one another.</summary>
    public bool Solve()
    {
        for (var patience = 20 * (_rows.Count + 1); ; patience--)
        {
            var row = Broken(first: patience <= 0);
            if (row < 0)
            {
                return true;
            }

            if (_rows[row][Columns].Sign > 0)
            {
                TurnRow(row);
            }

            var column = Entering(row);
            if (column < 0)
            {
                return false;
            }

            Pivot(row, column);
        }
    }

    /// <summary>The largest sum, rounded down.</summary>
    public long Largest => Floor(_objective[Columns]);

    /// <summary>An amount: so many of the common denominator.</summary>
    public BigInteger Amount(int variable)
    {
        var amount = _columnOf[variable] == InRow ? _rows[_basic.IndexOf(variable)][Columns] : BigInteger.Zero;
        return _fromTop[variable] ? (_bounds[variable]!.Value * _common) - amount : amount;
    }

    /// <summary>An amount in whole minutes, rounded down or up.</summary>
    public long Minutes(int variable, bool up) => up ? -Floor(-Amount(variable)) : Floor(Amount(variable));

    /// <summary>What one whole is in the common denominator.</summary>
    public BigInteger Common => _common;

    private long Floor(BigInteger amount)
    {
        var whole = BigInteger.DivRem(amount, _common, out var rest);
        return (long)(rest.Sign < 0 ? whole - 1 : whole);
    }

    /// <summary>The row that is broken most, or the first by its variable; -1 when none is.</summary>
    private int Broken(bool first)
    {
        var (worst, most) = (-1, BigInteger.Zero);
        for (var i = 0; i < _rows.Count; i++)
        {
            var amount = _rows[i][Columns];
            var beyond =
                amount.Sign < 0 ? -amount
                : _bounds[_basic[i]] is { } bound ? amount - (bound * _common)
                : BigInteger.Zero;
            if (beyond.Sign > 0 && (worst < 0 || (first ? _basic[i] < _basic[worst] : beyond > most)))
            {
                (worst, most) = (i, beyond);
            }
        }

        return worst;
    }

    /// <summary>An amount above its bound is measured from its bound, and then below zero.</summary>
    private void TurnRow(int row)
    {
        var (cells, variable) = (_rows[row], _basic[row]);
        for (var j = 0; j < Columns; j++)
        {
            cells[j] = -cells[j];
        }

        cells[Columns] = (_bounds[variable]!.Value * _common) - cells[Columns];
        _fromTop[variable] = !_fromTop[variable];
    }

    /// <summary>
    /// The column that mends the row at the least cost. Cheaper ones that do not suffice even wholly moved are moved on the way.
    /// </summary>
    private int Entering(int row)
    {
        var cells = _rows[row];
        var candidates = new List<int>();
        for (var j = 0; j < Columns; j++)
        {
            if (cells[j].Sign > 0)
            {
                candidates.Add(j);
            }
        }

        // Cost per unit: objective over cell, by cross products.
        candidates.Sort(
            (left, right) =>
                (_objective[right] * cells[left]).CompareTo(_objective[left] * cells[right]) is var byCost and not 0
                    ? byCost
                    : _free[left].CompareTo(_free[right])
        );
        var missing = -cells[Columns];
        foreach (var column in candidates)
        {
            if (_bounds[_free[column]] is not { } bound || cells[column] * bound >= missing)
            {
                return column;
            }

            missing -= cells[column] * bound;
            TurnColumn(column, bound);
        }

        return -1;
    }

    private void TurnColumn(int column, BigInteger bound)
    {
        foreach (var cells in _rows)
        {
            Turn(cells, column, bound);
        }

        Turn(_objective, column, bound);
        _fromTop[_free[column]] = !_fromTop[_free[column]];
    }

    private void Turn(BigInteger[] cells, int column, BigInteger bound)
    {
        if (!cells[column].IsZero)
        {
            cells[Columns] += cells[column] * bound;
            cells[column] = -cells[column];
        }
    }

    private void Pivot(int row, int column)
    {
        Pivots++;
        var own = _rows[row];
        var pivot = own[column];
        foreach (var cells in _rows)
        {
            if (cells != own)
            {
                Eliminate(cells, own, pivot, column);
            }
        }

        Eliminate(_objective, own, pivot, column);
        for (var j = 0; j <= Columns; j++)
        {
            own[j] = j == column ? _common : -own[j];
        }

        _common = pivot;
        var (entering, leaving) = (_free[column], _basic[row]);
        (_basic[row], _free[column]) = (entering, leaving);
        (_columnOf[entering], _columnOf[leaving]) = (InRow, column);
    }

    /// <summary>Every cell is a determinant of the first rows, so the division leaves nothing.</summary>
    private void Eliminate(BigInteger[] cells, BigInteger[] own, BigInteger pivot, int column)
    {
        var factor = cells[column];
        for (var j = 0; j <= Columns; j++)
        {
            if (j != column)
            {
                cells[j] = ((cells[j] * pivot) - (factor * own[j])) / _common;
            }
        }
    }
}
