namespace Endorsement.Rules.Analysis;

/// <summary>The judgements that the answers about one candidate ask for (S51a): what reviewers settle, and nothing that the candidate supplies.</summary>
/// <remarks>
/// Made by <see cref="CandidateFile.Worklist"/>. Its document is filled in (<c>value</c>, <c>by</c>, <c>on</c>) and handed back by way of
/// <see cref="GivenJudgements"/>. Immutable and safe to share between threads.
/// </remarks>
public sealed record Worklist
{
    /// <summary>Whose file it is about.</summary>
    public required Candidate Candidate { get; init; }

    /// <summary>What is asked for, each entry and attribute once.</summary>
    public required Sequence<WorklistItem> Items { get; init; }

    /// <summary>What waits for somebody else than the candidate and is no judgement of an entry: a limit that was met, a rule that is not printed.</summary>
    public Sequence<OpenFact> Others { get; init; }

    /// <summary>The rules that ask, whose labels say what codes are called; <see langword="null"/>: not at hand.</summary>
    public Ruleset? Ruleset { get; init; }

    /// <summary>What a reviewer is asked, as a question, things being called as the rules label them.</summary>
    /// <param name="item">What is asked for.</param>
    /// <param name="language">In which it asks; <see langword="null"/>: English.</param>
    public string Asked(WorklistItem item, Language? language = null) => (language ?? Language.English).For(Ruleset).Asked(item, Candidate);

    /// <summary>The worklist as a document to be filled in.</summary>
    /// <param name="language">In which it asks; <see langword="null"/>: English.</param>
    /// <param name="by">Who judges, filled in everywhere; <see langword="null"/>: left open.</param>
    /// <returns>
    /// A JSON array in UTF-8 of one object for each judgement, over several lines; see <see cref="JsonSchemas.Worklist"/>. Those of several candidates
    /// may stand in one array.
    /// </returns>
    public byte[] ToJson(Language? language = null, string? by = null) => WorklistJson.Write([this], language ?? Language.English, by);
}
