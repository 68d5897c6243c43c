using System.Collections.Immutable;
using Endorsement.Rules.Compilation;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Outlines;

/// <summary>Goes through the description of the candidate and lays it out as tables.</summary>
/// <param name="codes">The known codes of a sort.</param>
internal sealed class Outliner(Func<CodeKind, ImmutableArray<string>> codes)
{
    private readonly List<CandidateTable> _tables = [];

    public static ImmutableArray<CandidateTable> Tables(Func<CodeKind, ImmutableArray<string>> codes)
    {
        var outliner = new Outliner(codes);
        outliner.Add("", CandidateForm.Form, CandidateForm.Form.Shape.Description);
        return [.. outliner._tables];
    }

    public static ImmutableArray<string> SharedCodes(CodeKind kind) =>
        kind == CodeKind.Places ? KnownPlaces.Codes : SharedVocabulary.Of(kind);

    /// <summary>The codes that the rules name, declare or share, each once: the shared ones first, in their order.</summary>
    public static ImmutableArray<string> Codes(Ruleset ruleset, CodeKind kind) =>
        [
            .. VocabularyBuilder
                .Codes(ruleset, kind)
                .Concat(kind == CodeKind.Places ? KnownPlaces.Codes : [])
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>A table, then those of the lists within it.</summary>
    private void Add(string path, IDescribedObject form, string description)
    {
        var place = _tables.Count;
        var columns = ImmutableArray.CreateBuilder<CandidateColumn>();
        Members("", path, form, columns);
        _tables.Insert(
            place,
            new CandidateTable
            {
                Path = path,
                Columns = columns.ToImmutable(),
                Description = description,
            }
        );
    }

    private void Members(string before, string table, IDescribedObject form, ImmutableArray<CandidateColumn>.Builder columns)
    {
        foreach (var member in form.Described.Where(member => !member.Shape.IsBeside))
        {
            var path = $"{before}{member.Shape.Name}";
            switch (member.Shape.Shape)
            {
                case ListShape when member.Inner is { } inner:
                    Add(table.Length == 0 ? path : $"{table}/{path}", inner, member.Shape.Shape.Description);
                    break;
                case ObjectShape when member.Inner is { } inner:
                    Members($"{path}/", table, inner, columns);
                    break;
                case ObjectShape fields:
                    columns.AddRange(
                        fields.Members.Select(field => Column($"{path}/{field.Name}", table, field.Shape, field.IsRequired, member))
                    );
                    break;
                case MapShape map:
                    columns.AddRange(
                        codes(member.Codes!)
                            .Select(code =>
                                Column(
                                    $"{path}/{code}",
                                    table,
                                    map.Value with
                                    {
                                        Description = member.Shape.Shape.Description,
                                    },
                                    isRequired: false,
                                    member
                                )
                            )
                    );
                    break;
                default:
                    columns.Add(Column(path, table, member.Shape.Shape, member.Shape.IsRequired, member));
                    break;
            }
        }
    }

    private CandidateColumn Column(string path, string table, Shape shape, bool isRequired, IDescribedMember member)
    {
        var item = shape switch
        {
            ListShape list => list.Item,
            OneOrManyShape many => many.Item,
            _ => shape,
        };
        var sort = item is CodeShape ? member.Codes : null;
        var (least, most) = item switch
        {
            WholeShape whole => (whole.Least, whole.Most),
            AmountShape amount => (0, (int)amount.Most),
            MoneyShape => (0, 1_000_000),
            _ => (0, 0),
        };
        return new CandidateColumn
        {
            Path = path,
            Table = table,
            Kind = KindOf(item, member),
            IsList = !ReferenceEquals(item, shape),
            IsRequired = isRequired,
            Sort = sort,
            Codes =
                item is ClosedCodeShape closed ? closed.Codes
                : sort is null ? []
                : codes(sort),
            Least = least,
            Most = most,
            Description = shape.Description,
        };
    }

    private static CandidateValueKind KindOf(Shape shape, IDescribedMember member) =>
        shape switch
        {
            TextShape => CandidateValueKind.Text,
            CodeShape when member.NamesPerson => CandidateValueKind.PersonId,
            CodeShape => member.Codes is null ? CandidateValueKind.Id : CandidateValueKind.OpenCode,
            ClosedCodeShape => CandidateValueKind.ClosedCode,
            FlagShape flag => flag.Only is null ? CandidateValueKind.Flag : CandidateValueKind.OnlyYes,
            WholeShape => CandidateValueKind.Whole,
            AmountShape => CandidateValueKind.Hours,
            MoneyShape => CandidateValueKind.Money,
            DateShape date => date.Precision == DatePrecision.Day ? CandidateValueKind.Day : CandidateValueKind.Date,
            AnyShape => CandidateValueKind.JudgedValue,
            _ => throw new InvalidOperationException($"No column holds {shape.GetType().Name}."),
        };
}
