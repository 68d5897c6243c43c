using Endorsement.Rules;
using NodaTime;

namespace NightlyRegistry;

/// <summary>Puts made-up people into the registry. In a real one, an application form does.</summary>
internal static class Seeding
{
    /// <returns>How many documents were new or other than before.</returns>
    public static int Run(Registry registry, RulesetCatalog rules, IEnumerable<string> documents)
    {
        var changed = 0;
        registry.Together(() =>
        {
            foreach (var document in documents)
            {
                var candidate = Candidate.Read(document);
                changed += registry.Execute(
                    """
                    insert into people (id, version, category, pathway, document) values (@id, 1, @category, 'initial', @document)
                    on conflict (id) do update set version = people.version + 1, document = excluded.document
                      where people.document <> excluded.document
                    """,
                    ("id", candidate.Id),
                    ("category", Nearest(rules, candidate)),
                    ("document", document)
                );
            }
        });
        return changed;
    }

    /// <summary>The category that somebody made up is nearest to: what such a person would apply for.</summary>
    private static string Nearest(RulesetCatalog rules, Candidate candidate)
    {
        var submitted = candidate.Application?.Submitted?.Last ?? new LocalDate(2019, 6, 1);
        return rules.Open(candidate).TryDetermineAll(new Question(category: null, asOf: submitted), out var all, out _)
            ? all[0].Category
            : "IFA";
    }
}
