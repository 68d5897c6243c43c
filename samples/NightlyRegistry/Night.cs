using System.Security.Cryptography;
using System.Text;
using Endorsement.Rules;
using NodaTime;
using NodaTime.Text;

namespace NightlyRegistry;

/// <summary>
/// The nightly job: whoever changed since the last decision, or was decided by other rules, is decided again. A batch is read, decided, and written in one
/// transaction, with the letters it asks for; so a run that is killed anywhere has done whole batches, and the next one goes on behind them.
/// </summary>
internal sealed class Night(Registry registry, RulesetCatalog rules, LocalDate asOf, bool isForEverybody)
{
    private const int BatchSize = 20;

    /// <summary>Which rules there are: one other requirement anywhere, and everybody is asked again.</summary>
    private readonly string fingerprint = Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rules.Rulesets.Select(ruleset => $"{ruleset.Key} {ruleset.Hash}"))))
    );

    private readonly string day = LocalDatePattern.Iso.Format(asOf);

    /// <returns>How many people were decided.</returns>
    public int Decide()
    {
        var decided = 0;
        while (Due() is { Count: > 0 } due)
        {
            // The order of writing is that of reading, however many processors decide.
            var answers = due.AsParallel().AsOrdered().Select(person => (person, Decision.Of(person, rules, asOf))).ToArray();
            registry.Together(() =>
            {
                foreach (var (person, decision) in answers)
                {
                    Write(person, decision);
                }
            });
            decided += due.Count;
        }

        return decided;
    }

    /// <summary>
    /// Not "changed after a certain time": a document is due as long as the version decided is not the version that is there. So no clock matters, nobody is
    /// passed over whose change was committed late, and whoever changes while the batch is decided is due again.
    /// </summary>
    private List<DuePerson> Due()
    {
        var due = new List<DuePerson>();
        registry.Read(
            """
            select p.id, p.version, p.category, p.pathway, p.document, s.said
            from people p left join standing s on s.person = p.id
            where s.person is null or s.version <> p.version or s.rules <> @rules or (@everybody = 1 and s.as_of <> @day)
            order by p.id limit @most
            """,
            row =>
                due.Add(
                    new DuePerson(
                        row.GetString(0),
                        row.GetInt64(1),
                        row.GetString(2),
                        row.GetString(3),
                        row.GetString(4),
                        row.IsDBNull(5) ? null : row.GetString(5)
                    )
                ),
            ("rules", fingerprint),
            ("everybody", isForEverybody ? 1 : 0),
            ("day", day),
            ("most", BatchSize)
        );
        return due;
    }

    private void Write(DuePerson person, Decision decision)
    {
        registry.Execute(
            """
            insert into standing (person, version, as_of, rules, outcome, said) values (@person, @version, @day, @rules, @outcome, @said)
            on conflict (person) do update
              set version = excluded.version, as_of = excluded.as_of, rules = excluded.rules, outcome = excluded.outcome, said = excluded.said
            """,
            ("person", person.Id),
            ("version", person.Version),
            ("day", day),
            ("rules", fingerprint),
            ("outcome", decision.Outcome),
            ("said", decision.Said)
        );
        if (decision.Determination is not { } determination)
        {
            registry.Execute(
                "insert into rejections (person, version, problem) values (@person, @version, @problem) on conflict do nothing",
                ("person", person.Id),
                ("version", person.Version),
                ("problem", decision.Said)
            );
            return;
        }

        WriteDetermination(person, determination);
        if (decision.Letter is { } letter)
        {
            registry.Execute(
                "insert into letters (name, body, written) values (@name, @body, 0) on conflict do nothing",
                ("name", LetterBox.Name(person, day)),
                ("body", letter)
            );
        }
    }

    private void WriteDetermination(DuePerson person, Determination determination)
    {
        var by = determination.DecidedBy;
        registry.Execute(
            """
            insert into determinations (person, version, as_of, ruleset, ruleset_hash, engine, category, pathway, outcome, document)
            values (@person, @version, @day, @ruleset, @hash, @engine, @category, @pathway, @outcome, @document) on conflict do nothing
            """,
            ("person", person.Id),
            ("version", person.Version),
            ("day", day),
            ("ruleset", $"{by.Association}@{by.Version}"),
            ("hash", by.Hash),
            ("engine", determination.Engine ?? ""),
            ("category", determination.Category),
            ("pathway", person.Pathway),
            ("outcome", Decision.Code(determination.Outcome)),
            ("document", Encoding.UTF8.GetString(determination.ToJson(indented: false)))
        );
        foreach (var finding in determination.Requirements)
        {
            registry.Execute(
                """
                insert into findings (person, version, as_of, ruleset_hash, requirement, outcome, reason, sentence)
                values (@person, @version, @day, @hash, @requirement, @outcome, @reason, @sentence) on conflict do nothing
                """,
                ("person", person.Id),
                ("version", person.Version),
                ("day", day),
                ("hash", by.Hash),
                ("requirement", finding.Id),
                ("outcome", Decision.Code(finding.Outcome)),
                ("reason", finding.Reason.Code),
                ("sentence", Language.English.Sentence(finding, determination.Ruleset))
            );
        }
    }
}
