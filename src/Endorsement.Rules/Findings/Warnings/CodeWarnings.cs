using System.Numerics;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Findings;

/// <summary>Open codes of a candidate that neither the ruleset nor the shared vocabulary knows (S49).</summary>
/// <remarks>The tables belong to the compiled ruleset; a word is looked for near others only while its warning is told.</remarks>
internal static class CodeWarnings
{
    public static void Look(Dossier dossier, Vocabulary vocabulary, WarningList found)
    {
        if (dossier.UnknownCodes.Count > 0)
        {
            Tell(dossier, vocabulary, found);
        }
    }

    private static void Tell(Dossier dossier, Vocabulary vocabulary, WarningList found)
    {
        foreach (var code in dossier.UnknownCodes.Where(code => !IsRead(in code, vocabulary)).Order(InOrder(dossier.Texts)))
        {
            if (found.Takes())
            {
                Tell(dossier.Texts.Of(code.Text), in code, vocabulary[code.Kind], found);
            }
        }
    }

    /// <summary>Whether some rule accepts any code there: then only what is surely misspelt is a mistake.</summary>
    private static bool IsRead(in UnknownCodeAt code, Vocabulary vocabulary) =>
        code.Misspelt == 0
        && (code.Section, code.Inner, code.Member) switch
        {
            ("memberships", _, "association") => vocabulary.ReadsAnyMembership,
            ("people", "vetted", "association") or ("judgements", "value", "association") => vocabulary.ReadsAnyVetting,
            ("people", _, "association") => vocabulary.ReadsAnyAssociationOfOthers,
            ("endorsements", _, "association") => vocabulary.ReadsAnyAssociation,
            ("endorsements", _, "category") => vocabulary.ReadsAnyCategory,
            _ => false,
        };

    private static void Tell(string code, in UnknownCodeAt at, CodeBits known, WarningList found)
    {
        var pointer = Pointer(in at, code);
        if (at.Misspelt != 0)
        {
            var first = known.Codes[BitOperations.TrailingZeroCount(at.Misspelt)];
            found.Add(new DeterminationWarning.MisspeltCode(pointer, code, at.Kind, first));
            return;
        }

        found.Add(new DeterminationWarning.UnknownCode(pointer, code, at.Kind, Suggestion.For(code, known.Codes.Concat(known.OnlyKnown))));
    }

    private static string Pointer(in UnknownCodeAt at, string code)
    {
        if (at.Kind == CodeKind.CircumstanceNames)
        {
            return $"/circumstances/{JsonNode.ShortKey(code)}";
        }

        var entry = FormattableString.Invariant($"/{at.Section}/{at.Entry}");
        entry = at.Inner is null ? entry : FormattableString.Invariant($"{entry}/{at.Inner}/{at.InnerEntry}");
        return at.Index == UnknownCodeAt.NoIndex ? $"{entry}/{at.Member}" : FormattableString.Invariant($"{entry}/{at.Member}/{at.Index}");
    }

    /// <summary>Section by section and entry by entry as the document is described, wherever its members stand; circumstances at the end, by code.</summary>
    private static Comparer<UnknownCodeAt> InOrder(DossierTexts texts) =>
        Comparer<UnknownCodeAt>.Create(
            (left, right) =>
                Key(in left).CompareTo(Key(in right)) is var byPlace and not 0
                    ? byPlace
                    : string.CompareOrdinal(texts.Of(left.Text), texts.Of(right.Text))
        );

    private static (int, int, int, int, int, int) Key(in UnknownCodeAt code)
    {
        if (code.Kind == CodeKind.CircumstanceNames)
        {
            return (int.MaxValue, 0, 0, 0, 0, 0);
        }

        // Of a person endorsements come first and vettings last.
        var inner =
            code.Inner is null ? 1
            : code.Inner is "vetted" or "value" ? 2
            : 0;
        return (CandidateForm.Form.Names.IndexOf(code.Section), code.Entry, inner, code.InnerEntry, code.Kind.IsSecond ? 1 : 0, code.Index);
    }
}
