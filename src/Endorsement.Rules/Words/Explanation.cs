using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Words;

/// <summary>The record: a determination as a coordinator reads it, the answer first, then requirement by requirement.</summary>
internal sealed class Explanation
{
    private const int MostIds = 6;

    private readonly RecordPage _page;
    private readonly Determination _determination;
    private readonly Language _language;
    private readonly IRecordWords _words;

    /// <summary>The labels stand in one column.</summary>
    private readonly int _width;

    private Explanation(Determination determination, Language language, int width)
    {
        _page = new RecordPage(width);
        (_determination, _language, _words) = (determination, language, language.Record);
        _width = Enum.GetValues<RecordLabel>().Max(label => _words.Label(label).Length) + 1;
    }

    public static string Of(Determination determination, Language language, int width) =>
        new Explanation(determination, language.For(determination), width).Write();

    /// <summary>One finding alone; what only the file and the rules can tell is told where they are at hand.</summary>
    public static string Of(Finding finding, Language language, int width)
    {
        var determination =
            finding.Within as Determination
            ?? new Determination
            {
                CandidateId = "",
                DecidedBy = new RulesetIdentity("", "", "", null),
                Selected = SelectionReason.Named,
                Category = "",
                Pathway = Pathway.Initial,
                AsOf = default,
                Outcome = finding.Outcome,
                Requirements = [finding],
            };
        var explanation = new Explanation(determination, language.For(determination), width);
        explanation.Write(finding, "", isSettled: false);
        return explanation._page.ToString();
    }

    private string Write()
    {
        var (rules, decided) = (_determination.Ruleset, _determination.DecidedBy);
        var category = _determination.RulesOfCategory;
        var missing = MissingLine.Of(_determination, _language);
        _page.Line(
            "",
            _words.Title(
                category is null ? null : _language.Names.Category(category),
                _determination.Category,
                _determination.Pathway,
                _determination.Outcome,
                missing
            ),
            "  "
        );
        Line("  ", RecordLabel.Candidate, _words.Candidate(_language.Entries.Candidate(_determination.CandidateId), _determination.AsOf));
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
            Line("  ", RecordLabel.Note, _language.Names.Note(note));
        }

        foreach (var warning in _determination.Warnings)
        {
            var help = _language.Help(warning) is { } text ? $"; {text}" : "";
            Line("  ", RecordLabel.Warning, $"{warning.Pointer}: {_words.SetOff(_language.Message(warning) + help)}");
        }

        foreach (var finding in _determination.Requirements.OrderBy(Rank))
        {
            _page.Line("", "");
            Write(finding, "", isSettled: false);
        }

        return _page.ToString();
    }

    /// <summary>What is not met first, then what is open, then advice not followed, what is met, what concerns nobody here, and what is told for information.</summary>
    private static int Rank(Finding finding) =>
        finding.Level == RequirementLevel.Administrative ? 5
        : finding.Outcome == Outcome.NotApplicable ? 4
        : finding.Outcome == Outcome.Met ? 3
        : finding.Level == RequirementLevel.Recommended ? 2
        : finding.Outcome == Outcome.NotMet ? 0
        : 1;

    /// <param name="finding">The finding.</param>
    /// <param name="indent">What every line begins with.</param>
    /// <param name="isSettled">Whether another alternative has been met, or is nearer: then nothing is left to do here.</param>
    private void Write(Finding finding, string indent, bool isSettled)
    {
        var level = finding.Level == RequirementLevel.Recommended ? _words.Recommended : "";
        _page.Line(indent, $"{finding.Id}  {_language.Names.Title(finding.Title)}{level}: {_words.Standing(finding)}", $"{indent}    ");
        indent += "  ";
        _page.Line(indent, _language.Sentence(finding));
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
        if (indent.Length == 2 && finding.Citation.Source.Length > 0)
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

        var isWanted = isExempt || finding.Level == RequirementLevel.Administrative || !finding.Outcome.IsMet();
        if (isInferred && indent.Length == 2)
        {
            var reading = finding.Note is { } read ? _language.Names.Note(read) : _words.OurReading;
            var isDecisive = !finding.Outcome.IsMet() && finding.Level != RequirementLevel.Administrative;
            Line(indent, RecordLabel.Reading, isDecisive ? $"{reading} {_words.Undecided(rules?.Contact)}" : reading);
        }
        else if (finding.Note is { } note && (isWanted || isInferred))
        {
            Line(indent, isInferred ? RecordLabel.Reading : RecordLabel.Note, _language.Names.Note(note));
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
            foreach (var filled in assignment.Slots)
            {
                Line(indent, RecordLabel.Filled, _words.Filled(filled, finding));
            }

            if (!assignment.Unslotted.IsEmpty)
            {
                Line(indent, RecordLabel.Chosen, Named(assignment.Unslotted, finding));
            }
        }
        else if (!finding.Counted.IsEmpty && finding.Requirements.IsEmpty)
        {
            Line(indent, RecordLabel.Counted, Named(finding.Counted, finding));
        }

        foreach (var part in finding.Partly.Take(MostIds))
        {
            Line(indent, RecordLabel.InPart, _language.Findings.Partly(part, finding.Kind));
        }

        if (finding.Partly.Length > MostIds)
        {
            Line(indent, RecordLabel.InPart, _words.MoreEntries(finding.Partly.Length - MostIds));
        }

        if (!finding.Late.IsEmpty)
        {
            Line(indent, RecordLabel.Late, _words.WithinGrace(Named(finding.Late, finding)));
        }

        // Entries of one reason stand together; what each would bring later keeps them apart.
        foreach (var group in finding.SetAside.GroupBy(s => _language.Findings.SetAside(s, finding), StringComparer.Ordinal))
        {
            Line(indent, RecordLabel.SetAside, $"{Named([.. group.Select(s => s.Id)], finding)}: {group.Key}");
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
                Line(indent, RecordLabel.Open, _language.Findings.Open(open, finding.Kind));
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

    private string Named(Sequence<string> entries, Finding finding) => _language.Entries.Listed(entries, FileEntries.Of(finding.Kind));

    private void Line(string indent, RecordLabel label, string text) => _page.Line($"{indent}{_words.Label(label).PadRight(_width)}", text);
}
