using System.Collections.Frozen;

namespace Endorsement.Rules.Dossiers;

/// <summary>The codes that the rules of one ruleset name, each with a bit of its own within its kind.</summary>
internal sealed class Vocabulary
{
    private readonly CodeBits[] _codes;

    /// <param name="codes">The codes of one kind.</param>
    public Vocabulary(Func<CodeKind, CodeBits> codes) => _codes = [.. CodeKind.All.Select(codes)];

    public CodeBits this[CodeKind kind] => _codes[kind.Order];

    // Where some rule accepts any association, or any category, an unknown one is read, and no mistake (S49).

    public bool ReadsAnyMembership { get; init; }

    public bool ReadsAnyVetting { get; init; }

    public bool ReadsAnyAssociationOfOthers { get; init; }

    /// <summary>In the candidate's own endorsements.</summary>
    public bool ReadsAnyAssociation { get; init; }

    /// <summary>In the candidate's own endorsements.</summary>
    public bool ReadsAnyCategory { get; init; }
}

/// <summary>Codes to bits; at most 64 of a kind, which the compiler checks. Immutable and safe for any number of threads.</summary>
internal sealed class CodeBits
{
    private readonly FrozenDictionary<string, int> _index;
    private readonly FrozenSet<string> _known;
    private readonly string[] _folded;
    private readonly ulong[] _letters;
    private readonly bool _mayBeNear;

    /// <param name="codes">The codes that rules read, each with a bit of its own.</param>
    /// <param name="known">Further codes that are known, though no rule reads them.</param>
    /// <param name="mayBeNear">Whether a code a few edits from one of these is open (S49); never for associations and categories.</param>
    public CodeBits(IReadOnlyList<string> codes, IEnumerable<string> known, bool mayBeNear = true)
    {
        Codes = codes;
        _index = codes
            .Select((code, index) => (code, index))
            .ToFrozenDictionary(pair => pair.code, pair => pair.index, StringComparer.Ordinal);
        _known = known.Where(code => !_index.ContainsKey(code)).ToFrozenSet(StringComparer.Ordinal);
        _folded = [.. codes.Select(Misspelling.Fold)];
        _letters = [.. _folded.Select(Misspelling.Letters)];
        _mayBeNear = mayBeNear;
    }

    public IReadOnlyList<string> Codes { get; }

    /// <summary>Codes that are known and that no rule reads.</summary>
    public IReadOnlyCollection<string> OnlyKnown => _known;

    /// <summary>The bit of a code that a rule names: its kind, or its condition, has added it.</summary>
    public ulong this[string code] =>
        _index.TryGetValue(code, out var index)
            ? 1UL << index
            : throw new InvalidOperationException($"A rule looks for `{code}`, which no `AddCodes` has added.");

    /// <summary>The code's bit, or 0 when no rule names it.</summary>
    public ulong Find(string code) => _index.TryGetValue(code, out var index) ? 1UL << index : 0;

    public ulong Mask(IEnumerable<string> wanted) => wanted.Aggregate(0UL, (mask, code) => mask | this[code]);

    public bool IsKnown(string code) => _index.ContainsKey(code) || _known.Contains(code);

    /// <summary>S49: the codes of which a code that is not known is a misspelling; 0 when it is simply another code.</summary>
    public ulong Misspelt(string code)
    {
        if (Codes.Count == 0 || IsKnown(code) || Misspelling.Fold(code) is not { Length: > 0 } folded)
        {
            return 0;
        }

        var same = 0UL;
        for (var i = 0; i < _folded.Length; i++)
        {
            same |= _folded[i] == folded ? 1UL << i : 0;
        }

        return same != 0 || !_mayBeNear || !Misspelling.MayBeNear(folded) ? same : Near(folded);
    }

    private ulong Near(string folded)
    {
        var (near, letters) = (0UL, Misspelling.Letters(folded));
        for (var i = 0; i < _folded.Length; i++)
        {
            if (Misspelling.AreNear(folded, letters, _folded[i], _letters[i]))
            {
                if (near != 0)
                {
                    return 0;
                }

                near = 1UL << i;
            }
        }

        return near;
    }
}
