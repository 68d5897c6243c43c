using System.Collections.Immutable;
using Endorsement.Rules.Evaluation;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>A member of an entry that a reviewer judges: a judgement is read by the very member that reads it in the entry.</summary>
/// <param name="section">The section whose entries have it.</param>
/// <param name="name">What the entry calls it.</param>
/// <param name="make">The value of a judgement, from its node.</param>
internal abstract class JudgedMember(string section, string name, Func<JsonNode, JudgedValue> make)
{
    public string Section => section;

    public string Name => name;

    /// <summary>What may stand there.</summary>
    public abstract Shape Shape { get; }

    /// <summary>The value of a judgement that has passed the strict reader.</summary>
    public JudgedValue Make(JsonNode judgement) => make(judgement);

    /// <summary>Puts the ids of the section into a table.</summary>
    public abstract void Identify(Dossier dossier, IdTable ids);

    /// <summary>Reads a value in the place of what the entry says.</summary>
    public abstract void Read(ref LineScanner scan, DossierReader reader, int place, int at);

    /// <summary>Reads a value that does not hold, and keeps nothing of it.</summary>
    public abstract void Pass(ref LineScanner scan, DossierReader reader);
}

/// <summary>The same, with the facts that hold the member.</summary>
internal sealed class JudgedMember<TFacts> : JudgedMember
    where TFacts : struct, IEntry
{
    private readonly ObjectForm<TFacts> _form;
    private readonly Func<Dossier, Section<TFacts>> _of;
    private readonly int _index;

    public JudgedMember(
        string section,
        string name,
        ObjectForm<TFacts> form,
        Func<Dossier, Section<TFacts>> of,
        Func<JsonNode, JudgedValue> make
    )
        : base(section, name, make)
    {
        (_form, _of) = (form, of);
        _index = form.Names.IndexOf(name);
    }

    public override Shape Shape => _form.Members[_index].Shape.Shape;

    public override void Identify(Dossier dossier, IdTable ids)
    {
        foreach (ref var entry in _of(dossier).Mutable)
        {
            if (entry.Id.IsGiven)
            {
                ids.TryAdd(dossier.Texts.Utf8.Span, entry.Id, entry.Entry);
            }
        }
    }

    public override void Read(ref LineScanner scan, DossierReader reader, int place, int at)
    {
        var section = _of(reader.Dossier);
        _form.Members[_index].Read(ref scan, reader, ref section.Mutable[place]);
        if (_form.Members[_index].Slot.Width > 0)
        {
            section.Judge(place, _index, at);
        }
    }

    public override void Pass(ref LineScanner scan, DossierReader reader)
    {
        var nobody = _form.Nothing;
        _form.Members[_index].Read(ref scan, reader, ref nobody);
    }
}

/// <summary>Everything that a reviewer judges, in the order of <see cref="JudgedAttribute"/>.</summary>
internal static class JudgedMembers
{
    public const string Reviews = "reviews";

    public static ImmutableArray<JudgedMember> All { get; } =
    [
        new JudgedMember<EducationFacts>("education", "relatedField", EducationForm.Form, d => d.Education, YesOrNo),
        new JudgedMember<EducationFacts>("education", "focusSpecific", EducationForm.Form, d => d.Education, YesOrNo),
        new JudgedMember<WorkFacts>("work", "attested", WorkForm.Form, d => d.Work, Codes),
        new JudgedMember<PersonFacts>("people", "vetted", PersonForm.Form, d => d.People, Vettings),
        new JudgedMember<PersonFacts>("people", "meetsCriteriaFor", PersonForm.Form, d => d.People, Codes),
        new JudgedMember<RecordFacts>(
            Reviews,
            "result",
            ReviewForm.Form,
            d => d.Reviews,
            node => new JudgedValue.Decision(node.Closed<Result>("value", ClosedCodes.Results)!.Value)
        ),
        new JudgedMember<RecordFacts>(
            Reviews,
            "date",
            ReviewForm.Form,
            d => d.Reviews,
            node => new JudgedValue.Day(node.Date("value")!.Value)
        ),
    ];

    public static JudgedMember Of(JudgedAttribute attribute) => All[(int)attribute];

    private static JudgedValue.YesOrNo YesOrNo(JsonNode node) => new JudgedValue.YesOrNo(node.Flag("value")!.Value);

    private static JudgedValue.CodeList Codes(JsonNode node) => new JudgedValue.CodeList(node.Codes("value")!.Value);

    private static JudgedValue.VettingList Vettings(JsonNode node) =>
        new JudgedValue.VettingList(node.Section("value", VettingForm.Form.Make)!.Value);
}
