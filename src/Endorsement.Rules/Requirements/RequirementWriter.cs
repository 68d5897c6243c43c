using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Requirements;

/// <summary>Writes a requirement of the resolved form from its value; a part that is cited like the whole does not say so again.</summary>
/// <param name="inherited">The citation of the requirement around it; <see langword="null"/>: it stands in a pathway.</param>
internal sealed class RequirementWriter(Citation? inherited) : RuleWriter
{
    private Citation? _citation = inherited;

    public static JsonNode Write(Requirement requirement) => Write(requirement, null);

    /// <summary>A requirement within the one that is written.</summary>
    public void Part(string name, Requirement? part)
    {
        if (part is not null)
        {
            Add(name, Write(part, _citation));
        }
    }

    /// <summary>The requirements within the one that is written.</summary>
    public void Parts(string name, Sequence<Requirement> parts) =>
        Add(name, List(parts.Select(part => part is null ? Nothing() : Write(part, _citation))));

    private static JsonNode Write(Requirement requirement, Citation? around)
    {
        var writer = new RequirementWriter(around);
        writer.Whole(requirement);
        var node = writer.ToNode();
        if (requirement.Changed is { } changed)
        {
            writer.Member(
                "changed",
                change =>
                {
                    change.Text("by", changed.By);
                    change.Add("was", Was(node, changed.Printed is { } printed ? Write(printed, around) : null));
                }
            );
        }

        return writer.ToNode();
    }

    private void Whole(Requirement requirement)
    {
        var kind = Kinds.Of(requirement);
        Text("id", requirement.Id);
        Text("kind", requirement.Kind);
        Text("title", requirement.Title);
        if (
            requirement.Level != RequirementLevel.Required
            && !(kind.IsAdministrative && requirement.Level == RequirementLevel.Administrative)
        )
        {
            Text("level", Spell(requirement.Level));
        }

        Condition("when", requirement.When);
        if (requirement.Citation != _citation)
        {
            _citation = requirement.Citation;
            Member(
                "citation",
                citation =>
                {
                    citation.Text("source", requirement.Citation.Source);
                    citation.Text("locator", requirement.Citation.Locator);
                }
            );
        }

        Text("provenance", requirement.Provenance == Provenance.Stated ? null : Spell(requirement.Provenance));
        Text("note", requirement.Note);
        kind.Write(requirement, this);
    }

    /// <summary>What is printed where it differs; null: it is not there. What is no requirement any more has no kind.</summary>
    private static JsonNode Was(JsonNode now, JsonNode? printed) =>
        Object(was =>
        {
            if (printed is null)
            {
                was.Null("kind");
                return;
            }

            foreach (var member in printed.Members.Where(m => !CanonicalForm.AreSame(m.Value, now[m.Name])))
            {
                was.Add(member.Name, member.Value);
            }

            foreach (var member in now.Members.Where(m => printed[m.Name] is null))
            {
                was.Null(member.Name);
            }
        });

    public static string Spell(RequirementLevel level) =>
        level switch
        {
            RequirementLevel.Required => "required",
            RequirementLevel.Recommended => "recommended",
            _ => "administrative",
        };

    public static string Spell(Provenance provenance) =>
        provenance switch
        {
            Provenance.Stated => "stated",
            Provenance.Inherited => "inherited",
            Provenance.Inferred => "inferred",
            _ => "local",
        };
}
