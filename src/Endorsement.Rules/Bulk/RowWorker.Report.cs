namespace Endorsement.Rules.Bulk;

/// <content>What is kept for the report of a batch.</content>
internal sealed partial class RowWorker
{
    private long _line;

    /// <summary>Whether what ends soon of the row has been told.</summary>
    private bool _isTold;

    /// <summary>What this worker has kept for a report, when one is asked for.</summary>
    public BatchTally? Report { get; }

    /// <summary>Keeps for the report what it may show; what ends soon once for each row.</summary>
    private void Tell(BatchTally report, Choice choice, int index, Outcome outcome, ReadOnlySpan<Outcome> each)
    {
        var category = choice.Ruleset!.Categories[index];
        var row = new BatchRow(_line, index, category, _dossier);
        if (!_isTold)
        {
            report.Ends(row, _hand);
            _isTold = true;
        }

        if (outcome != Outcome.Met)
        {
            report.Due(row, _hand);
        }

        report.Add(row, outcome, each, Found);

        Determination Found()
        {
            _hand.Put(_dossier, category.Plan, _question.Question.AsOf, choice.CycleYear);
            return Whole(choice, category, told: null);
        }
    }
}
