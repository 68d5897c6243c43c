namespace Endorsement.Rules.Cli;

/// <summary>A verb before it is made, which takes all its options and words: of the one that is asked.</summary>
/// <param name="Name">What is typed.</param>
/// <param name="Create">Makes it.</param>
/// <param name="TellsOfAll">Whether it tells of every verb, and needs them.</param>
internal sealed record VerbAtHand(string Name, Func<ToolIo, Verb> Create, bool TellsOfAll = false);
