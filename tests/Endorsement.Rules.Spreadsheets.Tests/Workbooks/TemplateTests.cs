using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Endorsement.Rules.Spreadsheets.Tests.Workbooks;

/// <summary>Every template is a workbook by its own schema, for every category, pathway and language.</summary>
public sealed class TemplateTests
{
    [Fact]
    public void No_template_has_an_error_that_a_validator_finds()
    {
        foreach (var language in Language.All)
        {
            foreach (var ruleset in RulesetCatalog.BuiltIn.Rulesets.DistinctBy(ruleset => ruleset.Association))
            {
                Valid(WorkbookOptions.ForRegistry(ruleset) with { Language = language }, $"{ruleset.Key} {language.Code}");
            }

            var first = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;
            foreach (var category in first.Categories.Take(language == Language.English ? first.Categories.Length : 2))
            {
                foreach (var pathway in category.Pathways)
                {
                    Valid(
                        WorkbookOptions.For(first, category.Code, pathway.Pathway) with
                        {
                            Language = language,
                        },
                        $"{category.Code} {pathway.Pathway} {language.Code}"
                    );
                }
            }
        }
    }

    private static void Valid(WorkbookOptions options, string name)
    {
        using var output = new MemoryStream();
        CandidateWorkbook.WriteTemplate(output, options);
        output.Position = 0;
        Validated.Workbook(output, name);
    }
}

/// <summary>What Excel would repair silently is an error here.</summary>
internal static class Validated
{
    public static void Workbook(Stream workbook, string name)
    {
        using var document = SpreadsheetDocument.Open(workbook, isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(document)
            .Select(error => $"{error.Part?.Uri}{error.Path?.XPath}: {error.Description}")
            .Should()
            .BeEmpty(name);
    }
}
