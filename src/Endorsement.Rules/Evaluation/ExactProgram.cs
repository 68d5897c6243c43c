namespace Endorsement.Rules.Evaluation;

/// <summary>
/// A small linear program over amounts of zero or more, solved exactly: the choice of minutes that respects every cap and meets every
/// minimum together (S24, S25, S35).
/// </summary>
/// <remarks>
/// The simplex method on a dictionary of fractions; of several pivots the one with the smallest variable is taken (Bland), so that it ends.
/// Programs here have a dozen variables and rows.
/// </remarks>
internal sealed class ExactProgram(int variables)
{
    private readonly List<(long[] Weights, long Bound)> _rows = [];

    public int Variables => variables;

    /// <summary>The weighted sum is at most the bound.</summary>
    public void AtMost(long[] weights, long bound) => _rows.Add((weights, bound));

    /// <summary>The weighted sum is at least the bound.</summary>
    public void AtLeast(long[] weights, long bound) => AtMost(Array.ConvertAll(weights, w => -w), -bound);

    /// <summary>The largest value of the objective, or <see langword="null"/> when the rows contradict one another. The objective must be bounded by the rows.</summary>
    public Fraction? Maximum(long[] objective) => Maximum(objective, out _);

    public Fraction? Maximum(long[] objective, out Fraction[] amounts)
    {
        var dictionary = new SimplexDictionary(_rows, variables);
        amounts = [];
        if (!dictionary.MakeFeasible())
        {
            return null;
        }

        dictionary.Maximize(objective);
        amounts = dictionary.Amounts();
        return dictionary.Value;
    }

    /// <summary>Whether any choice satisfies all rows.</summary>
    public bool IsFeasible() => new SimplexDictionary(_rows, variables).MakeFeasible();

    /// <summary>Each row i says: basic[i] = constant − Σ coefficient × nonbasic[j]. The last row is the objective.</summary>
    private sealed class SimplexDictionary
    {
        private readonly int _variables;
        private readonly int _rows;
        private readonly Fraction[,] _cells;
        private readonly int[] _basic;
        private readonly int[] _free;

        /// <summary>The column of the constants.</summary>
        private readonly int _constant;

        /// <summary>The helper that makes a first solution; a free variable numbered behind all others.</summary>
        private readonly int _helper;

        public SimplexDictionary(List<(long[] Weights, long Bound)> rows, int variables)
        {
            _variables = variables;
            _rows = rows.Count;
            _helper = variables + _rows;
            _constant = variables + 1;
            _cells = new Fraction[_rows + 1, variables + 2];
            _basic = new int[_rows];
            _free = new int[variables + 1];
            for (var j = 0; j < variables; j++)
            {
                _free[j] = j;
            }

            _free[variables] = _helper;
            for (var i = 0; i < _rows; i++)
            {
                _basic[i] = variables + i;
                for (var j = 0; j < variables; j++)
                {
                    _cells[i, j] = rows[i].Weights[j];
                }

                _cells[i, variables] = -1;
                _cells[i, _constant] = rows[i].Bound;
            }
        }

        public Fraction Value => _cells[_rows, _constant];

        public bool MakeFeasible()
        {
            var worst = -1;
            for (var i = 0; i < _rows; i++)
            {
                if (_cells[i, _constant].IsNegative && (worst < 0 || _cells[i, _constant].CompareTo(_cells[worst, _constant]) < 0))
                {
                    worst = i;
                }
            }

            if (worst < 0)
            {
                return true;
            }

            // Let the helper absorb the worst violation, then drive it back to zero: maximise its negative.
            _cells[_rows, _variables] = 1;
            Pivot(worst, _variables);
            Run(isHelping: true);
            if (_cells[_rows, _constant].IsNegative)
            {
                return false;
            }

            var row = Array.IndexOf(_basic, _helper);
            if (row >= 0)
            {
                // The helper is zero: any variable of its row may take its place.
                for (var j = 0; j <= _variables; j++)
                {
                    if (_cells[row, j] != Fraction.Zero)
                    {
                        Pivot(row, j);
                        break;
                    }
                }
            }

            return true;
        }

        public void Maximize(long[] objective)
        {
            for (var j = 0; j <= _constant; j++)
            {
                _cells[_rows, j] = Fraction.Zero;
            }

            // The objective in terms of what is free now.
            for (var j = 0; j <= _variables; j++)
            {
                if (_free[j] < _variables)
                {
                    _cells[_rows, j] -= objective[_free[j]];
                }
            }

            for (var i = 0; i < _rows; i++)
            {
                if (_basic[i] >= _variables || objective[_basic[i]] == 0)
                {
                    continue;
                }

                Fraction weight = objective[_basic[i]];
                for (var j = 0; j <= _constant; j++)
                {
                    _cells[_rows, j] += weight * _cells[i, j];
                }
            }

            Run(isHelping: false);
        }

        public Fraction[] Amounts()
        {
            var amounts = new Fraction[_variables];
            for (var i = 0; i < _rows; i++)
            {
                if (_basic[i] < _variables)
                {
                    amounts[_basic[i]] = _cells[i, _constant];
                }
            }

            return amounts;
        }

        private void Run(bool isHelping)
        {
            while (true)
            {
                var column = Entering(isHelping);
                if (column < 0)
                {
                    return;
                }

                var row = Leaving(column);
                if (row < 0)
                {
                    throw new InvalidOperationException("The objective has no bound: a row is missing.");
                }

                Pivot(row, column);
            }
        }

        private int Entering(bool isHelping)
        {
            var best = -1;
            for (var j = 0; j <= _variables; j++)
            {
                if ((isHelping || _free[j] != _helper) && _cells[_rows, j].IsNegative && (best < 0 || _free[j] < _free[best]))
                {
                    best = j;
                }
            }

            return best;
        }

        private int Leaving(int column)
        {
            var best = -1;
            var bestRatio = Fraction.Zero;
            for (var i = 0; i < _rows; i++)
            {
                if (!_cells[i, column].IsPositive)
                {
                    continue;
                }

                var ratio = _cells[i, _constant] / _cells[i, column];
                var order = best < 0 ? -1 : ratio.CompareTo(bestRatio);
                if (order < 0 || (order == 0 && _basic[i] < _basic[best]))
                {
                    (best, bestRatio) = (i, ratio);
                }
            }

            return best;
        }

        private void Pivot(int row, int column)
        {
            var inverse = Fraction.One / _cells[row, column];
            for (var i = 0; i <= _rows; i++)
            {
                if (i == row || _cells[i, column] == Fraction.Zero)
                {
                    continue;
                }

                var factor = _cells[i, column] * inverse;
                for (var j = 0; j <= _constant; j++)
                {
                    if (j != column)
                    {
                        _cells[i, j] -= _cells[row, j] * factor;
                    }
                }

                _cells[i, column] = -factor;
            }

            for (var j = 0; j <= _constant; j++)
            {
                if (j != column)
                {
                    _cells[row, j] *= inverse;
                }
            }

            _cells[row, column] = inverse;
            (_basic[row], _free[column]) = (_free[column], _basic[row]);
        }
    }
}
