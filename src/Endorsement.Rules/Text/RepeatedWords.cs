using System.Text;

namespace Endorsement.Rules.Text;

/// <summary>Names and codes come again and again in a document: each is made into a string once. Not for two threads at once.</summary>
internal sealed class RepeatedWords
{
    private const int Longest = 40;

    private readonly string?[] _words = new string?[256];

    /// <summary>The word in valid UTF-8.</summary>
    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        ref var known = ref _words[Utf8Hash.OfEnds(utf8) % (uint)_words.Length];
        return known is not null && Ascii.Equals(utf8, known) ? known : known = Encoding.UTF8.GetString(utf8);
    }
}
