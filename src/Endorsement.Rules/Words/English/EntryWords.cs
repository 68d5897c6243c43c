namespace Endorsement.Rules.Words.English;

/// <summary>Entries of the candidate's file, as sentences name them.</summary>
internal sealed class EntryWords
{
    public string Of(string entry) => entry;

    public string All(Sequence<string> entries) => entries.IsEmpty ? "nothing" : FigureWords.And(entries.Select(Of));
}
