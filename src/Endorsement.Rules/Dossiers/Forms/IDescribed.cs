using Endorsement.Rules.Text;

namespace Endorsement.Rules.Dossiers;

/// <summary>One kind of object of the document, for whoever goes through the description without knowing what holds it.</summary>
internal interface IDescribedObject
{
    ObjectShape Shape { get; }

    IEnumerable<IDescribedMember> Described { get; }
}

/// <summary>One member of such an object.</summary>
internal interface IDescribedMember
{
    MemberShape Shape { get; }

    /// <summary>The sort of its open codes; <see langword="null"/>: it holds none, or none that is of a sort.</summary>
    CodeKind? Codes { get; }

    /// <summary>Whether it names somebody among the people.</summary>
    bool NamesPerson { get; }

    /// <summary>What an object of it is, or an entry of its list; <see langword="null"/>: it holds no object that is described by itself.</summary>
    IDescribedObject? Inner { get; }
}
