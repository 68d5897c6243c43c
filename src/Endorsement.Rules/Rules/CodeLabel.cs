namespace Endorsement.Rules;

/// <summary>What people read in place of a code.</summary>
/// <param name="Kind">The sort of code.</param>
/// <param name="Code">The code.</param>
/// <param name="LanguageCode">The language subtag (BCP 47): <c>en</c>, <c>es</c>.</param>
/// <param name="Text">The label, as it stands inside a sentence.</param>
public sealed record CodeLabel(CodeKind Kind, string Code, string LanguageCode, string Text);
