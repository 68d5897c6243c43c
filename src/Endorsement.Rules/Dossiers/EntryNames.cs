using System.Runtime.CompilerServices;

namespace Endorsement.Rules.Dossiers;

/// <summary>An entry of a section of the document.</summary>
internal interface IEntry
{
    /// <summary>Its place in the document's section.</summary>
    int Entry { get; set; }

    /// <summary>Where its id stands, if it has one.</summary>
    TextAt Id { get; }
}

/// <summary>What to call entries.</summary>
internal static class EntryNames
{
    /// <summary>The entry's id, or its place where it has none (S14).</summary>
    public static string Name<T>(this Section<T> section, in T entry)
        where T : struct, IEntry
    {
        // Asking changes nothing; behind an interface the entry would be copied for each question.
        ref var itself = ref Unsafe.AsRef(in entry);
        return section.NameOf(itself.Entry, itself.Id);
    }
}
