namespace Endorsement.Rules.Spreadsheets;

/// <summary>A file of a folder of CSV files.</summary>
/// <param name="Name">Its name, without a folder: <c>Training.csv</c>; what stands before the ending names the sheet.</param>
/// <param name="Bytes">What it holds.</param>
public sealed record CsvFile(string Name, ReadOnlyMemory<byte> Bytes);
