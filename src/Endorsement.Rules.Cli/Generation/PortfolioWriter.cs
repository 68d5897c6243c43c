using System.Globalization;
using System.Text.Json;

namespace Endorsement.Rules.Cli.Generation;

/// <summary>Writes one made-up portfolio as a candidate document.</summary>
internal readonly ref partial struct PortfolioWriter(Utf8JsonWriter json, Dice dice, Portfolio portfolio, GeneratedAssociation association)
{
    private static readonly string[] Areas =
    [
        "pregnancy-and-early-parenthood",
        "infant-development-and-behavior",
        "infant-and-family-centered-practice",
        "relationship-focused-practice",
        "relationship-focused-therapeutic-practice",
        "family-relationships-and-dynamics",
        "attachment-separation-trauma-grief-and-loss",
        "cultural-competence",
        "disorders-of-infancy-and-early-childhood",
        "psychotherapeutic-and-behavioral-theories-of-change",
        "mental-and-behavioral-disorders-in-adults",
        "ethical-practice",
        "government-law-and-regulation",
        "agency-policy",
    ];

    private static readonly string[] Topics =
    [
        "attachment",
        "infant-development",
        "family-relationships",
        "trauma-and-loss",
        "culture",
        "ethics",
        "assessment",
        "perinatal-mental-health",
        "social-emotional-development",
    ];

    private static readonly string[] Titles =
    [
        "Attachment in the first year",
        "Babies cry, parents worry",
        "Grief, loss and the very young",
        "Fathers matter",
        "Reading the baby's cues",
        "Home visiting: the first five visits",
        "Culture and caregiving",
        "Sleep, feeding, soothing",
        "When \"fine\" is not fine",
        "Los primeros lazos: apego y crianza",
        "Working with interpreters",
        "Premature birth and its echoes",
        "Play as language",
        "Ethics in small places",
        "Depression after birth",
    ];

    private Stage Stage => portfolio.Stage;

    private string Ages => portfolio.IsEarlyChildhood ? "early-childhood" : "infant-toddler";

    public void Write(long row)
    {
        json.WriteStartObject();
        json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"C-{row:000000}"));
        json.WriteString("residence", association.Residence);
        json.WriteStartObject("application");
        Day("registered", portfolio.Submitted - dice.Between(0, 200));
        Day("submitted", portfolio.Submitted);
        json.WriteEndObject();
        if (!(portfolio.Has(Flaw.FactMissing) && dice.Percent(40)))
        {
            json.WriteBoolean("providesReflectiveSupervision", portfolio.GivesRsc);
        }

        Circumstances();
        Education();
        Work();
        Training();
        ReflectiveSupervision();
        People();
        References();
        Records();
        json.WriteEndObject();
    }

    private void Circumstances()
    {
        json.WriteStartObject("circumstances");
        json.WriteBoolean("has-program-supervisor", Stage != Stage.Mentor || dice.Percent(60));
        json.WriteBoolean("has-rsc-provider", Stage >= Stage.FamilySpecialist);
        json.WriteBoolean("chair-familiar-with-imh", false);
        json.WriteBoolean("supervises-others", portfolio.GivesRsc);
        if (!(portfolio.Has(Flaw.FactMissing) && dice.Percent(40)))
        {
            json.WriteBoolean("licensing-sanction", false);
        }

        json.WriteEndObject();
    }

    private void Education()
    {
        json.WriteStartArray("education");
        if (Stage == Stage.Newcomer)
        {
            Credential("edu-1", "coursework", "Child development", portfolio.Degree, 0);
        }
        else if (Stage == Stage.Associate)
        {
            var isDegree = dice.Percent(60);
            Credential(
                "edu-1",
                isDegree ? "associate" : "cda",
                isDegree ? "Early childhood education" : "Infant and toddler caregiving",
                portfolio.Degree,
                0
            );
        }
        else
        {
            var isMaster = Stage >= Stage.Specialist;
            Credential("edu-1", dice.Percent(50) ? "associate" : "certificate", "Human services", portfolio.Degree - 1500, 0);
            Credential("edu-2", "bachelor", "Social work", isMaster ? portfolio.Degree - 900 : portfolio.Degree, isMaster ? 0 : 1);
            if (isMaster)
            {
                Credential(
                    "edu-3",
                    Stage == Stage.Mentor && dice.Percent(25) ? "doctorate" : "master",
                    "Clinical social work",
                    portfolio.Degree,
                    1
                );
            }
        }

        json.WriteEndArray();
    }

    /// <param name="id">The entry's id.</param>
    /// <param name="credential">What was earned.</param>
    /// <param name="field">The field of study.</param>
    /// <param name="conferred">When.</param>
    /// <param name="share">Which share of the competency areas it supports; 0 for none.</param>
    private void Credential(string id, string credential, string field, int conferred, int share)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("credential", credential);
        json.WriteString("field", field);
        Date("conferred", conferred);
        if (!portfolio.Has(Flaw.FieldUndecided))
        {
            json.WriteBoolean("relatedField", true);
            json.WriteBoolean("focusSpecific", dice.Percent(60));
        }

        if (!(portfolio.Has(Flaw.FactMissing) && dice.Percent(50)))
        {
            json.WriteString("transcript", portfolio.Has(Flaw.FieldUndecided) && dice.Percent(30) ? "unofficial" : "official");
        }

        Competencies(share);
        json.WriteEndObject();
    }

    /// <summary>Of three shares of the areas one; with a flaw, an area is left out everywhere.</summary>
    private void Competencies(int share)
    {
        json.WriteStartArray("competencies");
        for (var i = 0; share > 0 && i < Areas.Length; i++)
        {
            if ((i % 3) + 1 == share && !(portfolio.Has(Flaw.CompetencyMissing) && i == 6))
            {
                json.WriteStringValue(Areas[i]);
            }
        }

        json.WriteEndArray();
    }

    private void Strings(string name, params ReadOnlySpan<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>A date to the day.</summary>
    private void Day(string name, int day) => Write(name, day, 10);

    /// <summary>A date; with a flaw, now and then only to the month or the year.</summary>
    private void Date(string name, int day) =>
        Write(
            name,
            day,
            portfolio.Has(Flaw.MonthsOnly) && dice.Percent(15)
                ? dice.Percent(80)
                    ? 7
                    : 4
                : 10
        );

    private void Write(string name, int day, int length)
    {
        Span<char> text = stackalloc char[10];
        DateOnly.FromDayNumber(day).TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        json.WriteString(name, text[..length]);
    }

    /// <summary>Minutes, as the hours that people write where they come out even.</summary>
    private void Amount(int minutes)
    {
        if (minutes % 15 == 0)
        {
            json.WriteNumber("hours", minutes / 60m);
        }
        else
        {
            json.WriteNumber("minutes", minutes);
        }
    }
}
