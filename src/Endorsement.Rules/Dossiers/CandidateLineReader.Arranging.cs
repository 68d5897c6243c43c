namespace Endorsement.Rules.Dossiers;

/// <content>What can be said only when the whole line is read: who is meant, in what order, and that nothing may be there twice.</content>
internal sealed partial class CandidateLineReader
{
    /// <summary>More entries of one day than these are left to the friendly reader.</summary>
    private const int MostOfOneDay = 64;

    /// <summary>Ids of people to their places; false when somebody is not listed.</summary>
    private bool NamePeople(ReadOnlySpan<byte> line)
    {
        var work = _dossier.Work.Mutable;
        for (var i = 0; i < work.Length; i++)
        {
            if (!NamePerson(line, _work.Entries[i].Person, ref work[i].Supervisor))
            {
                return false;
            }
        }

        var sessions = _dossier.Sessions.Mutable;
        for (var i = 0; i < sessions.Length; i++)
        {
            if (!NamePerson(line, _sessions.Entries[i].Person, ref sessions[i].Provider))
            {
                return false;
            }
        }

        var ratings = _dossier.Ratings.Mutable;
        for (var i = 0; i < ratings.Length; i++)
        {
            if (!NamePerson(line, _ratings.Entries[i].Person, ref ratings[i].Person))
            {
                return false;
            }
        }

        return true;
    }

    private bool NamePerson(ReadOnlySpan<byte> line, TextAt person, ref int place)
    {
        place = person.IsGiven ? _people.PlaceOf(line, person.In(line)) : Dossier.Missing;
        return !person.IsGiven || place >= 0;
    }

    /// <summary>False when two people, or a rater and the candidate, may be one person by their names or ids (S52).</summary>
    private bool AreDifferentPeople(ReadOnlySpan<byte> line)
    {
        var candidate = _people.PlaceOf(line, Id.In(line));
        foreach (ref readonly var rating in _dossier.Ratings.Entries)
        {
            if (candidate >= 0 && rating.Person == candidate)
            {
                return false;
            }
        }

        for (var i = 1; i < _names.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (i > MostOfOneDay || FoldedNames.MayBeEqual(_names[i].In(line), _names[j].In(line)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Orders the sections; false when two entries may be the same (S13).</summary>
    private bool Arrange(ReadOnlyMemory<byte> line)
    {
        _educationOrder.Apply(line, _dossier.Education.Mutable, _education.Mutable);
        _ratingOrder.Apply(line, _dossier.Ratings.Mutable, _ratings.Mutable);
        _workOrder.Apply(line, _dossier.Work.Mutable, _work.Mutable);
        _trainingOrder.Apply(line, _dossier.Training.Mutable, _training.Mutable);
        _sessionOrder.Apply(line, _dossier.Sessions.Mutable, _sessions.Mutable);
        return AreDifferentWork() && AreDifferentTraining(line.Span) && AreDifferentSessions();
    }

    private bool AreDifferentWork()
    {
        var entries = _dossier.Work.Entries;
        for (var i = 0; i < entries.Length; i++)
        {
            var latest = entries[i].LatestFirstDay;
            for (var j = i + 1; j < entries.Length && entries[j].FirstDay <= latest; j++)
            {
                if (j - i > MostOfOneDay || !Differ(in entries[i], in entries[j]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool AreDifferentTraining(ReadOnlySpan<byte> line)
    {
        var entries = _dossier.Training.Entries;
        for (var i = 0; i < entries.Length; i++)
        {
            var latest = entries[i].LatestFirstDay;
            for (var j = i + 1; j < entries.Length && entries[j].FirstDay <= latest; j++)
            {
                if (j - i > MostOfOneDay || !(Differ(in entries[i], in entries[j]) || DifferInTitle(line, i, j)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool AreDifferentSessions()
    {
        var entries = _dossier.Sessions.Entries;
        for (var i = 0; i < entries.Length; i++)
        {
            var latest = entries[i].LatestFirstDay;
            for (var j = i + 1; j < entries.Length && entries[j].FirstDay <= latest; j++)
            {
                if (j - i > MostOfOneDay || !Differ(in entries[i], in entries[j]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Both say something, and not the same: they are surely not one spell. No end says that it goes on.</summary>
    private static bool Differ(in WorkFacts left, in WorkFacts right) =>
        left.To.IsGiven != right.To.IsGiven
        || (left.To.IsGiven && (left.To.Last < right.To.First || right.To.Last < left.To.First))
        || Differ(left.WeekMinutes, right.WeekMinutes)
        || Differ(left.Activities, right.Activities)
        || Differ(left.Ages, right.Ages)
        || Differ(left.Attested, right.Attested)
        || Differ(left.Competencies, right.Competencies)
        || Differ(left.Paid, right.Paid)
        || Differ(left.Supervised, right.Supervised)
        || Differ(left.Supervisor, right.Supervisor)
        || Differ(left.PeopleSupervised, right.PeopleSupervised)
        || Differ(left.Scope, right.Scope)
        || (left.HasFamilies && right.HasFamilies && left.Families != right.Families);

    private static bool Differ(in TrainingFacts left, in TrainingFacts right) =>
        Differ(left.Minutes, right.Minutes)
        || Differ(left.Topics, right.Topics)
        || Differ(left.As, right.As)
        || Differ(left.Didactic, right.Didactic)
        || Differ(left.Competencies, right.Competencies);

    private static bool Differ(in SessionFacts left, in SessionFacts right) =>
        Differ(left.Minutes, right.Minutes)
        || Differ(left.Provider, right.Provider)
        || Differ(left.Format, right.Format)
        || Differ(left.About, right.About)
        || Differ(left.Ages, right.Ages);

    private static bool Differ(int left, int right) => left != right && left != Dossier.Missing && right != Dossier.Missing;

    private static bool Differ(Truth left, Truth right) => left != right && left != Truth.Unknown && right != Truth.Unknown;

    private static bool Differ(CodeSet left, CodeSet right) => left.Bits != right.Bits && left.IsGiven && right.IsGiven;

    private bool DifferInTitle(ReadOnlySpan<byte> line, int one, int other)
    {
        var (left, right) = (_training.Entries[one].Title, _training.Entries[other].Title);
        return left.IsGiven && right.IsGiven && PlainTitles.Differ(left.In(line), right.In(line));
    }
}
