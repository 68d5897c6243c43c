using System.Collections.Immutable;
using Endorsement.Rules.Spreadsheets.Layout;
using Endorsement.Rules.Spreadsheets.Words;
using NodaTime;

namespace Endorsement.Rules.Spreadsheets.Import;

/// <summary>What the rules' own checks find questionable in somebody who was read: told at the cell, as a warning.</summary>
/// <param name="known">What authors may mean.</param>
/// <param name="options">How it is read.</param>
/// <param name="trouble">Where it is told.</param>
/// <param name="association">Whose rules will be asked; <see langword="null"/>: nobody says.</param>
internal sealed class RecordTelling(Known known, ImportOptions options, Trouble trouble, string? association)
{
    private readonly ImmutableArray<Ruleset> _asked = known.Rulesets.Where(rules => rules.Association == association).ToImmutableArray()
        is { IsEmpty: false } own
        ? own
        : known.Rulesets;

    /// <summary>Where no day is given nothing is told that depends on one.</summary>
    private static readonly LocalDate NoDay = new(2200, 12, 31);

    public void Tell(Candidate candidate, Places places)
    {
        foreach (var warning in Warnings(candidate))
        {
            var (message, help) = (options.Language.Message(warning), options.Language.Help(warning));
            var place = places.Of(new Diagnostic(warning.Code, Severity.Warning, message, help, trouble.File, 0, 0, warning.Pointer));
            place = InHours(warning, place);
            var sheet = place.Row?.Headings.Sheet;
            if (sheet is null || !trouble.IsTold(sheet, place.Row!.Row, place.Column))
            {
                var said = new Said(Message(warning, place.Heading) ?? message, Help(warning, place.Heading) ?? help);
                trouble.Warn(warning.Code, said, sheet, place.Row?.Row ?? 0, place.Column);
            }
        }
    }

    /// <summary>What every ruleset says that may be asked: by which version is not known yet.</summary>
    private ImmutableArray<DeterminationWarning> Warnings(Candidate candidate)
    {
        var told = Of(_asked[0], candidate);
        if (told.Any(IsOfRules))
        {
            foreach (var ruleset in _asked.Skip(1))
            {
                var others = Of(ruleset, candidate).Select(warning => (warning.Code, warning.Pointer)).ToHashSet();
                told = [.. told.Where(warning => others.Contains((warning.Code, warning.Pointer)))];
            }
        }

        return told;
    }

    private ImmutableArray<DeterminationWarning> Of(Ruleset ruleset, Candidate candidate) =>
        options.AsOf is { } asOf
            ? ruleset.Warnings(candidate, asOf)
            :
            [
                .. ruleset
                    .Warnings(candidate, NoDay)
                    .Where(warning => warning is not (DeterminationWarning.LongAgo or DeterminationWarning.AfterDay)),
            ];

    /// <summary>Whether it depends on the rules, and not on the candidate alone.</summary>
    private static bool IsOfRules(DeterminationWarning warning) =>
        warning
            is DeterminationWarning.UnknownCode
                or DeterminationWarning.MisspeltCode
                or DeterminationWarning.UnknownRequirement
                or DeterminationWarning.OldRequirement
                or DeterminationWarning.UnknownItem
                or DeterminationWarning.OtherCurrency;

    /// <summary>Too many hours are told where hours stand.</summary>
    private DiagnosedCell InHours(DeterminationWarning warning, DiagnosedCell place)
    {
        var path = warning switch
        {
            DeterminationWarning.LongDay or DeterminationWarning.LongRscDay => "hours",
            DeterminationWarning.LongWeek => "hoursPerWeek",
            _ => null,
        };
        return path is null || place.Row is not { } row
            ? place
            : place with
            {
                Column = row.Headings.PlaceOf(path),
                Heading = known.TableOf(row.Headings.Table.Path).Find(path),
            };
    }

    /// <summary>In place of what codes are called, the heading under which the word stands; <see langword="null"/>: as the language says.</summary>
    private string? Message(DeterminationWarning warning, CandidateColumn? column) =>
        warning is DeterminationWarning.UnknownCode unknown && column is not null
            ? trouble.Words.NobodyReads(Trouble.Short(unknown.Word), options.Language.Heading(column))
            : null;

    /// <summary>In place of members of the document, what the sheets call them, and labels in place of codes; <see langword="null"/>: as the language says.</summary>
    private string? Help(DeterminationWarning warning, CandidateColumn? column)
    {
        switch (warning)
        {
            case DeterminationWarning.LongDay or DeterminationWarning.LongRscDay:
                return trouble.Words.TooManyHours;
            case DeterminationWarning.LongWeek:
                return trouble.Words.TooManyHoursAWeek;
            case DeterminationWarning.UnknownCode or DeterminationWarning.MisspeltCode when column is not null:
                var near = warning is DeterminationWarning.UnknownCode unknown
                    ? unknown.Near
                    : ((DeterminationWarning.MisspeltCode)warning).Meant;
                var choices = known.ChoicesOf(column);
                return trouble.Words.Meant(near is null ? null : choices.LabelOf(near, options.Language), choices.Labels(options.Language));
            default:
                return null;
        }
    }
}
