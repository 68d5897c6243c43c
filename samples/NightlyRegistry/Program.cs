using Endorsement.Rules;
using NightlyRegistry;
using NodaTime.Text;

const string usage = """
    NightlyRegistry seed DATABASE PEOPLE.ndjson            puts people into the registry, or their documents that have changed
    NightlyRegistry run DATABASE DAY LETTERS [--everybody] decides for those who changed, as of a day, and writes letters into a folder
    NightlyRegistry history DATABASE                       prints every determination, one a line
    NightlyRegistry contents DATABASE                      prints every row of every table

    DATABASE is a file for SQLite, or a connection string with Host=… for PostgreSQL.
    """;

switch (args)
{
    case ["seed", var database, var people]:
        using (var registry = Registry.Open(database))
        {
            Console.WriteLine($"{Seeding.Run(registry, RulesetCatalog.BuiltIn, File.ReadLines(people))} documents are new or have changed");
        }

        return 0;

    case ["run", var database, var day, var folder, .. var more] when more is [] or ["--everybody"]:
        using (var registry = Registry.Open(database))
        {
            var night = new Night(registry, RulesetCatalog.BuiltIn, LocalDatePattern.Iso.Parse(day).Value, isForEverybody: more is not []);
            var decided = night.Decide();
            Console.WriteLine($"{decided} decided, {new LetterBox(registry, folder).Deliver()} letters written");
        }

        return 0;

    case ["history", var database]:
        using (var registry = Registry.Open(database))
        {
            registry.Read(
                "select document from determinations order by person, version, as_of, ruleset_hash",
                row => Console.WriteLine(row.GetString(0))
            );
        }

        return 0;

    case ["contents", var database]:
        using (var registry = Registry.Open(database))
        {
            foreach (var line in registry.Contents())
            {
                Console.WriteLine(line);
            }
        }

        return 0;

    default:
        Console.Error.WriteLine(usage);
        return 2;
}
