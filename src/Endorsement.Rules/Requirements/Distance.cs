using System.Numerics;
using NodaTime;

namespace Endorsement.Rules.Requirements;

/// <summary>How far a finding is from being met (S3): leaves not met along its nearest way, then the shares missing.</summary>
/// <remarks>
/// Of `all` every part counts; of `any` and `at-least` only the nearest parts that are still asked for. A leaf's share is its largest shortfall
/// by what is asked, and 1 where it has no figure or none is short. Exact, in numbers of any size; the days of a period are counted as 365 a
/// year and a twelfth of that a month.
/// </remarks>
internal readonly struct Distance : IComparable<Distance>, IEquatable<Distance>
{
    private readonly Share[]? _shares;

    private Distance(Share[] shares) => _shares = shares;

    /// <summary>Nothing is missing.</summary>
    public static Distance Zero => default;

    /// <summary>The share that each leaf misses. They are added up only where two distances have as many.</summary>
    private ReadOnlySpan<Share> Shares => _shares;

    public int CompareTo(Distance other) =>
        Shares.Length != other.Shares.Length ? Shares.Length.CompareTo(other.Shares.Length)
        : Shares.SequenceEqual(other.Shares) ? 0
        : Compare(Sum(Shares), Sum(other.Shares));

    public bool Equals(Distance other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Distance other && Equals(other);

    public override int GetHashCode() => Shares.Length;

    /// <summary>Of several that are all asked, such as the requirements of a pathway; advice and information do not count.</summary>
    public static Distance OfAll(Sequence<Finding> findings)
    {
        List<Share>? shares = null;
        AddAll(findings, ref shares);
        return shares is null ? Zero : new Distance([.. shares]);
    }

    public static Distance Of(Finding finding)
    {
        List<Share>? shares = null;
        Add(finding, ref shares);
        return shares is null ? Zero : new Distance([.. shares]);
    }

    private static void AddAll(Sequence<Finding> findings, ref List<Share>? shares)
    {
        foreach (var finding in findings)
        {
            if (IsMissing(finding))
            {
                Add(finding, ref shares);
            }
        }
    }

    private static void Add(Finding finding, ref List<Share>? shares)
    {
        if (finding.Outcome.IsMet())
        {
            return;
        }

        if (finding.Requirements.IsEmpty)
        {
            (shares ??= []).Add(Leaf(finding));
        }
        else if (Wanted(finding) is null)
        {
            AddAll(finding.Requirements, ref shares);
        }
        else
        {
            foreach (var part in NearestParts(finding))
            {
                Add(part, ref shares);
            }
        }
    }

    private static (BigInteger Above, BigInteger Below) Sum(ReadOnlySpan<Share> shares)
    {
        var (above, below) = (BigInteger.Zero, BigInteger.One);
        foreach (var share in shares)
        {
            (above, below) = ((above * share.Below) + (share.Above * below), below * share.Below);
        }

        return (above, below);
    }

    private static int Compare((BigInteger Above, BigInteger Below) left, (BigInteger Above, BigInteger Below) right) =>
        (left.Above * right.Below).CompareTo(right.Above * left.Below);

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

    /// <summary>The largest share of what is asked that is short; all of it where no figure tells how much.</summary>
    private static Share Leaf(Finding finding)
    {
        var largest = new Share(0, 1);
        foreach (var shortfall in finding.Shortfall)
        {
            if (Amount(shortfall.Value) is { Above: > 0 } missing && Asked(finding, shortfall.Name) is { Above: > 0 } asked)
            {
                var share = new Share((Int128)missing.Above * asked.Below, (Int128)missing.Below * asked.Above);
                largest = Compare((share.Above, share.Below), (largest.Above, largest.Below)) > 0 ? share : largest;
            }
        }

        return largest.Above == 0 ? new Share(1, 1) : largest;
    }

    private static (long Above, long Below)? Asked(Finding finding, string shortfall)
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

    private static (long Above, long Below)? Amount(FigureValue value) =>
        value switch
        {
            FigureValue.Hours hours => (hours.Amount.Minutes, 1),
            FigureValue.Count count => (count.Number, 1),
            FigureValue.List list => (list.Words.Length, 1),
            FigureValue.Length length => InDays(length.Period),
            _ => null,
        };

    private static (long Above, long Below) InDays(Period period) =>
        (((((long)period.Years * 12) + period.Months) * 365) + ((((long)period.Weeks * 7) + period.Days) * 12), 12);

    /// <summary>What is missing, by what is asked.</summary>
    private readonly record struct Share(Int128 Above, Int128 Below);
}
