using System.Security.Cryptography;
using System.Text;

namespace NightlyRegistry;

/// <summary>
/// Letters as files in a folder; nobody is mailed. A letter is asked for in the transaction that decides, written afterwards, and crossed off when it stands
/// there: killed in between, it is written once more, the same file with the same words.
/// </summary>
internal sealed class LetterBox(Registry registry, string folder)
{
    private const int BatchSize = 50;

    /// <summary>A file name of its own for each letter, whatever characters an id is made of, and however many.</summary>
    public static string Name(DuePerson person, string day)
    {
        var id = Uri.EscapeDataString(person.Id);
        var safe = id.Length <= 80 ? id : $"{id[..40]}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(person.Id)))}";
        return $"letter-{safe}-{person.Category}-{day}-{person.Version}.md";
    }

    /// <returns>How many letters were written.</returns>
    public int Deliver()
    {
        Directory.CreateDirectory(folder);
        var written = 0;
        while (Waiting() is { Count: > 0 } letters)
        {
            foreach (var (name, body) in letters)
            {
                Write(Path.Combine(folder, name), body);
            }

            registry.Together(() =>
            {
                foreach (var (name, _) in letters)
                {
                    registry.Execute("update letters set written = 1 where name = @name", ("name", name));
                }
            });
            written += letters.Count;
        }

        return written;
    }

    private List<(string Name, string Body)> Waiting()
    {
        var letters = new List<(string, string)>();
        registry.Read(
            "select name, body from letters where written = 0 order by name limit @most",
            row => letters.Add((row.GetString(0), row.GetString(1))),
            ("most", BatchSize)
        );
        return letters;
    }

    /// <summary>Under its name there is never half a letter: it is written beside it, is on the disk, and then takes the name.</summary>
    private static void Write(string path, string body)
    {
        var beside = $"{path}.new";
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write))
        {
            file.Write(Encoding.UTF8.GetBytes(body));
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }
}
