namespace Endorsement.Rules.Words;

/// <summary>Who shows a change, in words.</summary>
/// <param name="Id">The id of the change.</param>
/// <param name="Change">The change in one line.</param>
/// <param name="Shown">Who shows it in each direction, or why nobody does.</param>
internal sealed record ToldWitnesses(string Id, string Change, Sequence<string> Shown);
