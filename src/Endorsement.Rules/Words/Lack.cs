namespace Endorsement.Rules.Words;

/// <summary>What a requirement that is not met lacks, in a few words, as the subject of "is missing" or "are missing".</summary>
/// <param name="Text">E.g. "5 hours of RS/C".</param>
/// <param name="IsPlural">Whether the verb is in the plural.</param>
internal readonly record struct Lack(string Text, bool IsPlural);
