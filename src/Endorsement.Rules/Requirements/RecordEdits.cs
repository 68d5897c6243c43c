using Endorsement.Rules.Conditions;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Requirements;

/// <summary>In what two records with one table differ.</summary>
internal static class RecordEdits
{
    /// <summary>
    /// The edits that make the one of the other; <see langword="null"/> where only the whole does: where one thing takes the place of another, or where the
    /// difference is in no parameter.
    /// </summary>
    public static List<Edit>? Between<TRecord>(IReadOnlyList<Parameter<TRecord>> parameters, TRecord before, TRecord after)
        where TRecord : class
    {
        var edits = parameters.SelectMany(parameter => parameter.Between(before, after)).ToList();
        return
            edits.Exists(edit => edit.Parameter.IsAlternative && (edit.Before is null || edit.After is null))
            || !Take(parameters, before, after, _ => true).Equals(after)
            ? null
            : edits;
    }

    /// <summary>Whether both ask the same.</summary>
    public static bool AreSame<TRecord>(IReadOnlyList<Parameter<TRecord>> parameters, TRecord one, TRecord other)
        where TRecord : class => Between(parameters, one, other) is { } edits && edits.TrueForAll(edit => edit.IsWords);

    /// <summary>The one with some of the edits.</summary>
    public static TRecord Take<TRecord>(
        IReadOnlyList<Parameter<TRecord>> parameters,
        TRecord before,
        TRecord after,
        Func<string, bool> takes
    ) => parameters.Aggregate(before, (made, parameter) => parameter.Take(made, after, takes));

    /// <summary>What decides in a record, under the names of its table.</summary>
    public static JsonNode Spell<TRecord>(IReadOnlyList<Parameter<TRecord>> parameters, TRecord record) =>
        RuleWriter.Object(writer =>
        {
            foreach (var parameter in parameters.Where(p => !p.IsWords))
            {
                if (parameter.Written(record) is { } written)
                {
                    writer.Add(parameter.Name, written);
                }
            }
        });
}
