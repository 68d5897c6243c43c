using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Candidates;

/// <summary>The entries of one candidate, as judgements that are handed in apart name them.</summary>
internal sealed class JudgedEntries(Candidate candidate)
{
    private readonly Dictionary<string, JudgementChecks.Named> _sections = new(StringComparer.Ordinal);
    private JsonNode? _document;

    /// <summary>Whether the entry is there; if not, that is told at the place of the judgement.</summary>
    public bool Check(JsonNode judgement, JudgedAttribute attribute, Problems problems)
    {
        var section = JudgedMembers.Of(attribute).Section;
        if (!_sections.TryGetValue(section, out var named))
        {
            _document ??= JsonParser.Parse(new JsonText("", candidate.Document), new Problems(DossierReader.NoLimits));
            _sections[section] = named = JudgementChecks.Named.Of(_document?[section], section);
        }

        var entry = judgement["entry"]!;
        var isThere = named.Has(entry.Text, attribute);
        if (!isThere)
        {
            JudgementChecks.Unknown(entry, attribute.Spell(), named, problems);
        }

        return isThere;
    }
}
