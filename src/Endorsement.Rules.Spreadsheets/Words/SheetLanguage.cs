using Endorsement.Rules.Spreadsheets.Words.English;
using Endorsement.Rules.Spreadsheets.Words.Spanish;

namespace Endorsement.Rules.Spreadsheets.Words;

/// <summary>The words of workbooks in each language of the library.</summary>
internal static class SheetLanguage
{
    public static ISheetWords Of(Language language) =>
        language.Code switch
        {
            "en" => EnglishSheetWords.Instance,
            "es" => SpanishSheetWords.Instance,
            _ => EnglishSheetWords.Instance,
        };

    public static IResultWords Results(Language language) =>
        language.Code == "es" ? SpanishResultWords.Instance : EnglishResultWords.Instance;
}
