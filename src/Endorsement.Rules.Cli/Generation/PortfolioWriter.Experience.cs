namespace Endorsement.Rules.Cli.Generation;

/// <content>Work, training and RS/C.</content>
internal readonly ref partial struct PortfolioWriter
{
    /// <summary>The first day of the job in which most of what counts took place.</summary>
    private int JobStart => portfolio.Degree + 40;

    private int JobEnd
    {
        get
        {
            // Two years to the day, one day less, or comfortably more; three for a mentor.
            var start = DateOnly.FromDayNumber(JobStart);
            var twoYears = start.AddYears(Stage == Stage.Mentor ? 3 : 2).DayNumber - 1;
            return portfolio.Has(Flaw.WorkOneDayShort) ? twoYears - 1
                : portfolio.IsExact ? twoYears
                : Math.Max(twoYears, portfolio.Submitted - 300);
        }
    }

    private void Work()
    {
        var jobs = Stage switch
        {
            Stage.Newcomer => 1,
            Stage.Associate => 2,
            Stage.FamilySpecialist => 4,
            _ => dice.Between(4, 7),
        };
        json.WriteStartArray("work");
        for (var i = 2; i < jobs && Stage != Stage.Newcomer; i++)
        {
            var start = portfolio.Degree - 900 + (i * 120);
            Job(i - 1, start, start + dice.Between(60, 110), dice.Percent(50) ? "volunteer" : "other", isPaid: false);
        }

        if (Stage != Stage.Newcomer || dice.Percent(40))
        {
            Job(jobs, JobStart, JobEnd, "direct-service", isPaid: !portfolio.Has(Flaw.WorkUnpaid));
        }

        if (portfolio.GivesRsc)
        {
            Job(jobs + 1, JobEnd + 1, JobEnd + 1200, "gives-rsc", isPaid: true);
        }

        if (Stage == Stage.Mentor || portfolio.GivesRsc)
        {
            Job(jobs + 2, JobEnd + 1, JobEnd + 1200, portfolio.Leadership.Activity, isPaid: true);
        }

        json.WriteEndArray();
    }

    private void Job(int number, int from, int to, string activity, bool isPaid)
    {
        json.WriteStartObject();
        json.WriteString("id", $"job-{number}");
        Date("from", from);
        if (to < portfolio.Submitted - 60)
        {
            Date("to", to);
        }

        Strings("activity", activity);
        json.WriteBoolean("paid", isPaid);
        json.WriteBoolean("supervised", activity != "gives-rsc");
        json.WriteNumber("hoursPerWeek", isPaid ? 40 : dice.Between(4, 20));
        Strings("ages", Ages);
        if (activity == "direct-service" && !(portfolio.Has(Flaw.FactMissing) && dice.Percent(30)))
        {
            json.WriteStartObject("families");
            json.WriteNumber(
                Ages,
                portfolio.Has(Flaw.FewFamilies) ? 9
                    : portfolio.IsExact ? 10
                    : dice.Between(12, 60)
            );
            json.WriteEndObject();
        }

        if (!portfolio.Has(Flaw.FieldUndecided))
        {
            Strings("attested", "social-emotional-focus", "attends-to-relationships", "infant-and-parent", "relationship-focused");
        }

        if (activity == portfolio.Leadership.Activity)
        {
            json.WriteString("scope", dice.Percent(70) ? "regional" : "local");
        }

        Competencies(activity == "direct-service" ? 2 : 0);
        json.WriteEndObject();
    }

    private void Training()
    {
        if (portfolio.Has(Flaw.SectionAbsent) && dice.Percent(25))
        {
            return;
        }

        var count = Stage switch
        {
            Stage.Newcomer => dice.Between(0, 6),
            Stage.Associate => dice.Between(6, 16),
            Stage.FamilySpecialist => 25,
            _ => dice.Between(25, 60),
        };
        var total = Total(count, 30 * 60, Flaw.TrainingShort, roomiest: 80 * 60);
        var day = JobStart + dice.Between(0, 60);
        json.WriteStartArray("training");
        for (var i = 0; i < count; i++)
        {
            json.WriteStartObject();
            json.WriteString("id", $"tr-{i + 1}");
            Date("date", Math.Min(day, portfolio.Submitted - 1));
            Amount(Part(ref total, count - i));
            json.WriteString("title", dice.OneOf<string>(Titles));
            Strings("topics", portfolio.GivesRsc && i % 2 == 0 ? "provision-of-rsc" : dice.OneOf<string>(Topics));
            json.WriteString(
                "as",
                dice.Below(20) switch
                {
                    0 => "reading",
                    1 => "video",
                    2 => "presenter",
                    _ => "participant",
                }
            );
            json.WriteBoolean("didactic", !dice.Percent(10));
            Competencies(i % 3 == 0 ? (i % 9 / 3) + 1 : 0);
            json.WriteEndObject();
            day += dice.Between(1, Math.Max(2, (portfolio.Submitted - JobStart) / (count + 1) * 2));
        }

        json.WriteEndArray();
    }

    private void ReflectiveSupervision()
    {
        var count = Stage switch
        {
            Stage.Newcomer => 0,
            Stage.Associate => dice.Between(0, 10),
            Stage.FamilySpecialist => 40,
            _ => dice.Between(40, 90),
        };
        var asked = Stage switch
        {
            Stage.Specialist => 50 * 60,
            Stage.Mentor => 50 * 60,
            _ => 24 * 60,
        };
        var total = Total(count, asked, Flaw.RscShort, roomiest: asked + (20 * 60));
        var span =
            portfolio.Has(Flaw.RscSqueezed) ? dice.Between(240, 363)
            : portfolio.IsExact ? 366
            : dice.Between(400, 700);
        var first = JobStart + 15;
        json.WriteStartArray("reflectiveSupervision");
        var blocks = count > 0 && dice.Percent(6) ? 2 : 0;
        for (var i = 0; i < count; i++)
        {
            var day = first + (int)((long)span * i / Math.Max(1, count - 1));
            json.WriteStartObject();
            json.WriteString("id", $"rs-{i + 1}");
            if (i < blocks)
            {
                Day("from", day);
                Day("to", day + 5);
            }
            else
            {
                Date("date", day);
            }

            Amount(Part(ref total, count - i));
            json.WriteString("format", i % 3 == 0 ? "individual" : "group");
            json.WriteString(
                "provider",
                portfolio.GivesRsc && i % 2 == 0 ? "p-2"
                    : dice.Percent(97) ? "p-2"
                    : "p-4"
            );
            Strings("about", portfolio.GivesRsc && i % 2 == 0 ? "rsc-given" : "direct-service");
            Strings("ages", Ages);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Minutes in all: just what is asked, a little less, or more.</summary>
    private int Total(int count, int asked, Flaw flaw, int roomiest) =>
        Stage < Stage.Associate || count < 4 ? count * 90
        : portfolio.Has(flaw) ? asked - dice.OneOf<int>([1, 15, 60, 120, 300, 600, asked / 2])
        : portfolio.IsExact ? asked
        : dice.Between(asked, roomiest);

    /// <summary>What one of so many entries takes of the rest; the last takes what is left.</summary>
    private int Part(ref int rest, int entries)
    {
        var even = rest / entries;
        var part =
            entries == 1
                ? rest
                : Math.Clamp((even + dice.Between(-even / 3, even / 3)) / 15 * 15, 15, Math.Max(15, rest - ((entries - 1) * 15)));
        rest -= part;
        return Math.Max(1, part);
    }
}
