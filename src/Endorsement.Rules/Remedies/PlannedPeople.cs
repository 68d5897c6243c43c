using NodaTime;

namespace Endorsement.Rules.Remedies;

/// <summary>People as rules ask for them: with what a row names, and nothing else.</summary>
internal static class PlannedPeople
{
    /// <summary>People who stand long enough for every day of a plan stand since then.</summary>
    private const int YearsBefore = 30;

    /// <summary>Somebody whom a row accepts.</summary>
    public static Person Of(PersonRow row, RemedySetting setting) => Of([row], setting);

    /// <summary>Somebody whom every one of several rows accepts.</summary>
    public static Person Of(IReadOnlyList<PersonRow> rows, RemedySetting setting)
    {
        var held = rows.SelectMany(row => Held(row.Holds, setting)).Distinct().ToSequence();
        var vetted = rows.Where(row => row.Vetted is not null).Select(row => Vetted(row.Vetted!, setting)).Distinct().ToSequence();
        var degree = rows.Max(row => row.MinimumDegree);
        var criteria = rows.SelectMany(row => row.MeetsCriteriaFor is { IsEmpty: false } codes ? [codes[0]] : Array.Empty<string>())
            .Distinct()
            .ToSequence();
        return new Person
        {
            Id = "",
            HighestDegree = degree,
            Endorsements = held,
            Vetted = vetted,
            MeetsCriteriaFor = criteria,
        };
    }

    private static IEnumerable<HeldEndorsement> Held(HeldCategories? holds, RemedySetting setting) =>
        holds is null
            ? []
            :
            [
                One(holds.Categories[0], holds.Associations, holds.Statuses[0], setting),
                .. holds.With.Select(code => One(code, holds.Associations, holds.Statuses[0], setting)),
                .. holds.AlsoHeld.Select(also => One(also.Categories[0], also.Associations, also.Statuses[0], setting)),
            ];

    private static HeldEndorsement One(string category, Sequence<string>? associations, EndorsementStatus status, RemedySetting setting) =>
        new()
        {
            Category = category,
            Association = Association(associations, setting),
            From = Since(setting),
            Status = status,
        };

    private static Vetting Vetted(VettedBy vetted, RemedySetting setting) =>
        new()
        {
            Association = Association(vetted.Associations, setting),
            Categories = vetted.Categories is { IsEmpty: false } categories ? [categories[0]] : null,
            From = Since(setting),
            To = Latest,
        };

    public static string Association(Sequence<string>? associations, RemedySetting setting) =>
        associations is { IsEmpty: false } named
            ? named.Contains(setting.Association)
                ? setting.Association
                : named[0] == Conditions.RuleNames.OfResidence
                    ? setting.HomeAssociation
                    : named[0]
            : setting.Association;

    private static DocumentedDate Since(RemedySetting setting) =>
        new LocalDate(Math.Max(DocumentedDate.MinYear, setting.From.Year - YearsBefore), 1, 1);

    private static DocumentedDate Latest => new LocalDate(DocumentedDate.MaxYear, 12, 31);
}
