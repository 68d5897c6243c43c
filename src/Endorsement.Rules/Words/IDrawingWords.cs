using NodaTime;

namespace Endorsement.Rules.Words;

/// <summary>What one language says of the drawings of a report.</summary>
internal interface IDrawingWords
{
    /// <summary>What the data of a drawing are offered under.</summary>
    string DataTitle { get; }

    string Mark(ReportMark mark);

    /// <summary>A day of an axis: its year, or its month.</summary>
    string Axis(LocalDate day, bool withMonth);

    /// <summary>The end of a line: so many hours.</summary>
    string Hours(ClockHours hours);

    /// <summary>The title of the drawing of RS/C: what the hours come to.</summary>
    string Sessions(Finding finding);

    /// <summary>What is seen of RS/C.</summary>
    string SessionsSeen(int counted, int aside, int planned);

    /// <summary>What leaves the window before the plan's day: how many sessions, how many hours, and the first day on which one is gone.</summary>
    string DropsOut(int sessions, ClockHours hours, LocalDate lastDay);

    /// <summary>What the plan brings, and when.</summary>
    string PlannedHours(ClockHours hours, LocalDate last);

    string SessionsData { get; }

    /// <summary>How an entry counts: in full, in part, or why not.</summary>
    string InFull { get; }

    string InPart(ClockHours hours);

    string InPart(long days);

    /// <summary>The title of the drawing of work.</summary>
    string Work(Finding finding);

    string WorkSeen(int counted, int aside);

    string WorkData { get; }

    /// <summary>A spell of work by what was done and where.</summary>
    string Spell(WorkEntry entry);

    /// <summary>The row of all that counts.</summary>
    string Together { get; }

    /// <summary>How many days count, of how many.</summary>
    string DaysOf(long days, long asked);

    /// <summary>The title of the drawing of training.</summary>
    string Training(Finding finding);

    string TrainingSeen(int rows);

    string TrainingData { get; }

    /// <summary>The row of all hours.</summary>
    string AllTraining { get; }

    /// <summary>The row of a sub-minimum.</summary>
    string Minimum(string id, Finding finding);

    /// <summary>The row of a kind of which only so much counts.</summary>
    string Cap(Sequence<string> kinds);

    /// <summary>So many hours, of so many that are asked.</summary>
    string Of(ClockHours hours, ClockHours asked);

    /// <summary>So many hours count, of so many that were handed in.</summary>
    string CountedOf(ClockHours counted, ClockHours submitted);

    /// <summary>Topics, by their labels.</summary>
    string Topics(Sequence<string> topics);

    /// <summary>The title of the drawing of references.</summary>
    string People(Finding finding, int filled, int asked);

    string PeopleSeen(int filled, int blocked);

    string PeopleData { get; }

    /// <summary>A place by its name.</summary>
    string Place(string slot, Finding finding);

    /// <summary>A place without a name, by its number.</summary>
    string FurtherPlace(int number);

    /// <summary>Nobody fills it.</summary>
    string Nobody { get; }

    /// <summary>The title of the drawing of the years.</summary>
    string Years(CandidatePlan plan);

    string YearsSeen(int spans);

    string YearsData { get; }

    /// <summary>The row of the whole pathway.</summary>
    string Everything { get; }
}
