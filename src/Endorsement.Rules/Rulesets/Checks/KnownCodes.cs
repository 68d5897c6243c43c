using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets.Checks;

/// <summary>The codes that are listed somewhere: in the vocabulary that all associations share, or in the ruleset's own.</summary>
/// <param name="resolved">The ruleset.</param>
internal sealed class KnownCodes(JsonNode resolved)
{
    private const int MostSought = 100;

    private readonly Dictionary<CodeKind, HashSet<string>> _known = [];
    private readonly HashSet<(CodeKind Kind, string Code)> _told = [];
    private int _sought;

    /// <summary>The codes of a sort.</summary>
    public IReadOnlySet<string> this[CodeKind kind]
    {
        get
        {
            if (!_known.TryGetValue(kind, out var known))
            {
                _known[kind] = known = new HashSet<string>(SharedVocabulary.Of(kind), StringComparer.Ordinal);
                known.UnionWith(resolved["vocabulary"]?.Codes(kind.Name) ?? []);
                if (kind == CodeKind.Associations)
                {
                    // Beside the ruleset's own: what stands for the association where one lives, and those of which the ruleset says where they are.
                    known.UnionWith([resolved.Text("association") ?? "", RuleNames.OfResidence]);
                    known.UnionWith((resolved["jurisdictions"]?.Members ?? []).Select(association => association.Name));
                }
            }

            return known;
        }
    }

    /// <summary>Whether everything that is listed of a sort can be read; else nothing is said of a code that is missed.</summary>
    public bool AreAllSeen(CodeKind kind) =>
        resolved["vocabulary"] is not { MayHoldMore: true }
        && resolved["vocabulary"]?[kind.Name] is not { MayHoldMore: true }
        && (
            kind != CodeKind.Associations
            || (resolved["association"] is not { IsGap: true } && resolved["jurisdictions"] is not { MayHoldMore: true })
        );

    /// <summary>The listed code that may be meant; sought for the first of a ruleset only, since a search takes time.</summary>
    public string? Near(CodeKind kind, string code) => ++_sought > MostSought ? null : Suggestion.For(code, this[kind]);

    /// <summary>Whether a code was told already: once is enough, wherever it stands.</summary>
    public bool IsTold(CodeKind kind, string code) => _told.Contains((kind, code));

    /// <summary>A code was told.</summary>
    public void Told(CodeKind kind, string code) => _told.Add((kind, code));

    /// <summary>Whether codes of a sort are listed at all: areas of competency are what each requirement says, and places are the world's.</summary>
    /// <remarks>A category that is not defined is an error, told where it is read.</remarks>
    public static bool AreListed(CodeKind kind) => kind.IsDeclared && kind.IsTold && kind != CodeKind.Categories;
}
