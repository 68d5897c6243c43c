using System.Globalization;
using System.Text;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Tests.Analysis;

namespace Endorsement.Rules.Tests.Determinism;

/// <summary>S1: the same bytes on any machine.</summary>
public sealed class CultureAndTimeZoneTests
{
    public static TheoryData<string> Cultures => ["tr-TR", "ar-SA", "de-DE", "fa-IR", "th-TH"];

    public static TheoryData<string> TimeZones => ["UTC", "America/Detroit", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void S1_the_culture_of_the_thread_changes_no_byte(string name)
    {
        var cases = SampleCases.Every(37);
        var plain = cases.Select(given => given.Said()).ToArray();

        Under(
            new OtherCulture(name),
            () =>
            {
                1.5m.ToString(CultureInfo.CurrentCulture).Should().NotBe("1.5", "the culture is another one");
                for (var i = 0; i < cases.Length; i++)
                {
                    cases[i].Said().Should().Be(plain[i], "{0} under {1}", cases[i].File, name);
                    Candidate.Read(cases[i].Candidate.ToJson()).ToJson().Should().Equal(cases[i].Candidate.ToJson());
                }
            }
        );
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void S45_the_culture_changes_no_hash_and_no_diagnostic(string name)
    {
        var bad = Encoding.UTF8.GetBytes(
            """{ "id": "I", "training": [ { "id": "i", "hours": 10000.5, "DATE": "2020-02-30" } ], "TRAINING": 1.5 }"""
        );
        Candidate.TryRead(bad, out _, out var plain).Should().BeFalse();

        Under(
            new OtherCulture(name),
            () =>
            {
                foreach (
                    var (document, shipped) in Endorsement
                        .Rules.Rulesets.EmbeddedRulesets.Documents()
                        .Zip(RulesetCatalog.BuiltIn.Rulesets.OrderBy(r => r.Key.Replace('@', '/'), StringComparer.Ordinal))
                )
                {
                    Ruleset.Read(document.Utf8).Hash.Should().Be(shipped.Hash, "{0} under {1}", document.Name, name);
                }

                Candidate.TryRead(bad, out _, out var diagnostics).Should().BeFalse();
                diagnostics.Select(d => d.ToString()).Should().Equal(plain.Select(d => d.ToString()));
            }
        );
    }

    [Theory]
    [MemberData(nameof(TimeZones))]
    public void S1_the_time_zone_of_the_machine_changes_no_byte(string zone)
    {
        var cases = SampleCases.Every(61);
        var plain = cases.Select(given => given.Said()).ToArray();
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            cases.Select(given => given.Said()).Should().Equal(plain);
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    private static void Under(CultureInfo culture, Action action)
    {
        var (before, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            action();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, words);
        }
    }

    /// <summary>
    /// A culture that writes numbers and dates unlike the invariant one. The build is without culture data, so each is made by hand from what
    /// its namesake does: decimal and group signs, digits, signs, calendar.
    /// </summary>
    private sealed class OtherCulture : CultureInfo
    {
        public OtherCulture(string name)
            : base("")
        {
            NumberFormat = new NumberFormatInfo
            {
                NumberDecimalSeparator = name is "ar-SA" or "fa-IR" ? "٫" : ",",
                NumberGroupSeparator = name is "ar-SA" or "fa-IR" ? "٬" : ".",
                NegativeSign = name is "ar-SA" or "fa-IR" ? "\u200E-" : "\u2212",
                PositiveSign = "\u200E+",
                NumberNegativePattern = 3,
            };
            DateTimeFormat = new DateTimeFormatInfo
            {
                DateSeparator = ".",
                TimeSeparator = "٫",
                ShortDatePattern = "dd.MM.yy",
                LongDatePattern = "MMMM d",
            };
            Calendar = name switch
            {
                "ar-SA" => new UmAlQuraCalendar(),
                "fa-IR" => new PersianCalendar(),
                "th-TH" => new ThaiBuddhistCalendar(),
                _ => new GregorianCalendar(),
            };
        }

        public override NumberFormatInfo NumberFormat { get; set; }

        public override DateTimeFormatInfo DateTimeFormat { get; set; }

        public override Calendar Calendar { get; }
    }
}
