using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Candidates;

/// <summary>The document of one instance of a candidate, that it was read from or that it writes, and whether it is valid.</summary>
/// <param name="candidate">Whose it is.</param>
/// <param name="given">What it was read from, which nobody changes; <see langword="null"/>: a program has built it.</param>
internal sealed class OwnDocument(Candidate candidate, byte[]? given = null)
{
    private byte[]? _given = given;
    private byte[]? _utf8;
    private volatile bool _isValid;

    /// <summary>Whether the strict reader gave the candidate, or accepted it.</summary>
    public bool IsValid
    {
        get => _isValid;
        set => _isValid = value;
    }

    /// <summary>Written when it is first asked for; two threads may both write it, and write the same.</summary>
    public ReadOnlyMemory<byte> Utf8 => _utf8 ??= CandidateWriter.Write(candidate);

    public bool IsOf(Candidate other) => ReferenceEquals(candidate, other);

    /// <summary>Reads the candidate into a dossier: the one road, from its document, as it is judged on a day.</summary>
    /// <returns>Whether it could be read; what cannot is not valid.</returns>
    public bool TryRead(Dossier dossier, Utf8Vocabulary vocabulary, int asOf)
    {
        var reader = DossierReader.Rent();
        try
        {
            // What a strict reader with other limits took is not measured again.
            if (_given is { } given)
            {
                if (reader.TryRead(given, vocabulary, dossier, DossierReader.NoLimits, asOf))
                {
                    return true;
                }

                // It is written in a way that the quick reader does not know; our own is used from now on.
                _given = null;
            }

            var limits = IsValid ? DossierReader.NoLimits : DocumentLimits.Default;
            var isRead = reader.TryRead(Utf8, vocabulary, dossier, limits, asOf, isOurs: true);
            IsValid |= isRead;
            return isRead;
        }
        finally
        {
            DossierReader.Return(reader);
        }
    }
}

/// <summary>What is known of a candidate's document.</summary>
/// <remarks>
/// All are equal, so that candidates are compared by what they hold, and not by what is known of them; a copy made by <c>with</c> takes it along, and
/// it is not about it.
/// </remarks>
internal readonly struct KnownDocument(OwnDocument? document) : IEquatable<KnownDocument>
{
    /// <summary>The document, if it is this candidate's.</summary>
    public OwnDocument? Of(Candidate candidate) => document?.IsOf(candidate) == true ? document : null;

    public bool Equals(KnownDocument other) => true;

    public override bool Equals(object? obj) => obj is KnownDocument;

    public override int GetHashCode() => 0;
}
