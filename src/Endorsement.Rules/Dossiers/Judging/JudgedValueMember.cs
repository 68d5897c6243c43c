using Endorsement.Rules.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>The value of a judgement: noted where it stands, and read once it is known what it is of.</summary>
internal sealed class JudgedValueMember(MemberShape shape) : MemberForm<Judgement, JudgementFacts>(shape)
{
    public override void Read(ref LineScanner scan, DossierReader reader, ref JudgementFacts facts) => facts.Value = scan.Any();

    /// <summary>As the value says it: of another attribute it is written as well, and the strict reader finds it.</summary>
    public override void Write(DocumentWriter json, Judgement entry)
    {
        switch (entry.Value)
        {
            case JudgedValue.YesOrNo value:
                json.Name(Written);
                json.Flag(value.Holds);
                break;
            case JudgedValue.CodeList codes:
                json.Texts(Written, codes.Items);
                break;
            case JudgedValue.VettingList vettings:
                json.Entries(Written, vettings.Items, VettingForm.Form);
                break;
            case JudgedValue.Decision decision:
                json.Text(Written, decision.Result.Spell());
                break;
            case JudgedValue.Day day:
                json.Date(Written, day.Date);
                break;
            case null:
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
