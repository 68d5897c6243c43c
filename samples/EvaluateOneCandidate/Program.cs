using Endorsement.Rules;
using NodaTime;

var candidate = Candidate.Parse(File.ReadAllBytes("samples/candidates/mi-imhs-renewal-no-diversity-hour.json"));
var asOf = new LocalDate(2023, 12, 31);

// The version in force on the last day of the renewal cycle; for a first application, on the day it was submitted.
var selection = RulesetCatalog.BuiltIn.SelectFor("mi-aimh", candidate, "renewal", asOf);
var determination = selection.Ruleset.Evaluate(candidate, "IMHS", asOf, "renewal", selection.CycleYear, selection.Reason);

Console.Write(determination.Explain());
