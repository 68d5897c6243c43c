namespace Endorsement.Rules.Words.Spanish;

/// <summary>Who may provide, supervise and rate, in words.</summary>
/// <param name="spanish">The language.</param>
internal sealed class PeopleWords(SpanishLanguage spanish)
{
    /// <summary>"una acreditación activa o emergente como Especialista en bebés y familias, otorgada por MI-AIMH, junto con …".</summary>
    public string Held(HeldCategories held)
    {
        string[] together = [.. held.With.Select(spanish.Labels.Category), .. held.AlsoHeld.Select(also => Held(also.Alone()))];
        var text = $"{Standing(held.Statuses)} como {spanish.Labels.Categories(held.Categories)}";
        text += held.Associations is { } associations ? $", otorgada por {spanish.Labels.Named(associations)}" : "";
        return together.Length == 0 ? text : $"{text}, junto con {CodeWords.And(together)}";
    }

    /// <summary>"una acreditación", "una acreditación activa o emergente", "una acreditación retirada".</summary>
    private static string Standing(Sequence<EndorsementStatus> statuses) =>
        statuses is [EndorsementStatus.Active] ? "una acreditación" : $"una acreditación {CodeWords.Or(statuses.Select(CodeWords.Status))}";

    /// <summary>What one row asks of a person: "tiene una acreditación como …, y tiene una maestría o un título superior".</summary>
    public string Person(PersonRow row)
    {
        var parts = new List<string>();
        if (row.Holds is { } held)
        {
            parts.Add($"tiene {Held(held)}");
        }

        if (row.MinimumDegree is { } degree)
        {
            parts.Add($"tiene {CodeWords.DegreeName(degree)}");
        }

        if (row.Vetted is { } vetted)
        {
            var purpose = vetted.Categories is { } named ? $" para {spanish.Labels.Categories(named)}" : "";
            parts.Add($"cuenta con el aval de {spanish.Labels.Associations(vetted.Associations)}{purpose}");
        }

        if (row.MeetsCriteriaFor is { } categories)
        {
            parts.Add($"cumple los criterios de {spanish.Labels.Categories(categories)}");
        }

        return parts.Count == 0 ? "puede ser cualquiera" : string.Join(", y ", parts);
    }

    public string AnyOf(Sequence<PersonRow> rows) => string.Join("; o ", rows.Select(Person));

    /// <summary>One way in which a session counts.</summary>
    public string Provider(ProviderRow row)
    {
        var text = $"una persona que {Person(row.Who)}";
        text += row.Formats is { } formats ? $" (solo sesiones {CodeWords.Formats(formats)})" : "";
        if (row.ForCandidates is { } condition)
        {
            text += $", cuando {spanish.Conditions.Clause(condition)}{(row.AtSession ? " el día de la sesión" : "")}";
        }

        if (row.SessionsFrom is not null || row.SessionsUntil is not null)
        {
            text += $", en sesiones {CodeWords.Range(row.SessionsFrom, row.SessionsUntil)}";
        }

        return row.ApplicationsFrom is null && row.ApplicationsUntil is null
            ? text
            : $"{text}, en solicitudes presentadas {CodeWords.Range(row.ApplicationsFrom, row.ApplicationsUntil)}";
    }

    /// <summary>What a rater must be: "supervisor(a) del programa o docente, con esa función en el momento, que tiene …".</summary>
    public string Rater(RaterCriteria rater)
    {
        if (rater is { Roles: null, Current: false })
        {
            return rater.Who is { } anybody ? $"una persona que {AnyOf(anybody)}" : "cualquier persona";
        }

        var text = rater.Roles is { } roles ? spanish.Labels.Or(CodeKind.Roles, roles) : "cualquier persona";
        text += rater.Current ? ", con esa función en el momento" : "";
        return rater.Who is { } who ? $"{text}, que {AnyOf(who)}" : text;
    }
}
