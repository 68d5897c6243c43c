using Endorsement.Rules;
using NodaTime;

var candidate = Candidate.Read(File.ReadAllBytes("samples/candidates/mi-imhs-renewal-no-diversity-hour.json"));
var question = new Question("IMHS", asOf: new LocalDate(2023, 12, 31), Pathway.Renewal);
Console.Write(RulesetCatalog.BuiltIn.Determine(candidate, question).Explain());
