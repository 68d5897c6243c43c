using System.Text;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Words;

/// <summary>The record: a determination as a coordinator reads it, the answer first, then requirement by requirement.</summary>
internal sealed class Explanation
{
    private const int MostIds = 6;

    private readonly StringBuilder _text = new();
    private readonly Determination _determination;
    private readonly Language _language;
    private readonly IRecordWords _words;

    /// <summary>The labels stand in one column.</summary>
    private readonly int _width;

    private Explanation(Determination determination, Language language)
    {
        (_determination, _language, _words) = (determination, language, language.Record);
        _width = Enum.GetValues<RecordLabel>().Max(label => _words.Label(label).Length) + 1;
    }

    public static string Of(Determination determination, Language language) =>
        new Explanation(determination, language.For(determination.Ruleset)).Write();

    private string Write()
    {
        var (rules, decided) = (_determination.Ruleset, _determination.DecidedBy);
        var category = rules?.Categories.FirstOrDefault(c => c.Code == _determination.Category);
        Line(_words.Title(category?.Title, _determination.Category, _determination.Pathway, _determination.Outcome));
        Line("  ", RecordLabel.Candidate, _words.Candidate(_determination.CandidateId, _determination.AsOf));
        Line(
            "  ",
            RecordLabel.Rules,
            _words.Rules(rules?.Name ?? decided.Association, decided.Version, _language.Of(_determination.Selected))
        );
        if (_determination.Cycle is { } cycle)
        {
            Line("  ", RecordLabel.Cycle, _words.Cycle(cycle));
        }

        if (_determination.JustEnded is { } ended)
        {
            Line("  ", RecordLabel.JustEnded, _words.JustEnded(ended));
        }

        if (_determination.Standing is { } standing)
        {
            Line("  ", RecordLabel.Standing, _language.Of(standing));
        }

        foreach (var note in new[] { rules?.Note, category?.Note }.OfType<string>())
        {
            Line("  ", RecordLabel.Note, note);
        }

        foreach (var warning in _determination.Warnings)
        {
            var help = _language.Help(warning) is { } text ? $"; {text}" : "";
            Line("  ", RecordLabel.Warning, $"{warning.Pointer}: {_language.Message(warning)}{help}");
        }

        foreach (var finding in _determination.Requirements)
        {
            Line("");
            Write(finding, "", isSettled: false);
        }

        return _text.ToString();
    }

    /// <param name="finding">The finding.</param>
    /// <param name="indent">What every line begins with.</param>
    /// <param name="isSettled">Whether another alternative has been met, or is nearer: then nothing is left to do here.</param>
    private void Write(Finding finding, string indent, bool isSettled)
    {
        var level = finding.Level == RequirementLevel.Recommended ? _words.Recommended : "";
        Line($"{indent}{finding.Id}  {finding.Title}{level}: {_words.Standing(finding)}");
        indent += "  ";
        Line(indent + _language.Sentence(finding));
        if (finding.Outcome != Outcome.NotApplicable)
        {
            Evidence(finding, indent);
            ToDo(finding, indent, isSettled);
        }

        if (finding.ExceptionInForce is { Without: null } granted && finding.Reason != ExceptionReasons.Waived)
        {
            Line(indent, RecordLabel.Exception, _words.Granted(granted));
        }

        Notes(finding, indent);
        if (indent.Length == 2)
        {
            Line(indent, RecordLabel.Source, $"{Source(finding)} · {finding.Location}");
        }

        if (_language.Changed(finding, _determination) is { } changed)
        {
            Line(indent, RecordLabel.Figure, changed);
        }

        // What is to do, or open, is told along the nearest way only (S3).
        var ways = Distance.NearestParts(finding).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var part in finding.Requirements)
        {
            var isAside = part.Level == RequirementLevel.Required && !ways.Contains(part);
            Write(part, indent, isSettled || isAside);
        }
    }

    /// <summary>
    /// What the ruleset says beside the figures. Who is refused by a reading must see that it is one: where a requirement is not met or open, its
    /// note is told whoever states the rule; where it is met, only of what we inferred. Money and dates are always told whole.
    /// </summary>
    private void Notes(Finding finding, string indent)
    {
        var isInferred = finding.Provenance == Provenance.Inferred;
        var isExempt = finding.Reason == Reason.DoesNotApply;
        var rules = _determination.RulesOf(finding);
        if (isExempt && rules?.Find(finding.Id)?.When is { } when)
        {
            Line(indent, RecordLabel.Applies, _words.OnlyWhere(_language.Clause(when)));
        }

        if (rules is not null && _language.Kind(finding.Kind).Because(finding, rules) is { } reason)
        {
            Line(indent, RecordLabel.Applies, _words.As(reason));
        }

        var isWanted =
            isExempt || finding.Level == RequirementLevel.Administrative || finding.Outcome is not (Outcome.Met or Outcome.NotApplicable);
        if (isInferred && indent.Length == 2)
        {
            Line(indent, RecordLabel.Reading, finding.Note ?? _words.OurReading);
        }
        else if (finding.Note is { } note && (isWanted || isInferred))
        {
            Line(indent, isInferred ? RecordLabel.Reading : RecordLabel.Note, note);
        }

        foreach (var own in rules is null ? [] : _language.Kind(finding.Kind).Notes(finding, rules))
        {
            Line(indent, RecordLabel.Note, own);
        }
    }

    private void Evidence(Finding finding, string indent)
    {
        if (finding.Assignment is { } assignment)
        {
            foreach (var (slot, reference) in assignment.Slots)
            {
                Line(indent, RecordLabel.Filled, _words.Filled(slot, reference));
            }

            if (!assignment.Unslotted.IsEmpty)
            {
                Line(indent, RecordLabel.Chosen, Ids(assignment.Unslotted));
            }
        }
        else if (!finding.Counted.IsEmpty && finding.Requirements.IsEmpty)
        {
            Line(indent, RecordLabel.Counted, Ids(finding.Counted));
        }

        foreach (var part in finding.Partly.Take(MostIds))
        {
            Line(indent, RecordLabel.InPart, _language.Findings.Partly(part));
        }

        if (finding.Partly.Length > MostIds)
        {
            Line(indent, RecordLabel.InPart, _words.MoreEntries(finding.Partly.Length - MostIds));
        }

        if (!finding.Late.IsEmpty)
        {
            Line(indent, RecordLabel.Late, _words.WithinGrace(Ids(finding.Late)));
        }

        // Entries of one reason stand together; what each would bring later keeps them apart.
        foreach (var group in finding.SetAside.GroupBy(s => s with { Id = "" }))
        {
            Line(indent, RecordLabel.SetAside, $"{Ids([.. group.Select(s => s.Id)])}: {_language.Findings.SetAside(group.Key)}");
        }

        foreach (var judgement in finding.Judgements.Take(MostIds))
        {
            Line(indent, RecordLabel.Judged, _language.Findings.Judged(judgement));
        }

        if (finding.Judgements.Length > MostIds)
        {
            Line(indent, RecordLabel.Judged, _words.MoreJudgements(finding.Judgements.Length - MostIds));
        }
    }

    private void ToDo(Finding finding, string indent, bool isSettled)
    {
        if (isSettled)
        {
            return;
        }

        if (finding.Requirements.IsEmpty)
        {
            foreach (var open in finding.Open.Take(MostIds))
            {
                Line(indent, RecordLabel.Open, _language.Findings.Open(open));
            }

            if (finding.Open.Length > MostIds)
            {
                Line(indent, RecordLabel.Open, _words.MoreFacts(finding.Open.Length - MostIds));
            }
        }

        foreach (var line in ToDoLines.Of(finding, _determination, _language))
        {
            Line(indent, line.Label, line.Text);
        }
    }

    private string Source(Finding finding) =>
        ChangedLines.Source(_determination.Ruleset, finding.Citation)
        + (finding.Provenance == Provenance.Inherited ? _words.Inherited : "");

    private string Ids(Sequence<string> ids) =>
        ids.Length <= MostIds ? string.Join(", ", ids) : _words.Ids(string.Join(", ", ids.Take(MostIds - 2)), ids[^1], ids.Length);

    private void Line(string indent, RecordLabel label, string text) => Line($"{indent}{_words.Label(label).PadRight(_width)}{text}");

    /// <summary>Ids, codes and titles are words of documents: what would steer a terminal is shown as an escape.</summary>
    private void Line(string line) => _text.Append(Printable.Of(line)).Append('\n');
}
