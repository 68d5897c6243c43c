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

    [Theory]
    [InlineData("en", "none beside it", "what is not named is not so", "what is not named is taken not to be so")]
    [InlineData("es", "ninguno al lado", "lo que no se nombra no vale", "lo que no se nombra se toma como que no")]
    public void A_registry_says_where_none_belongs_and_what_a_list_of_some_says(string language, params string[] said)
    {
        var ruleset = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!;
        using var output = new MemoryStream();
        CandidateWorkbook.WriteTemplate(output, WorkbookOptions.ForRegistry(ruleset) with { Language = Language.Find(language)! });
        using var document = SpreadsheetDocument.Open(output, isEditable: false);
        var text = string.Join('\n', document.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!.InnerText));

        text.Should().ContainAll(said);
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
