using System.IO.Compression;
using Endorsement.Rules.Spreadsheets.Import;
using Endorsement.Rules.Spreadsheets.Words;

namespace Endorsement.Rules.Spreadsheets.Xlsx;

/// <summary>Looks at a file before anything unpacks it: what a header says of a size is not believed, every part is counted.</summary>
internal static class PackageGuard
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0];

    /// <exception cref="Grid.BrokenGridException">It is no package, or larger than allowed.</exception>
    public static void Check(byte[] bytes, SheetLimits limits, Trouble trouble)
    {
        if (bytes.LongLength > limits.FileBytes)
        {
            throw TooLarge(trouble, Measure.Bytes, limits.FileBytes);
        }

        if (bytes.AsSpan().StartsWith(Compound))
        {
            throw Broken(trouble, Unreadable.Old);
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > limits.Parts)
            {
                throw TooLarge(trouble, Measure.Parts, limits.Parts);
            }

            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var buffer = new byte[1 << 16];
            long total = 0;
            foreach (var entry in zip.Entries)
            {
                if (!names.Add(entry.FullName))
                {
                    throw Broken(trouble, Unreadable.PartTwice, Trouble.Short(entry.FullName));
                }

                using var part = entry.Open();
                for (int read; (read = part.Read(buffer)) > 0; )
                {
                    total += read;
                    if (total > limits.UnpackedBytes)
                    {
                        throw TooLarge(trouble, Measure.Bytes, limits.UnpackedBytes);
                    }
                }
            }
        }
        catch (InvalidDataException exception)
        {
            throw Broken(trouble, Unreadable.Other, Trouble.Short(exception.Message));
        }
    }

    public static Grid.BrokenGridException Broken(Trouble trouble, Unreadable why, string? detail = null) =>
        new(trouble.Problem("ER6001", trouble.Words.NotAWorkbook(why, detail)));

    public static Grid.BrokenGridException TooLarge(
        Trouble trouble,
        Measure what,
        long most,
        Grid.GridSheet? sheet = null,
        int row = 0,
        int column = -1
    ) =>
        new(
            trouble.Problem(
                "ER6002",
                trouble.Words.TooLarge(what, most.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)),
                sheet,
                row,
                column
            )
        );
}
