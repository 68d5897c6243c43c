using System.Security.Cryptography;
using System.Text;
using Endorsement.Rules.Compilation;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;
using Xunit.Abstractions;

namespace Endorsement.Rules.Tests.Bulk;

/// <summary>
/// Whatever vectors a processor has, and wherever a document stands in memory, the same is read of it: the dossier, or that only the strict reader
/// understands it, which then says the same as ever.
/// </summary>
public sealed class ReadingAlikeTests(ITestOutputHelper output)
{
    private static readonly CompiledRuleset Rules = RulesetCatalog.BuiltIn.Find("mi-aimh@2018")!.Compile();

    private static readonly int[] Widths = [64, 32, 16];

    private readonly DossierReader _plain = new(vectors: 1);
    private readonly Dossier _plainly = new();
    private readonly DossierReader[] _readers = Array.ConvertAll(Widths, width => new DossierReader(width));
    private readonly Dossier _quickly = new();

    [Theory]
    [InlineData(41)]
    [InlineData(42)]
    public void Generated_and_mutated_rows_are_read_alike_at_every_alignment(int seed)
    {
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var lines = MadeUp.Lines(MadeUp.Rows(64, seed));
        var (read, valid) = (0, 0);
        for (var i = 0; i < 1_200; i++)
        {
            var line = lines[random.Next(lines.Count)];
            for (var slips = i < 64 ? 0 : random.Next(4); slips > 0; slips--)
            {
                line = Slips.Make(line, random);
            }

            var isRead = IsReadAlike(line, alignment: i % 64, random);
            read += isRead ? 1 : 0;
            if (i % 8 == 0)
            {
                var isValid = Candidate.TryRead(line, out _, out _);
                valid += isValid ? 1 : 0;
                (isRead && !isValid).Should().BeFalse("the strict reader refuses {0}", Encoding.UTF8.GetString(line));
            }
        }

        output.WriteLine($"{read} read, {valid} of every eighth valid");
        read.Should().BeInRange(200, 1_150);
    }

    [Fact]
    public void A_row_that_is_cut_off_anywhere_is_read_by_nobody()
    {
        var random = new Random(43);
        output.WriteLine("seed 43");
        var line = MadeUp.Lines(MadeUp.Rows(12, seed: 43)).MinBy(row => row.Length)!;
        for (var length = 0; length < line.Length; length++)
        {
            IsReadAlike(line[..length], alignment: length % 64, random).Should().BeFalse();
        }

        IsReadAlike(line, alignment: 0, random).Should().BeTrue();
    }

    [Fact]
    public void Any_byte_anywhere_is_read_alike()
    {
        var random = new Random(44);
        output.WriteLine("seed 44");
        var line = MadeUp.Lines(MadeUp.Rows(12, seed: 44)).MinBy(row => row.Length)!;
        foreach (var other in "\"\\ ,:{}[]0.-t\0\u001f\u007f"u8.ToArray().Concat<byte>([0x80, 0xC3, 0xFF]))
        {
            for (var at = random.Next(3); at < line.Length; at += 3)
            {
                var changed = line.ToArray();
                changed[at] = other;
                IsReadAlike(changed, alignment: at % 64, random);
            }
        }
    }

    [Fact]
    public void Rows_come_out_the_same_where_a_processor_has_no_vectors()
    {
        var (code, said) = FreshProcess.Start([KeyValuePair.Create("DOTNET_EnableHWIntrinsic", "0")], "vectors");

        code.Should().Be(0);
        said.Should().Be($"1 {Digest()}");
    }

    /// <summary>Of the results and rejects of rows, some of them broken.</summary>
    public static string Digest()
    {
        var (results, rejects, _) = MadeUp.Run(MadeUp.Rows(150, seed: 45, broken: 20));
        return Convert.ToHexString(SHA256.HashData([.. results, .. rejects]));
    }

    /// <returns>Whether it is read.</returns>
    private bool IsReadAlike(byte[] line, int alignment, Random random)
    {
        var isRead = _plain.TryRead(line, Rules.Utf8Vocabulary, _plainly, DocumentLimits.Default, Days.None);

        // What stands around it would go on with it, if anybody looked.
        var around = new byte[alignment + line.Length + random.Next(3) * 64];
        for (var i = 0; i < around.Length; i++)
        {
            around[i] = "\",true0123456789}]"u8[random.Next(18)];
        }

        line.CopyTo(around, alignment);
        var placed = around.AsMemory(alignment, line.Length);
        var compared = random.Next(_readers.Length);
        for (var i = 0; i < _readers.Length; i++)
        {
            if (_readers[i].TryRead(placed, Rules.Utf8Vocabulary, _quickly, DocumentLimits.Default, Days.None) != isRead)
            {
                throw new Xunit.Sdk.XunitException($"not read alike by {Widths[i]} bytes: {Encoding.UTF8.GetString(line)}");
            }

            if (isRead && i == compared)
            {
                Dossiers.Differences(_quickly, _plainly, areOfOneDocument: true).Should().BeEmpty("of {0}", Encoding.UTF8.GetString(line));
            }
        }

        return isRead;
    }
}
