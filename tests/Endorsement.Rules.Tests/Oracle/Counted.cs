using System.Globalization;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>A candidate with the evidence alone that was counted (S14a).</summary>
internal static class Counted
{
    /// <summary>Of these sections, only the entries named, by id or by place; everything else as it is.</summary>
    public static Candidate Only(Candidate candidate, IReadOnlySet<string> sections, IEnumerable<string> named)
    {
        var names = named.ToHashSet(StringComparer.Ordinal);
        Sequence<T>? Kept<T>(string section, Sequence<T>? entries, Func<T, string?> id) =>
            entries is { } all && sections.Contains(section)
                ? [.. all.Where((entry, place) => names.Contains(id(entry) ?? FormattableString.Invariant($"{section}/{place}")))]
                : entries;

        // What is judged of an entry goes with it; a review without an id is judged by its place, which moves up.
        string? Stays(Judgement judgement)
        {
            var section = judgement.Attribute switch
            {
                JudgedAttribute.RelatedField or JudgedAttribute.FocusSpecific => "education",
                JudgedAttribute.Attested => "work",
                JudgedAttribute.Result or JudgedAttribute.Date => "reviews",
                _ => "people",
            };
            if (!sections.Contains(section))
            {
                return judgement.Entry;
            }

            var parts = judgement.Entry.Split('/');
            if (section != "reviews" || parts.Length < 2)
            {
                return names.Contains(judgement.Entry) ? judgement.Entry : null;
            }

            if (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var place))
            {
                return judgement.Entry;
            }

            var before = candidate.Reviews!.Value.Take(place).Where((e, i) => names.Contains(e.Id ?? $"reviews/{i}")).Count();
            return names.Contains(judgement.Entry) ? $"reviews/{before}" : null;
        }

        return candidate with
        {
            Judgements = candidate.Judgements is { } judgements
                ?
                [
                    .. from judgement in judgements
                    let entry = Stays(judgement)
                    where entry is not null
                    select judgement with
                    {
                        Entry = entry,
                    },
                ]
                : null,
            Education = Kept("education", candidate.Education, e => e.Id),
            Work = Kept("work", candidate.Work, e => e.Id),
            Training = Kept("training", candidate.Training, e => e.Id),
            ReflectiveSupervision = Kept("reflectiveSupervision", candidate.ReflectiveSupervision, e => e.Id),
            References = Kept("references", candidate.References, e => e.Id),
            Memberships = Kept("memberships", candidate.Memberships, e => e.Id),
            Agreements = Kept("agreements", candidate.Agreements, e => e.Id),
            Examinations = Kept("examinations", candidate.Examinations, e => e.Id),
            Reviews = Kept("reviews", candidate.Reviews, e => e.Id),
            Endorsements = Kept("endorsements", candidate.Endorsements, _ => null),
        };
    }
}
