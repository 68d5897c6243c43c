using System.Text;
using Endorsement.Rules.Analysis;
using NodaTime;

namespace Endorsement.Rules.Cli.Scaffolding;

/// <summary>The next version of a ruleset, before anything of it is written: its file, and the days between which it is in force.</summary>
/// <param name="Earlier">The version that it extends.</param>
/// <param name="Version">What it is called.</param>
/// <param name="From">Its first day.</param>
internal sealed record NextVersion(EarlierVersion Earlier, string Version, LocalDate From)
{
    public string Key => $"{Earlier.Ruleset.Association}@{Version}";

    /// <summary>The day before, on which the earlier one ends; <see langword="null"/>: it ends then already.</summary>
    public LocalDate? Closing => Earlier.Ruleset.EffectiveUntil is { } until && until == From.PlusDays(-1) ? null : From.PlusDays(-1);

    /// <summary>The last day, where versions that are there already follow; <see langword="null"/>: still in force.</summary>
    private LocalDate? Until => Closing is null ? null : Earlier.Ruleset.EffectiveUntil;

    /// <exception cref="UsageException">The day is none on which it can begin.</exception>
    public NextVersion Checked()
    {
        var earlier = Earlier.Ruleset;
        if (From <= earlier.EffectiveFrom)
        {
            throw new UsageException(
                $"`{earlier.Key}` begins on {Day(earlier.EffectiveFrom)}, and a version that follows it cannot begin on {Day(From)}",
                "name a later day with `--effective`"
            );
        }

        if (earlier.EffectiveUntil is { } until && From > until.PlusDays(1))
        {
            throw new UsageException(
                $"`{earlier.Key}` ends on {Day(until)}; a version that begins on {Day(From)} leaves a gap behind it",
                $"begin on {Day(until.PlusDays(1))} at the latest, or name another version with `--from`"
            );
        }

        return this;
    }

    /// <summary>The file, in the canonical layout: it extends the earlier one and changes nothing yet.</summary>
    public ReadOnlyMemory<byte> Document(string path)
    {
        // What is not inherited is copied: else the next version would lose its association's name, and a difference would tell of it.
        var name = Earlier.Ruleset.Name == Earlier.Ruleset.Association ? null : Earlier.Ruleset.Name;
        var until = Until is { } last ? $", \"until\": {JsonPlaces.Quoted(Day(last))}" : "";
        var text = $$"""
            {
              "association": {{JsonPlaces.Quoted(Earlier.Ruleset.Association)}},{{Member("name", name)}}
              "jurisdiction": [{{string.Join(", ", Earlier.Ruleset.Jurisdiction.Select(JsonPlaces.Quoted))}}],
              "version": {{JsonPlaces.Quoted(Version)}},{{Member("note", Earlier.Ruleset.Note)}}
              "effective": { "from": {{JsonPlaces.Quoted(Day(From))}}{{until}} },
              "extends": {{JsonPlaces.Quoted(Earlier.Ruleset.Key)}},
              "overrides": []
            }
            """;
        return new RulesetDocument(path, Encoding.UTF8.GetBytes(text)).TryFormat(out var formatted, out var diagnostics)
            ? formatted
            : throw new DocumentException(diagnostics);
    }

    private static string Member(string name, string? text) => text is null ? "" : $"\n  \"{name}\": {JsonPlaces.Quoted(text)},";

    /// <summary>The draft of its entry in a changelog: what the difference says, for now its days alone, and the command that says it again.</summary>
    /// <param name="next">The version as it is read.</param>
    /// <param name="path">Its file, as a command line names it.</param>
    public string Changelog(Ruleset next, string path) =>
        RulesetComparison
            .Of(RulesetDifference.Between(Earlier.Ruleset, next))
            .ToMarkdown(command: ScaffoldWords.Difference(Earlier.Ruleset.Key, path));

    public static string Day(LocalDate day) => DocumentedDate.OfDay(day).ToString();
}
