using System.Text;

namespace Endorsement.Rules.Text;

internal enum JsonKind
{
    Null,
    True,
    False,
    Number,
    String,
    Array,
    Object,

    /// <summary>What stood here, or should stand here, has been told to be wrong: nobody knows what was meant, and nothing more is said of it.</summary>
    Gap,
}

/// <summary>A member of an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="NameOffset">The byte at which the name begins.</param>
/// <param name="Value">Its value; <c>with</c> puts another in its place.</param>
internal readonly record struct JsonMember(string Name, int NameOffset, JsonNode Value)
{
    /// <summary>The value that was written: its place is the member's, whatever was put there since and whichever object holds it now.</summary>
    public JsonNode Written { get; } = Value;
}

/// <summary>A JSON value that remembers where it was written.</summary>
internal sealed partial class JsonNode(JsonText source, int offset, JsonKind kind)
{
    private static readonly List<JsonMember> NoMembers = [];
    private static readonly List<JsonNode> NoItems = [];

    private string _text = "";
    private List<JsonMember> _members = NoMembers;
    private List<JsonNode> _items = NoItems;

    public JsonText Source { get; } = source;

    public int Offset { get; } = offset;

    public JsonKind Kind { get; private set; } = kind;

    /// <summary>The text of a string, or a number exactly as written.</summary>
    public string Text
    {
        get => _text;
        init => _text = value;
    }

    public List<JsonMember> Members
    {
        get => _members;
        init => _members = value;
    }

    public List<JsonNode> Items
    {
        get => _items;
        init => _items = value;
    }

    public JsonNode? Parent { get; set; }

    /// <summary>The member name or index under which the parent holds this value.</summary>
    public string Key { get; set; } = "";

    public JsonNode? this[string name]
    {
        get
        {
            foreach (var member in Members)
            {
                if (member.Name == name)
                {
                    return member.Value;
                }
            }

            return null;
        }
    }

    /// <summary>The RFC 6901 pointer of the place where this value was written.</summary>
    public string Pointer
    {
        get
        {
            var keys = new Stack<string>();
            for (var node = this; node.Parent is not null; node = node.Parent)
            {
                keys.Push(node.Key);
            }

            var text = new StringBuilder();
            foreach (var key in keys)
            {
                text.Append('/').Append(ShortKey(key));
            }

            return text.ToString();
        }
    }

    /// <summary>What to call this value in a message.</summary>
    public string Words =>
        Kind switch
        {
            JsonKind.Null => "null",
            JsonKind.True => "true",
            JsonKind.False => "false",
            JsonKind.Array => "a list",
            JsonKind.Object => "an object",
            JsonKind.String => $"the text `{Short(Text)}`",
            JsonKind.Number => $"the number `{Short(Text)}`",
            JsonKind.Gap => "a gap",
            _ => throw new InvalidOperationException("There is no such kind of JSON value."),
        };

    public static string Escape(string key) =>
        key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>A name as a pointer tells it, cut like any other word: a pointer names a place, and is no copy of the document.</summary>
    public static string ShortKey(string key) => Escape(Short(key));

    /// <summary>Long words are cut so that a message stays a message; control characters are shown, not sent.</summary>
    public static string Short(string text)
    {
        // Not between the halves of a surrogate pair.
        var shown = text.Length <= 60 ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[56]) ? 56 : 57), "…");
        return Printable.Of(shown);
    }
}
