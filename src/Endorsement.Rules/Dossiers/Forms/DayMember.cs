using System.Globalization;
using Endorsement.Rules.Text;
using NodaTime;

namespace Endorsement.Rules.Dossiers;

/// <summary>A day that is known to the day: of a decision, which somebody took on it.</summary>
internal sealed class DayMember<TEntry, TFacts>(MemberShape shape, Func<TEntry, LocalDate?> value, Fact<TFacts, int> fact)
    : MemberForm<TEntry, TFacts>(shape)
    where TFacts : struct
{
    private readonly Field<TFacts, int> _fact = new(fact);

    public override void Absent(ref TFacts facts) => _fact.Of(ref facts) = Dossier.Missing;

    public override void Read(ref LineScanner scan, DossierReader reader, ref TFacts facts)
    {
        var date = scan.Date();
        scan.OddIf(!date.IsDay);
        _fact.Of(ref facts) = date.First;
    }

    public override void Write(DocumentWriter json, TEntry entry)
    {
        if (value(entry) is { } day)
        {
            // What no document can say is written so that the strict reader finds it.
            if (DocumentedDate.Iso(day) is { Year: >= DocumentedDate.MinYear and <= DocumentedDate.MaxYear } iso)
            {
                json.Date(Written, iso);
            }
            else
            {
                json.Text(Written, day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
            }
        }
    }
}
