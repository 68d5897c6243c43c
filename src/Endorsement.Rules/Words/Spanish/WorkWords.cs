using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Which work counts.</summary>
/// <param name="spanish">The language.</param>
internal sealed class WorkWords(SpanishLanguage spanish)
{
    /// <summary>One filter as it is, several in brackets; empty where any work counts.</summary>
    public string Filter(Sequence<WorkFilter> works) =>
        works is [var only] ? Filter(only)
        : works.Any(work => Filter(work).Length == 0) ? ""
        : Or(works.Select(work => $"({Filter(work)})"));

    private string Filter(WorkFilter work)
    {
        var parts = new List<string>();
        Add(work.Activities is { } activities ? spanish.Labels.Or(CodeKind.Activities, activities) : null);
        Add(
            work.Paid is { } paid
                ? paid
                    ? "con remuneración"
                    : "sin remuneración"
                : null
        );
        Add(
            work.Supervised is { } supervised
                ? supervised
                    ? "con supervisión"
                    : "sin supervisión"
                : null
        );
        Add(work.Ages is { } ages ? $"con familias con hijos {Ages(ages)}" : null);
        Add(
            work.Scope switch
            {
                null => null,
                LeadershipScope.Local => "de alcance local o mayor",
                LeadershipScope.Regional => "de alcance regional o mayor",
                LeadershipScope.State => "de alcance estatal o mayor",
                LeadershipScope.National => "de alcance nacional",
                _ => throw new System.Diagnostics.UnreachableException(),
            }
        );
        Add(work.Attested is { } attested ? $"confirmado como {spanish.Labels.And(CodeKind.Attested, attested)}" : null);
        Add(
            work.PeopleSupervised is { } people
                ? FormattableString.Invariant($"con al menos {people} {(people == 1 ? "persona supervisada" : "personas supervisadas")}")
                : null
        );
        Add(work.Supervisor is { } supervisor ? $"bajo la supervisión de una persona que {spanish.People.AnyOf(supervisor)}" : null);
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
