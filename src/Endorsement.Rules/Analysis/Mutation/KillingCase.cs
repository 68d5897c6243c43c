namespace Endorsement.Rules.Analysis;

/// <summary>A case that notices a mutant which nothing noticed: ready to be looked at and committed (S64).</summary>
/// <remarks>
/// It passes under the rules as they are and fails under the mutant; both were run. Whether what the rules say is right, only somebody who knows the
/// association can tell.
/// </remarks>
/// <param name="Mutant">The mutant.</param>
/// <param name="FileName">A name for its file, which no other of the same list has.</param>
/// <param name="Json">The case document, laid out like those that are shipped.</param>
public sealed record KillingCase(Mutant Mutant, string FileName, string Json);
