namespace Endorsement.Rules;

/// <summary>A title or a note of a ruleset, as another language says it.</summary>
/// <param name="Title">The text as the ruleset writes it.</param>
/// <param name="LanguageCode">The language subtag (BCP 47): <c>es</c>.</param>
/// <param name="Text">The same in that language.</param>
public sealed record SaidTitle(string Title, string LanguageCode, string Text);
