using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>Degrees, licenses and certificates.</summary>
/// <param name="english">The language.</param>
internal sealed class CredentialWords(EnglishLanguage english) : EnglishKind<CredentialRequirement>(english)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [CredentialReasons.Met] = found => $"Accepted: {English.Entries.All(found.Counted, FileSection.Education)}.",
            [CredentialReasons.NotMet] = found =>
                found.SetAside.IsEmpty
                    ? $"No education is documented; accepted is {Accepted(found)}."
                    : $"{None(found)} accepted; accepted is {Accepted(found)}.",
            [CredentialReasons.NeedsReview] = found =>
                $"A reviewer must judge: {English.Entries.All(OpenEntries(found), FileSection.Education)}.",
            [CredentialReasons.Unknown] = found =>
                found.Open.Any(o => o.Entry == OpenFact.Candidate)
                    ? "Education is not in the file."
                    : $"What the file does not say decides: {English.Entries.All(OpenEntries(found), FileSection.Education)}.",
        };

    public override IEnumerable<string> ToDo(Finding finding, Determination determination) =>
        [$"a credential that is accepted: {Accepted(finding)}"];

    public override Lack Lacks(Finding finding) => new("a credential that is accepted", IsPlural: false);

    protected override IEnumerable<AskedLine> Asks(CredentialRequirement asked) =>
        asked.AnyOf is [var only]
            ? [$"{Capital(Row(only))}."]
            : asked.AnyOf.Select(row => new AskedLine(1, $"{Capital(Row(row))}.")).Prepend("One of these:");

    public override string? Item(object item, Requirement of) => item is CredentialRow row ? Row(row) : null;

    private static string Row(CredentialRow row)
    {
        var text = row.AtLeast is { } level ? DegreeName(level) : Or(row.Accepted.Select(Credential));
        text += row.Related ? " in a related field" : "";
        text += row.FocusSpecific ? " specific to the person's focus" : "";
        text += row.OfficialTranscript ? ", with an official transcript" : "";
        return row.Eligible ? $"{text} (also before it is conferred)" : text;
    }

    private static string None(Finding found) =>
        found.SetAside.Length == 1
            ? "The one credential in the file is not"
            : $"None of the {FigureWords.Number(found.SetAside.Length)} credentials in the file is";

    private static string Accepted(Finding finding) =>
        finding.Required.Find(Figures.AnyOf) switch
        {
            // A saved determination has them in words.
            FigureValue.List saved => string.Join("; or ", saved.Words),
            FigureValue.Credentials credentials => string.Join("; or ", credentials.Rows.Select(FigureWords.Of)),
            _ => "",
        };

    private static Sequence<string> OpenEntries(Finding finding) => [.. finding.Open.Select(o => o.Entry).Distinct()];
}
