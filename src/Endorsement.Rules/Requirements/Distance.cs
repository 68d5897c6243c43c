using System.Numerics;
using NodaTime;

namespace Endorsement.Rules.Requirements;

/// <summary>How far a finding is from being met (S3): leaves not met along its nearest way, then the shares missing.</summary>
/// <remarks>
/// Of `all` every part counts; of `any` and `at-least` only the nearest parts that are still asked for. A leaf's share is its largest shortfall
/// by what is asked, and 1 where it has no figure or none is short. Exact, in numbers of any size; the days of a period are counted as 365 a
/// year and a twelfth of that a month.
/// </remarks>
internal readonly record struct Distance : IComparable<Distance>
{
    private readonly BigInteger _belowLessOne;

    private Distance(int leaves, BigInteger above, BigInteger below)
    {
        (Leaves, Above, _belowLessOne) = (leaves, above, below - 1);
    }

    /// <summary>Nothing is missing.</summary>
    public static Distance Zero => default;

    public int Leaves { get; }

    private BigInteger Above { get; }

    private BigInteger Below => _belowLessOne + 1;

    public static Distance operator +(Distance left, Distance right) =>
        right.Leaves == 0 ? left
        : left.Leaves == 0 ? right
        : new(left.Leaves + right.Leaves, (left.Above * right.Below) + (right.Above * left.Below), left.Below * right.Below);

    public int CompareTo(Distance other) =>
        Leaves != other.Leaves ? Leaves.CompareTo(other.Leaves) : (Above * other.Below).CompareTo(other.Above * Below);

    /// <summary>Of several that are all asked, such as the requirements of a pathway; advice and information do not count.</summary>
    public static Distance OfAll(Sequence<Finding> findings)
    {
        var sum = Zero;
        foreach (var finding in findings)
        {
            sum = IsMissing(finding) ? sum + Of(finding) : sum;
        }

        return sum;
    }

    public static Distance Of(Finding finding) =>
        finding.Outcome.IsMet() ? Zero
        : finding.Requirements.IsEmpty ? Leaf(finding)
        : OfAll(NearestParts(finding).ToSequence());

    /// <summary>The parts of a finding that is not met along which it is nearest to being met, in the ruleset's order.</summary>
    public static IEnumerable<Finding> NearestParts(Finding finding)
    {
        var missing = finding.Requirements.Where(IsMissing);
        if (Wanted(finding) is not { } wanted)
        {
            return missing;
        }

        // Only parts that may still come out as the whole may: an open way is not left for one that is closed.
        var asked = wanted - finding.Requirements.Count(part => part.Level == RequirementLevel.Required && part.Outcome == Outcome.Met);
        return missing
            .Select((part, place) => (part, place))
            .Where(each => Rank(each.part.Outcome) <= Rank(finding.Outcome))
            .OrderBy(each => Of(each.part))
            .ThenBy(each => each.place)
            .Take(asked)
            .OrderBy(each => each.place)
            .Select(each => each.part);
    }

    /// <summary>The parts without parts of their own along the nearest way; a finding without parts is its own.</summary>
    public static IEnumerable<Finding> NearestLeaves(Finding finding) =>
        finding.Requirements.IsEmpty ? [finding] : NearestParts(finding).SelectMany(NearestLeaves);

    /// <summary>The parts that a finding rests on: those met that are enough, or those met and the nearest of the others.</summary>
    public static List<Finding> RestsOn(Finding finding)
    {
        var rests = new List<Finding>(finding.Requirements.Length);
        var most = finding.Outcome == Outcome.Met ? Wanted(finding) ?? int.MaxValue : int.MaxValue;
        foreach (var part in finding.Requirements)
        {
            if (part.Level == RequirementLevel.Required && part.Outcome == Outcome.Met && rests.Count < most)
            {
                rests.Add(part);
            }
        }

        if (finding.Outcome != Outcome.Met)
        {
            rests.AddRange(NearestParts(finding));
        }

        return rests;
    }

    private static int? Wanted(Finding finding) => Kinds.Find(finding.Kind)?.PartsWanted(finding);

    private static bool IsMissing(Finding finding) => finding.Level == RequirementLevel.Required && !finding.Outcome.IsMet();

    private static int Rank(Outcome outcome) =>
        outcome switch
        {
            Outcome.Met or Outcome.NotApplicable => 0,
            Outcome.NeedsReview => 1,
            Outcome.Unknown => 2,
            Outcome.NotMet => 3,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static Distance Leaf(Finding finding)
    {
        var largest = new Distance(1, 0, 1);
        foreach (var shortfall in finding.Shortfall)
        {
            if (Amount(shortfall.Value) is { Above.Sign: > 0 } missing && Asked(finding, shortfall.Name) is { Above.Sign: > 0 } asked)
            {
                var share = new Distance(1, missing.Above * asked.Below, missing.Below * asked.Above);
                largest = share.CompareTo(largest) > 0 ? share : largest;
            }
        }

        return largest.Above.IsZero ? new Distance(1, 1, 1) : largest;
    }

    private static (BigInteger Above, BigInteger Below)? Asked(Finding finding, string shortfall)
    {
        var name = shortfall switch
        {
            "days" => "period",
            "span" => "minSpan",
            _ => shortfall,
        };
        foreach (var figure in finding.Required)
        {
            if (figure.Name == name)
            {
                return Amount(figure.Value);
            }
        }

        return null;
    }

    private static (BigInteger Above, BigInteger Below)? Amount(FigureValue value) =>
        value switch
        {
            FigureValue.Hours hours => (hours.Amount.Minutes, 1),
            FigureValue.Count count => (count.Number, 1),
            FigureValue.List list => (list.Words.Length, 1),
            FigureValue.Length length => InDays(length.Period),
            _ => null,
        };

    private static (BigInteger Above, BigInteger Below) InDays(Period period) =>
        (((((BigInteger)period.Years * 12) + period.Months) * 365) + ((((BigInteger)period.Weeks * 7) + period.Days) * 12), 12);
}
