namespace Endorsement.Rules.Spreadsheets;

/// <summary>How large a workbook or a folder of CSV files may be; beyond it nothing is read, and a problem says so.</summary>
public sealed record SheetLimits
{
    /// <summary>The limits that hold where none are given.</summary>
    public static SheetLimits Default { get; } = new();

    /// <summary>The most bytes of a file as it is given: 256 MiB.</summary>
    public long FileBytes { get; init; } = 256L << 20;

    /// <summary>The most bytes that all parts of a workbook have once they are unpacked: 2 GiB.</summary>
    public long UnpackedBytes { get; init; } = 2L << 30;

    /// <summary>The most parts of a workbook.</summary>
    public int Parts { get; init; } = 5_000;

    /// <summary>The most rows that are not blank, over all sheets: 1,200,000, more than a sheet can hold.</summary>
    public int Rows { get; init; } = 1_200_000;

    /// <summary>The most columns of a sheet that are looked at: 512.</summary>
    public int Columns { get; init; } = 512;

    /// <summary>The most characters of a cell: 32,767, as in a workbook.</summary>
    public int CellCharacters { get; init; } = 32_767;

    /// <summary>The most problems that are told one by one; further ones are counted.</summary>
    public int Problems { get; init; } = 10_000;
}
