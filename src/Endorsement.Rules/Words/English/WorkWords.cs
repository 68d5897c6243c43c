using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>Which work counts.</summary>
/// <param name="english">The language.</param>
internal sealed class WorkWords(EnglishLanguage english)
{
    /// <summary>One filter as it is, several in brackets; empty where any work counts.</summary>
    public string Filter(Sequence<WorkFilter> works) =>
        works is [var only] ? Filter(only)
        : works.Any(work => Filter(work).Length == 0) ? ""
        : Or(works.Select(work => $"({Filter(work)})"));

    private string Filter(WorkFilter work)
    {
        var parts = new List<string>();
        Add(work.Activities is { } activities ? english.Labels.Or(CodeKind.Activities, activities) : null);
        Add(
            work.Paid is { } paid
                ? paid
                    ? "paid"
                    : "not paid"
                : null
        );
        Add(
            work.Supervised is { } supervised
                ? supervised
                    ? "supervised"
                    : "not supervised"
                : null
        );
        Add(work.Ages is { } ages ? $"with families whose child is {Ages(ages)}" : null);
        Add(
            work.Scope is { } scope
                ? scope == LeadershipScope.National
                    ? "of national reach"
                    : $"of {(scope == LeadershipScope.State ? "statewide" : scope.Spell())} reach or wider"
                : null
        );
        Add(work.Attested is { } attested ? $"attested as {english.Labels.And(CodeKind.Attested, attested)}" : null);
        Add(
            work.PeopleSupervised is { } people
                ? FormattableString.Invariant($"supervising at least {people} {(people == 1 ? "person" : "people")}")
                : null
        );
        Add(work.Supervisor is { } supervisor ? $"under a supervisor who {english.People.AnyOf(supervisor)}" : null);
        return string.Join("; ", parts);

        void Add(string? part)
        {
            if (part is not null)
            {
                parts.Add(part);
            }
        }
    }
}
