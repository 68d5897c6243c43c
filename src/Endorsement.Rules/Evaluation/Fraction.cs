namespace Endorsement.Rules.Evaluation;

/// <summary>An exact fraction: decisions know no rounding (S9).</summary>
/// <remarks>Always in lowest terms with a denominator above zero; arithmetic is checked.</remarks>
internal readonly record struct Fraction : IComparable<Fraction>
{
    private readonly Int128 _belowLessOne;

    public Fraction(Int128 above, Int128 below)
    {
        if (below < 0)
        {
            (above, below) = (-above, -below);
        }

        var divisor = Divisor(above < 0 ? -above : above, below);
        Above = above / divisor;
        _belowLessOne = (below / divisor) - 1;
    }

    public static Fraction Zero => default;

    public static Fraction One { get; } = new(1, 1);

    public Int128 Above { get; }

    public Int128 Below => _belowLessOne + 1;

    public bool IsPositive => Above > 0;

    public bool IsNegative => Above < 0;

    public static implicit operator Fraction(long whole) => new(whole, 1);

    public static Fraction operator +(Fraction left, Fraction right) =>
        left.Below == right.Below
            ? new(checked(left.Above + right.Above), left.Below)
            : new(checked((left.Above * right.Below) + (right.Above * left.Below)), checked(left.Below * right.Below));

    public static Fraction operator -(Fraction value) => new(-value.Above, value.Below);

    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    public static Fraction operator *(Fraction left, Fraction right) =>
        new(checked(left.Above * right.Above), checked(left.Below * right.Below));

    public static Fraction operator /(Fraction left, Fraction right) =>
        new(checked(left.Above * right.Below), checked(left.Below * right.Above));

    public int CompareTo(Fraction other) => checked(Above * other.Below).CompareTo(checked(other.Above * Below));

    /// <summary>The whole part, rounded down.</summary>
    public long Floor() => (long)(Above >= 0 ? Above / Below : -((-Above + Below - 1) / Below));

    private static Int128 Divisor(Int128 left, Int128 right)
    {
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return left == 0 ? 1 : left;
    }
}
