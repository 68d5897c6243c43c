using System.Diagnostics;
using Endorsement.Rules.Dossiers;
using NodaTime;

namespace Endorsement.Rules.Evaluation;

/// <summary>The facts of one question: whose dossier, for which category, as of when, in which cycle. Read only while the question is decided.</summary>
internal sealed class Case
{
    private static readonly Dossier Nobody = new();
    private ulong _category;

    private ulong _homeWord;
    private (ulong Certain, ulong Possible) _home;

    /// <summary>The candidate's dossier, which may be shared between any number of cases.</summary>
    public Dossier Dossier { get; private set; } = Nobody;

    /// <summary>The category and pathway asked.</summary>
    public PathwayPlan? Plan { get; private set; }

    public int AsOf { get; private set; }

    /// <summary>Whether the pathway looks at a renewal cycle and its dates are known.</summary>
    public bool HasCycle { get; private set; }

    public int CycleFirst { get; private set; }

    public int CycleLast { get; private set; }

    public int CycleDue { get; private set; }

    /// <summary>The last day on which a signature counts for the cycle: its due date, or the end of the stated grace after it (S36).</summary>
    public int CycleSigned { get; private set; }

    public int CycleYear { get; private set; }

    /// <summary>How many years a cycle has; 0 where the pathway looks at none.</summary>
    public int CycleYears { get; private set; }

    /// <summary>The bit of the category asked. Who reads it finds something of this category alone.</summary>
    public ulong Category
    {
        get
        {
            IsCategoryRead = true;
            return _category;
        }
    }

    /// <summary>Whether anybody has read the category, or an id that it is in, since this was last set to <see langword="false"/>.</summary>
    public bool IsCategoryRead { get; set; }

    /// <summary>Takes down which judgements are read; <see langword="null"/> where nobody wants to know.</summary>
    public JudgementsRead? JudgementsRead { get; set; }

    /// <summary>A rule reads what a reviewer may have judged of an entry (S51a).</summary>
    public void Reads(JudgedAttribute attribute, int entry) => JudgementsRead?.Add(attribute, entry);

    /// <summary>What of the candidate's exceptions is in force for the question (S51).</summary>
    public ExceptionsInForce Exceptions { get; } = new();

    /// <summary>Whether any exception says anything of any requirement of the question; where none does, none costs anything.</summary>
    public bool HasExceptions => Exceptions.Any;

    /// <summary>The days whose evidence counts for the cycle, as exceptions move them for the requirement in hand.</summary>
    private MovedCycle _moved;

    /// <summary>The first day of the cycle whose evidence counts for it.</summary>
    public int CountsFrom => Math.Max(CycleFirst, _moved.TakenUntil + 1);

    /// <summary>The last day of the cycle whose evidence counts for it.</summary>
    public int CountsTo => Math.Max(CycleLast, _moved.Until);

    /// <summary>The last day on which a signature counts for the cycle, an extension included.</summary>
    public int SignedTo => Math.Max(CycleSigned, _moved.Until);

    /// <summary>Moves the days that count for the cycle, until they are moved back.</summary>
    /// <returns>Where they were.</returns>
    public MovedCycle Move(GrantInForce grant)
    {
        var before = _moved;
        _moved = new MovedCycle(Math.Max(before.TakenUntil, grant.TakenUntil), HasCycle ? Math.Max(before.Until, grant.Until) : 0);
        return before;
    }

    public void MoveBack(MovedCycle before) => _moved = before;

    /// <summary>Puts another question.</summary>
    /// <param name="dossier">Whose it is.</param>
    /// <param name="plan">The category and pathway asked.</param>
    /// <param name="asOf">The determination date.</param>
    /// <param name="cycle">The renewal cycle, where the pathway looks at one and its dates are known.</param>
    public void Put(Dossier dossier, PathwayPlan plan, LocalDate asOf, CycleDates? cycle)
    {
        (Dossier, Plan) = (dossier, plan);
        JudgementsRead = null;
        AsOf = Days.Of(asOf);
        _category = plan.CategoryBit;
        (_homeWord, _home) = plan.Homes is { } homes ? (homes.Word, homes.Of(dossier.Residence)) : default;
        HasCycle = cycle is not null;
        CycleYears = plan.Cycle?.Years ?? 0;
        _moved = default;
        (CycleFirst, CycleLast, CycleDue, CycleSigned, CycleYear) = (Days.First, Days.Never, Days.Never, Days.Never, 0);
        if (cycle is { } dates)
        {
            (CycleFirst, CycleLast, CycleDue, CycleYear) = (Days.Of(dates.First), Days.Of(dates.Last), Days.Of(dates.Due), dates.Last.Year);
            CycleSigned = Days.Of(plan.SignedBy(dates.Due));
        }

        Exceptions.Put(this, plan);
    }

    /// <summary>Keeps no candidate alive.</summary>
    public void Clear() => Dossier = Nobody;

    /// <summary>The associations that a rule surely asks for, that of the candidate's residence among them where it asks for it.</summary>
    public ulong Certain(ulong associations) =>
        (associations & _homeWord) == 0 ? associations : (associations & ~_homeWord) | _home.Certain;

    /// <summary>Those that it may ask for: where the residence is not known, that may be any association whose places are known.</summary>
    public ulong Possible(ulong associations) =>
        (associations & _homeWord) == 0 ? associations : (associations & ~_homeWord) | _home.Possible;

    /// <summary>Whether the candidate's residence would tell which associations a rule asks for.</summary>
    public bool LacksHome(ulong associations) => (associations & _homeWord) != 0 && !Dossier.Residence.IsGiven;

    /// <summary>The application's submission; the as-of date stands in (S32, S37).</summary>
    public DayRange SubmittedOrAsOf => Dossier.Submitted.IsGiven ? Dossier.Submitted : new DayRange(AsOf, AsOf);

    /// <summary>The candidate's highest degree on a day: the least and the most that it may be.</summary>
    public (int Least, int Most) DegreeOn(int first, int last)
    {
        if (!Dossier.Education.IsGiven)
        {
            return ((int)Degree.None, (int)Degree.Doctorate);
        }

        var (least, most) = (0, 0);
        foreach (ref readonly var entry in Dossier.Education.Entries)
        {
            if (DegreeOf(entry.Credential) is var level && level > 0 && entry.Conferred.IsGiven && entry.Conferred.First <= AsOf)
            {
                least = entry.Conferred.Last <= first && entry.Conferred.Last <= AsOf ? Math.Max(least, level) : least;
                most = entry.Conferred.First <= last ? Math.Max(most, level) : most;
            }
        }

        return (least, most);
    }

    public static int DegreeOf(CredentialKind credential) =>
        credential switch
        {
            CredentialKind.Associate => (int)Degree.Associate,
            CredentialKind.Bachelor => (int)Degree.Bachelor,
            CredentialKind.Master => (int)Degree.Master,
            CredentialKind.Doctorate => (int)Degree.Doctorate,
            CredentialKind.Cda or CredentialKind.Certificate or CredentialKind.License or CredentialKind.Coursework => 0,
            _ => throw new UnreachableException(),
        };
}

/// <summary>How far extensions move the days that count for a cycle (S51); 0: not at all.</summary>
/// <param name="TakenUntil">What is dated up to this day counts for an earlier cycle.</param>
/// <param name="Until">What is dated up to this day counts for this one.</param>
internal readonly record struct MovedCycle(int TakenUntil, int Until);
