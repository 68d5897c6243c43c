namespace Endorsement.Rules.Spreadsheets.Words;

/// <summary>A problem in words.</summary>
/// <param name="Message">What is wrong; the author's words stand in backticks.</param>
/// <param name="Help">What to do, or <see langword="null"/>.</param>
internal sealed record Said(string Message, string? Help = null);
