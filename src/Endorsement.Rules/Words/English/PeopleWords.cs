namespace Endorsement.Rules.Words.English;

/// <summary>Who may provide, supervise and rate, in words.</summary>
/// <param name="english">The language.</param>
internal sealed class PeopleWords(EnglishLanguage english)
{
    /// <summary>"an active or emerging endorsement as Infant Family Specialist by MI-AIMH, together with Endorsed Reflective Supervisor".</summary>
    public string Held(HeldCategories held)
    {
        string[] together = [.. held.With.Select(english.Labels.Category), .. held.AlsoHeld.Select(also => Held(also.Alone()))];
        var text = $"{Standing(held.Statuses)} as {english.Labels.Categories(held.Categories)}";
        text += held.Associations is { } associations ? $" by {english.Labels.Named(associations)}" : "";
        return together.Length == 0 ? text : $"{text}, together with {CodeWords.And(together)}";
    }

    /// <summary>"an endorsement", "an active or emerging endorsement", "a removed endorsement".</summary>
    private static string Standing(Sequence<EndorsementStatus> statuses) =>
        statuses is [EndorsementStatus.Active] ? "an endorsement"
        : statuses is [EndorsementStatus.Removed, ..] ? $"a {CodeWords.Or(statuses.Select(s => s.Spell()))} endorsement"
        : $"an {CodeWords.Or(statuses.Select(s => s.Spell()))} endorsement";

    /// <summary>What one row asks of a person: "holds IFS, and has a master's degree or higher".</summary>
    public string Person(PersonRow row)
    {
        var parts = new List<string>();
        if (row.Holds is { } held)
        {
            parts.Add($"holds {Held(held)}");
        }

        if (row.MinimumDegree is { } degree)
        {
            parts.Add($"has {CodeWords.DegreeName(degree)}");
        }

        if (row.Vetted is { } vetted)
        {
            var purpose = vetted.Categories is { } named ? $" for {english.Labels.Categories(named)}" : "";
            parts.Add($"is vetted by {english.Labels.Associations(vetted.Associations)}{purpose}");
        }

        if (row.MeetsCriteriaFor is { } categories)
        {
            parts.Add($"meets the criteria for {english.Labels.Categories(categories)}");
        }

        return parts.Count == 0 ? "is anybody" : string.Join(", and ", parts);
    }

    public string AnyOf(Sequence<PersonRow> rows) => string.Join("; or ", rows.Select(Person));

    /// <summary>One way in which a session counts.</summary>
    public string Provider(ProviderRow row)
    {
        var text = $"somebody who {Person(row.Who)}";
        text += row.Formats is { } formats ? $" ({CodeWords.Formats(formats)} sessions only)" : "";
        if (row.ForCandidates is { } condition)
        {
            text += $", where {english.Conditions.Clause(condition)}{(row.AtSession ? " on the day of the session" : "")}";
        }

        if (row.SessionsFrom is not null || row.SessionsUntil is not null)
        {
            text += $", for sessions {CodeWords.Range(row.SessionsFrom, row.SessionsUntil)}";
        }

        return row.ApplicationsFrom is null && row.ApplicationsUntil is null
            ? text
            : $"{text}, for applications submitted {CodeWords.Range(row.ApplicationsFrom, row.ApplicationsUntil)}";
    }

    /// <summary>What a rater must be: "program supervisor or teacher, in that role at the time, who holds IMHS".</summary>
    public string Rater(RaterCriteria rater)
    {
        if (rater is { Roles: null, Current: false })
        {
            return rater.Who is { } anybody ? $"somebody who {AnyOf(anybody)}" : "anybody";
        }

        var text = rater.Roles is { } roles ? english.Labels.Or(CodeKind.Roles, roles) : "anybody";
        text += rater.Current ? ", in that role at the time" : "";
        return rater.Who is { } who ? $"{text}, who {AnyOf(who)}" : text;
    }
}
