namespace Endorsement.Rules.Words;

/// <summary>What tables, columns and codes of a candidate's document are called where they are asked for: in forms and spreadsheets.</summary>
internal interface IOutlineWords
{
    /// <summary>A table by its path: "Reflective supervision".</summary>
    string? Table(string path);

    /// <summary>What belongs into a table, in a sentence or two.</summary>
    string? TableHelp(string path);

    /// <summary>A column by its table and path, else by its path alone: "Day", "Hours".</summary>
    string? Heading(string column);

    /// <summary>What belongs into a column, in one sentence.</summary>
    string? Help(string column);

    /// <summary>One of the closed codes of a column: "bachelor's degree".</summary>
    string? Closed(string column, string code);

    /// <summary>An open code as a choice; <see langword="null"/> where nobody gave a label.</summary>
    string? Open(CodeKind kind, string code);

    /// <summary>A circumstance as a heading: "The candidate has a program supervisor".</summary>
    string Circumstance(string code);
}
