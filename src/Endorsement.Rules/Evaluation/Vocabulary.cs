using System.Collections.Frozen;

namespace Endorsement.Rules.Evaluation;

/// <summary>The codes that the rules of one ruleset name, each with a bit of its own within its kind.</summary>
internal sealed class Vocabulary
{
    public required CodeBits Activities { get; init; }

    public required CodeBits As { get; init; }

    public required CodeBits Topics { get; init; }

    public required CodeBits About { get; init; }

    public required CodeBits Roles { get; init; }

    public required CodeBits Attested { get; init; }

    public required CodeBits Circumstances { get; init; }

    public required CodeBits Competencies { get; init; }

    public required CodeBits Categories { get; init; }

    public required CodeBits Associations { get; init; }

    public required CodeBits Agreements { get; init; }

    public required CodeBits Examinations { get; init; }

    public required CodeBits ExaminationParts { get; init; }

    public required CodeBits Reviews { get; init; }

    /// <summary>ISO 3166-2 places that rules name.</summary>
    public required CodeBits Places { get; init; }
}

/// <summary>Codes to bits; at most 64 of a kind, which the compiler checks.</summary>
internal sealed class CodeBits(IReadOnlyList<string> codes)
{
    private readonly FrozenDictionary<string, int> _index = codes
        .Select((code, index) => (code, index))
        .ToFrozenDictionary(pair => pair.code, pair => pair.index, StringComparer.Ordinal);

    public IReadOnlyList<string> Codes { get; } = codes;

    /// <summary>The code's bit, or 0 when no rule names it.</summary>
    public ulong this[string code] => _index.TryGetValue(code, out var index) ? 1UL << index : 0;

    public ulong Mask(IEnumerable<string> wanted) => wanted.Aggregate(0UL, (mask, code) => mask | this[code]);
}
