namespace Endorsement.Rules.Text;

/// <content>
/// Gaps: where an error was told, the value becomes one. Whatever reads the document further finds no wrong value, says nothing of the gap or of what
/// depends on it, and looks at everything else.
/// </content>
/// <remarks>Only what was just parsed is changed: nobody else holds it yet.</remarks>
internal sealed partial class JsonNode
{
    /// <summary>What was written where now is a gap, for whoever asks what it may have named; <see langword="null"/>: nothing was, or it is no gap.</summary>
    public JsonNode? Hidden { get; private set; }

    public bool IsGap => Kind == JsonKind.Gap;

    /// <summary>Whether what belongs where now is a gap may name something that the document defines.</summary>
    public bool MayName { get; set; }

    /// <summary>Whether it is a gap, or has one anywhere within.</summary>
    public bool HasGap =>
        Kind switch
        {
            JsonKind.Gap => true,
            JsonKind.Object => _members.Exists(member => member.Value.HasGap),
            JsonKind.Array => _items.Exists(item => item.HasGap),
            _ => false,
        };

    /// <summary>Whether names or items may have been meant that nobody can see: one that is missed here may be among them.</summary>
    public bool MayHoldMore =>
        Kind switch
        {
            JsonKind.Gap => true,
            JsonKind.Object => _members.Exists(member =>
                member.Value.IsGap && (member.Name.Length == 0 || member.Name.Trim() != member.Name)
            ),
            JsonKind.Array => _items.Exists(item => item.IsGap),
            _ => false,
        };

    /// <summary>A gap where another value stands, with a text that others rely on.</summary>
    public JsonNode Gap(string text = "") =>
        new(Source, Offset, JsonKind.Gap)
        {
            Text = text,
            Parent = Parent,
            Key = Key,
            Hidden = IsGap ? Hidden : this,
        };

    /// <summary>Its value is wrong, and that was told.</summary>
    public void BecomeGap()
    {
        if (!IsGap)
        {
            Hidden = new JsonNode(Source, Offset, Kind)
            {
                Text = _text,
                Members = _members,
                Items = _items,
            };
            (Kind, _text, _members, _items) = (JsonKind.Gap, "", NoMembers, NoItems);
        }
    }

    /// <summary>It lacks a member, and that was told.</summary>
    /// <param name="name">The member.</param>
    /// <param name="mayName">Whether it may name something that the document defines.</param>
    public void Lack(string name, bool mayName)
    {
        var gap = Within(name, hidden: null);
        gap.MayName = mayName;
        _members = ReferenceEquals(_members, NoMembers) ? [] : _members;
        _members.Add(new JsonMember(name, Offset, gap));
    }

    /// <summary>Something of it is not read, and that was told.</summary>
    /// <param name="unread">What is not read.</param>
    public void HoldMore(JsonNode? unread)
    {
        if (Kind == JsonKind.Object && this[""] is null)
        {
            _members = ReferenceEquals(_members, NoMembers) ? [] : _members;
            _members.Add(new JsonMember("", Offset, Within("", unread)));
        }
        else if (Kind == JsonKind.Array)
        {
            _items = ReferenceEquals(_items, NoItems) ? [] : _items;
            _items.Add(Within("", unread));
        }
        else if (Kind != JsonKind.Object)
        {
            BecomeGap();
        }
    }

    private JsonNode Within(string key, JsonNode? hidden) =>
        new(Source, Offset, JsonKind.Gap)
        {
            Parent = this,
            Key = key,
            Hidden = hidden,
        };
}
