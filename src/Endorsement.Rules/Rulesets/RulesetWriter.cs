using Endorsement.Rules.Conditions;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>The resolved form of a ruleset from its value: everything in place, every id full, nothing that is so anyway.</summary>
internal static class RulesetWriter
{
    public static JsonNode Write(Ruleset ruleset) =>
        RuleWriter.Object(document =>
        {
            document.Text("association", ruleset.Association);
            document.Text("name", ruleset.Name);
            document.Codes("jurisdiction", ruleset.Jurisdiction);
            document.Some("jurisdictions", others => Jurisdictions(others, ruleset));
            document.Text("version", ruleset.Version);
            document.Text("note", ruleset.Note);
            document.Some("contact", contact => Contact(contact, ruleset.Contact));
            document.Days("effective", ruleset.EffectiveFrom, ruleset.EffectiveUntil);
            document.Some("sources", sources => Sources(sources, ruleset));
            if (ruleset.Cycle is { } cycle)
            {
                document.Member("cycle", writer => Cycle(writer, cycle));
            }

            document.Equivalents("equivalents", ruleset.Equivalents, ruleset.Compounds);
            document.Some("vocabulary", vocabulary => Vocabulary(vocabulary, ruleset));
            document.Some("labels", labels => Labels(labels, ruleset));
            document.Hours("monthlyHours", ruleset.MonthlyHours);
            if (ruleset.Exceptions is { IsEmpty: true })
            {
                document.Text("exceptions", "none");
            }
            else
            {
                document.Codes("exceptions", ruleset.Exceptions);
            }

            document.Some("renamed", renamed => Renamed(renamed, ruleset));
            document.Member("categories", categories => Categories(categories, ruleset));
        });

    private static void Sources(RuleWriter sources, Ruleset ruleset)
    {
        foreach (var source in ruleset.Sources)
        {
            sources.Member(
                source.Key,
                writer =>
                {
                    writer.Text("title", source.Title);
                    writer.Text("published", source.Published);
                    writer.Text("address", source.Address);
                    writer.Text("note", source.Note);
                }
            );
        }
    }

    private static void Jurisdictions(RuleWriter others, Ruleset ruleset)
    {
        foreach (var other in ruleset.Jurisdictions)
        {
            others.Codes(other.Association, other.Places);
        }
    }

    private static void Cycle(RuleWriter writer, RenewalCycle cycle)
    {
        writer.DayOfYear("ends", cycle.Ends);
        writer.DayOfYear("due", cycle.Due);
        writer.Number("years", cycle.Years == 1 ? null : cycle.Years);
        writer.Number("of", cycle.EndYear);
        writer.Text("since", cycle.Ends is null ? "award" : null);
    }

    private static void Vocabulary(RuleWriter vocabulary, Ruleset ruleset)
    {
        foreach (var declared in ruleset.Vocabulary)
        {
            vocabulary.Codes(declared.Kind.Name, declared.Codes);
        }
    }

    private static void Contact(RuleWriter writer, RulesetContact? contact)
    {
        writer.Text("name", contact?.Name);
        writer.Text("email", contact?.Email);
        writer.Text("telephone", contact?.Telephone);
        writer.Text("address", contact?.Address);
    }

    private static void Titles(RuleWriter writer, Ruleset ruleset)
    {
        if (ruleset.SaidTitles.IsEmpty)
        {
            return;
        }

        writer.Member(
            LabelForm.Titles,
            titles =>
            {
                foreach (var title in ruleset.SaidTitles.GroupBy(said => said.Title, StringComparer.Ordinal))
                {
                    titles.Member(
                        title.Key,
                        languages =>
                        {
                            foreach (var said in title)
                            {
                                languages.Text(said.LanguageCode, said.Text);
                            }
                        }
                    );
                }
            }
        );
    }

    private static void Labels(RuleWriter writer, Ruleset ruleset)
    {
        Titles(writer, ruleset);
        foreach (var kind in ruleset.Labels.GroupBy(label => label.Kind))
        {
            writer.Member(
                kind.Key.Name,
                codes =>
                {
                    foreach (var code in kind.GroupBy(label => label.Code, StringComparer.Ordinal))
                    {
                        codes.Member(
                            code.Key,
                            languages =>
                            {
                                foreach (var label in code)
                                {
                                    languages.Text(label.LanguageCode, label.Text);
                                }
                            }
                        );
                    }
                }
            );
        }
    }

    private static void Renamed(RuleWriter writer, Ruleset ruleset)
    {
        foreach (var renamed in ruleset.Renamed)
        {
            writer.Text(renamed.Old, renamed.New);
        }
    }

    private static void Categories(RuleWriter categories, Ruleset ruleset)
    {
        foreach (var category in ruleset.Categories)
        {
            categories.Member(
                category.Code,
                writer =>
                {
                    writer.Text("title", category.Title);
                    writer.Text("note", category.Note);
                    writer.Member("pathways", pathways => Pathways(pathways, category));
                }
            );
        }
    }

    private static void Pathways(RuleWriter pathways, RulesetCategory category)
    {
        foreach (var pathway in category.Pathways)
        {
            pathways.Add(pathway.Name, RuleWriter.List(pathway.Requirements.Select(RequirementWriter.Write)));
        }
    }
}
