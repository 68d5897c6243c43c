using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>There is more than is decided in bounded time; a reviewer looks (S53).</summary>
public static class LimitReasons
{
    /// <summary>More ratings than are matched.</summary>
    public static Reason Ratings { get; } = Reason.Known("limit.ratings");

    /// <summary>Among-clauses that ask for more raters together than are matched.</summary>
    public static Reason Among { get; } = Reason.Known("limit.among");

    /// <summary>More combinations of missing facts than are tried.</summary>
    public static Reason Cases { get; } = Reason.Known("limit.cases");

    /// <summary>More sessions, or choices of providers, than a rule on who provides RS/C is tried with.</summary>
    public static Reason Concentration { get; } = Reason.Known("limit.concentration");

    /// <summary>More endorsements and vettings of one provider, or more blocks over them, than are looked at.</summary>
    public static Reason Standings { get; } = Reason.Known("limit.standings");

    /// <summary>More kinds of training under caps than can be chosen from.</summary>
    public static Reason Training { get; } = Reason.Known("limit.training");

    /// <summary>More entries that may be one than can be weighed.</summary>
    public static Reason Twins { get; } = Reason.Known("limit.twins");

    /// <summary>More sessions of unknown day, times the spells of work that they must lie in, than are tried.</summary>
    public static Reason Work { get; } = Reason.Known("limit.work");

    /// <summary>Every one of them.</summary>
    public static ImmutableArray<Reason> All { get; } = [Ratings, Among, Cases, Concentration, Standings, Training, Twins, Work];
}
