namespace Endorsement.Rules.Words.English;

/// <summary>Who may provide, supervise and rate, in words.</summary>
internal static class PeopleWords
{
    /// <summary>"IMHS or IMHM-C (active or emerging) from mi-aimh, together with ERS".</summary>
    public static string Held(HeldCategories held)
    {
        var text = CodeWords.Or(held.Categories);
        if (held.Statuses is not [EndorsementStatus.Active])
        {
            text += $" ({CodeWords.Or(held.Statuses.Select(s => s.Spell()))})";
        }

        text += held.Associations is { } associations ? $" from {CodeWords.Named(associations)}" : "";
        string[] together = [.. held.With, .. held.AlsoHeld.Select(also => Held(also.Alone()))];
        return together.Length == 0 ? text : $"{text}, together with {CodeWords.And(together)}";
    }

    /// <summary>What one row asks of a person: "holds IFS, and has a master's degree or higher".</summary>
    public static string Person(PersonRow row)
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
            var purpose = vetted.Categories is { } named ? $" for {CodeWords.Or(named)}" : "";
            parts.Add($"is vetted by {CodeWords.Associations(vetted.Associations)}{purpose}");
        }

        if (row.MeetsCriteriaFor is { } categories)
        {
            parts.Add($"meets the criteria for {CodeWords.Or(categories)}");
        }

        return parts.Count == 0 ? "is anybody" : string.Join(", and ", parts);
    }

    public static string AnyOf(Sequence<PersonRow> rows) => string.Join("; or ", rows.Select(Person));

    /// <summary>One way in which a session counts.</summary>
    public static string Provider(ProviderRow row)
    {
        var text = $"somebody who {Person(row.Who)}";
        text += row.Formats is { } formats ? $" ({CodeWords.Formats(formats)} sessions only)" : "";
        if (row.ForCandidates is { } condition)
        {
            text += $", where {ConditionWords.Clause(condition)}{(row.AtSession ? " on the day of the session" : "")}";
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
    public static string Rater(RaterCriteria rater)
    {
        if (rater is { Roles: null, Current: false })
        {
            return rater.Who is { } anybody ? $"somebody who {AnyOf(anybody)}" : "anybody";
        }

        var text = rater.Roles is { } roles ? CodeWords.Codes(roles) : "anybody";
        text += rater.Current ? ", in that role at the time" : "";
        return rater.Who is { } who ? $"{text}, who {AnyOf(who)}" : text;
    }
}
