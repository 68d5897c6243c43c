using Endorsement.Rules;
using NodaTime;

var file = "samples/OwnAssociation/own-association.json";
if (!Ruleset.TryRead(File.ReadAllBytes(file), out var ruleset, out var diagnostics, file))
{
    foreach (var diagnostic in diagnostics)
    {
        Console.Error.WriteLine(diagnostic);
    }

    return 2;
}

var candidate = Candidate.Read(File.ReadAllBytes("samples/OwnAssociation/candidate.json"));
foreach (var determination in ruleset.Open(candidate).DetermineAll(new Question(null, asOf: new LocalDate(2025, 4, 1))))
{
    Console.WriteLine($"{determination.Category}: {Language.English.Of(determination.Outcome)}");
    foreach (var finding in determination.Requirements.Where(f => f.Outcome is not (Outcome.Met or Outcome.NotApplicable)))
    {
        Console.WriteLine($"  {finding.Title}: {Language.English.Sentence(finding)}");
    }
}

return 0;
