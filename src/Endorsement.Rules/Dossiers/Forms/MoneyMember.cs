using Endorsement.Rules.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>An amount of money, in hundredths.</summary>
internal sealed class MoneyMember<TEntry, TFacts>(MemberShape shape, Func<TEntry, decimal> value, Fact<TFacts, int> fact)
    : MemberForm<TEntry, TFacts>(shape)
    where TFacts : struct
{
    private readonly Field<TFacts, int> _fact = new(fact);

    public override void Read(ref LineScanner scan, DossierReader reader, ref TFacts facts) => _fact.Of(ref facts) = scan.Money();

    public override void Write(DocumentWriter json, TEntry entry)
    {
        json.Name(Written);
        json.Money(value(entry));
    }
}
