using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Requirements;

/// <summary>Provider rows by which no session can ever count, and rows that say nothing new.</summary>
internal static class ProviderDoubts
{
    /// <param name="requirement">The requirement that has the rows.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="list">Their document.</param>
    /// <param name="formats">The formats of which sessions are taken at all.</param>
    /// <param name="doubts">Where it is told.</param>
    public static void Tell(
        SupervisionRequirement requirement,
        Sequence<ProviderRow>? rows,
        JsonNode? list,
        Sequence<SessionFormat>? formats,
        Doubts doubts
    )
    {
        if (rows is not { } all || list is null)
        {
            return;
        }

        for (var i = 0; i < all.Length; i++)
        {
            var (row, at) = (all[i], list.Items[i]);
            Dates(row, at, doubts);
            var (never, help) = Never(requirement, row, formats);
            doubts.Row(at, never is null ? null : $"`{doubts.Where}`: no session can ever count by this row: {never}", help);
            if (never is null && all.Take(i).Any(earlier => Never(requirement, earlier, formats).Never is null && Covers(earlier, row)))
            {
                doubts.Warn(
                    "ER2214",
                    $"`{doubts.Where}`: an earlier row accepts every session that this one accepts",
                    "take this row away, or say in the earlier one what it leaves to this one",
                    at
                );
            }

            if (at["at"] is { } moment && row.ForCandidates is null)
            {
                doubts.Warn(
                    "ER2218",
                    $"`{doubts.Where}`: `at` says when `candidate` is asked, and the row has no `candidate`",
                    "take `at` away, or add the condition",
                    moment
                );
            }
        }
    }

    private static void Dates(ProviderRow row, JsonNode at, Doubts doubts)
    {
        doubts.Range(at["sessions"], row.SessionsFrom, row.SessionsUntil);
        doubts.Range(at["applications"], row.ApplicationsFrom, row.ApplicationsUntil);
        doubts.Outside(
            doubts.Use.NoApplication(row.ApplicationsFrom, row.ApplicationsUntil),
            at["applications"]?["until"],
            at["applications"]?["from"]
        );
    }

    /// <summary>Why no session can count by a row, and what to do about it; nothing where one can.</summary>
    private static (string? Never, string? Help) Never(
        SupervisionRequirement requirement,
        ProviderRow row,
        Sequence<SessionFormat>? formats
    )
    {
        if (SupervisionDoubts.AreApart(row.Formats, formats))
        {
            return (
                "its `formats` are none that the requirement takes",
                "let the format in with the requirement's `formats`, or take the row away"
            );
        }

        if (row.SessionsUntil is { Year: < FirstYear } until)
        {
            return ($"its `sessions` end in {DocumentedDate.Text(until)}", "check the year");
        }

        var asked = row.ForCandidates is { } condition ? ConditionKinds.Of(condition).Implied(condition) : [];
        return Contradictions.In(asked, requirement.After?.Degree)
            ? (
                requirement.After?.Degree is { } degree
                    ? $"sessions count `after` a degree (`{degree.Spell()}`), and its `candidate` may not have one"
                    : "one part of its `candidate` rules out another",
                "check `candidate`, or take the row away"
            )
            : (null, null);
    }

    /// <summary>Nobody's sessions are older: a year before it is a slip.</summary>
    private const int FirstYear = 1950;

    /// <summary>Whether the one accepts whatever the other accepts.</summary>
    private static bool Covers(ProviderRow wide, ProviderRow narrow) =>
        PeopleRows.Covers(wide.Who, narrow.Who)
        && Rows.Covers(wide.Formats, narrow.Formats)
        && (wide.SessionsFrom is null || wide.SessionsFrom <= narrow.SessionsFrom)
        && (wide.SessionsUntil is null || wide.SessionsUntil >= narrow.SessionsUntil)
        && (wide.ApplicationsFrom is null || wide.ApplicationsFrom <= narrow.ApplicationsFrom)
        && (wide.ApplicationsUntil is null || wide.ApplicationsUntil >= narrow.ApplicationsUntil)
        && (wide.ForCandidates is null || (wide.ForCandidates == narrow.ForCandidates && wide.AtSession == narrow.AtSession));
}
