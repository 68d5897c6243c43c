namespace Endorsement.Rules.Words;

/// <summary>What something is called where it is asked for, and what belongs there.</summary>
/// <param name="Heading">The heading, in a few words.</param>
/// <param name="Help">A sentence or two.</param>
internal sealed record HeadingAndHelp(string Heading, string Help);
