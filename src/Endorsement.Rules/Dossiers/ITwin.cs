namespace Endorsement.Rules.Dossiers;

/// <summary>An entry of a section that stands in order of days, those of one day in order of id (S1).</summary>
internal interface IDated : IEntry
{
    /// <summary>The first day of it; the same for all where the section stands in order of id alone.</summary>
    int FirstDay { get; }
}

/// <summary>An entry that may be written down twice (S13).</summary>
internal interface ITwin<T> : IDated
    where T : struct, ITwin<T>
{
    /// <summary>What such an entry is.</summary>
    static abstract ObjectForm<T> Form { get; }

    /// <summary>The same entry again, surely.</summary>
    bool IsDuplicate { get; set; }

    /// <summary>
    /// The number of the group of entries that may be the same, from 1; 0 when there is no other; <see cref="TwinGroup.LeftOut"/> when it may be
    /// one that was kept of a group too large to be weighed.
    /// </summary>
    int Twins { get; set; }

    /// <summary>The last day on which its first day may be.</summary>
    int LatestFirstDay { get; }

    /// <summary>Whether every date of it is known to the day.</summary>
    bool IsDated { get; }

    /// <summary>Free text, of which a fingerprint says less than there is.</summary>
    TextAt FreeText { get; }

    /// <summary>What two that may be one say together, beyond their members.</summary>
    static abstract void Together(ref T one, in T other);
}
