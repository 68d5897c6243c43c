using System.Collections.Immutable;
using Endorsement.Rules.Text;
using static Endorsement.Rules.Text.Shapes;

namespace Endorsement.Rules.Rulesets;

/// <summary>`labels` and `contact`: what people read and no rule does.</summary>
internal static class LabelForm
{
    /// <summary>The languages in which documents may say labels.</summary>
    public static readonly ImmutableArray<string> Languages = ["en", "es"];

    public static readonly ImmutableArray<string> Kinds = [.. CodeKind.All.Where(kind => kind.HasLabels).Select(kind => kind.Name)];

    /// <summary>Beside the kinds of codes: titles, notes and items as the ruleset writes them, each in other languages.</summary>
    public const string Titles = "titles";

    public static readonly MapShape Labels = new(
        "labels",
        new MapShape("labelled codes", new MapShape("a label", Code) { Keys = Languages })
    )
    {
        Keys = [.. Kinds, Titles],
    };

    public static readonly ObjectShape Contact = new()
    {
        Noun = "a contact",
        Layout = ShapeLayout.Stacked,
        Members =
        [
            Optional("name", FreeText, "who it is"),
            Optional("email", FreeText, "where messages go"),
            Optional("telephone", FreeText, "the number to call"),
            Optional("address", FreeText, "the page, or the address for letters"),
        ],
        OneOf =
        [
            ["name", "email", "telephone", "address"],
        ],
    };

    /// <summary>The labels of a document by kind, code and language, each in ordinal order.</summary>
    public static Sequence<CodeLabel> Read(JsonNode? labels) =>
        [
            .. from kind in labels?.Members ?? []
            where kind.Name != Titles
            orderby CodeKind.Of(kind.Name).Order
            from code in kind.Value.Members.OrderBy(code => code.Name, StringComparer.Ordinal)
            from language in code.Value.Members.OrderBy(language => language.Name, StringComparer.Ordinal)
            select new CodeLabel(CodeKind.Of(kind.Name), code.Name, language.Name, language.Value.Text),
        ];

    /// <summary>The titles of a document by title and language, each in ordinal order.</summary>
    public static Sequence<SaidTitle> ReadTitles(JsonNode? labels) =>
        [
            .. from title in (labels?[Titles]?.Members ?? []).OrderBy(title => title.Name, StringComparer.Ordinal)
            from language in title.Value.Members.OrderBy(language => language.Name, StringComparer.Ordinal)
            select new SaidTitle(title.Name, language.Name, language.Value.Text),
        ];

    public static RulesetContact? ReadContact(JsonNode? contact) =>
        contact is null
            ? null
            : new RulesetContact
            {
                Name = contact.Text("name"),
                Email = contact.Text("email"),
                Telephone = contact.Text("telephone"),
                Address = contact.Text("address"),
            };
}
