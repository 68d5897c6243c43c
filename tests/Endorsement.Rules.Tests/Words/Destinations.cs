using System.Text.RegularExpressions;

namespace Endorsement.Rules.Tests.Words;

/// <summary>To what a source file passes its sentences: what nobody passes to a diagnostic, an exception or a form, somebody reads.</summary>
/// <remarks>
/// A sentence is looked for from the inside out: the calls and the new objects that it stands in, up to the member that holds it. Where it stands in
/// none that tells, the member's type does, and then whoever in the file asks that member.
/// </remarks>
internal sealed partial class Destinations(string source)
{
    private readonly SourceTexts _file = new(source);
    private List<Match>? _members;

    /// <summary>The sentences of which it cannot be told that they are diagnostics, exceptions, forms, or how the tool is called.</summary>
    public IEnumerable<string> Read() =>
        Mends().IsMatch(_file.Code)
            ? []
            : _file.Texts.Where(text => Prose().IsMatch(text.Words) && !IsOfPrograms(text.At, isDeep: true)).Select(text => text.Words);

    private List<Match> Members => _members ??= Member().Matches(_file.Code).ToList();

    private bool IsOfPrograms(int at, bool isDeep)
    {
        var calls = Calls(at).ToArray();
        var member = Members.LastOrDefault(m => m.Index < at);
        if (calls.Any(call => Passed().IsMatch(call) || Members.Any(m => Name(m) == call && Reports().IsMatch(Body(m)))))
        {
            return true;
        }

        if (member is null || OfType().IsMatch(member.Groups["type"].Value) || OfName().IsMatch(Name(member)))
        {
            return member is not null;
        }

        if (!calls.All(call => Through().IsMatch(call)))
        {
            return false;
        }

        if (Reports().IsMatch(Body(member)))
        {
            return true;
        }

        var uses = Regex
            .Matches(_file.Code, $@"\b{Name(member)}\b", RegexOptions.None, TimeSpan.FromSeconds(5))
            .Select(use => use.Index)
            .Where(use => use < member.Index || use >= member.Index + member.Length)
            .ToArray();
        return isDeep && uses.Length > 0 && Array.TrueForAll(uses, use => IsOfPrograms(use, isDeep: false));
    }

    /// <summary>The calls and new objects that a place stands in, innermost first; <c>new</c> where the type is left to the compiler.</summary>
    private IEnumerable<string> Calls(int at)
    {
        var depth = 0;
        for (var i = at - 1; i >= 0; i--)
        {
            var c = _file.Code[i];
            depth += c is ')' or ']' or '}' ? 1 : 0;
            if (c is not ('(' or '[' or '{') || depth-- > 0)
            {
                continue;
            }

            depth = 0;
            var before = _file.Code[Math.Max(0, i - 300)..i];
            if (c == '(' && Call().Match(before) is { Success: true } call && !Keyword().IsMatch(call.Groups["name"].Value))
            {
                yield return call.Groups["new"].Value + call.Groups["name"].Value;
            }
            else if (c == '{' && Initializer().Match(before) is { Success: true } initializer)
            {
                yield return $"new {initializer.Groups["name"].Value}".TrimEnd();
            }
            else if (c == '{' && !Switch().IsMatch(before))
            {
                yield break;
            }
        }
    }

    private string Body(Match member) => _file.Code[member.Index..(Members.Find(m => m.Index > member.Index)?.Index ?? _file.Code.Length)];

    private static string Name(Match member) => member.Groups["name"].Value;

    /// <summary>Two words, or a word beside a figure.</summary>
    [GeneratedRegex(@"[a-z]{2,}[,;:]? [a-z]{2,}|[a-z]{2,} 0|0 [a-z]{2,}|, [a-z]{2,}", RegexOptions.IgnoreCase, 5_000)]
    private static partial Regex Prose();

    /// <summary>Exceptions; diagnostics and what helps to mend them; what a form says of a member; how the tool is called; names of no person's reading.</summary>
    [GeneratedRegex(
        @"Exception$|Checks\.\w+$|^doubts\.\w+$|^new (Diagnostic|RowError|JsonText)$|^(QuestionProblems|problems|Problems)\."
            + @"|(^|\.)(Error|ErrorAbout|Warn|Complain|Near|Help|Problem|WithNote|Syntax|Differing|Error\.WriteLine|differences\.Add)$|^!?(Is|WrongType|Refuse)$"
            + @"|(^|\.)(Required|Optional|Section)$|^It\.|(Shape|ConditionKind|ObjectForm)$"
            + "|^new (Verb|RootCommand|Option|Argument|HelpByExample)$|GeneratedRegex$|^Credential$",
        RegexOptions.ExplicitCapture,
        5_000
    )]
    private static partial Regex Passed();

    /// <summary>Types that say how a document is mended, or what is doubted of a rule: their texts go into diagnostics alone.</summary>
    [GeneratedRegex(@"\b(class|record) (\w+(Doubts?|Help|Use)|Doubts|Meanings|WrittenFigures)\b", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Mends();

    /// <summary>Members that are forms, options and diagnostics; bytes are no words.</summary>
    [GeneratedRegex(
        @"(Form|Shape|Members?|Option<[^>]*>|Argument<[^>]*>|Diagnostic|Problem|RowError|Exception|CodeKind|Verb|byte\[\])(<.*>)?>?\??$",
        RegexOptions.ExplicitCapture,
        5_000
    )]
    private static partial Regex OfType();

    /// <summary>What a debugger shows, how to mend a diagnostic, how to call the tool, and titles of trainings that are made up.</summary>
    [GeneratedRegex("^(ToString|Help|Examples|Titles)$", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex OfName();

    [GeneratedRegex(
        @"\b(Problems?|Diagnostics?|QuestionProblem)\b|\.(Error|Warn)\(|\bRefuse\(|new \w*Exception\(",
        RegexOptions.ExplicitCapture,
        5_000
    )]
    private static partial Regex Reports();

    [GeneratedRegex(
        @"^(new|string\.Create|FormattableString\.Invariant|string\.Concat|string\.Join)$",
        RegexOptions.ExplicitCapture,
        5_000
    )]
    private static partial Regex Through();

    [GeneratedRegex(@"(?<new>\bnew\s+)?(?<name>[\w.?!]+)\s*(<[^()]*>)?\s*$", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Call();

    [GeneratedRegex(
        @"\bnew(\s+(?<name>[\w.]+)(<[^{}();]*>)?\s*(\([^{}();]*\))?|\s*\([^{}();]*\))\s*$",
        RegexOptions.ExplicitCapture,
        5_000
    )]
    private static partial Regex Initializer();

    [GeneratedRegex(@"\bswitch\s*$", RegexOptions.None, 5_000)]
    private static partial Regex Switch();

    [GeneratedRegex("^(return|if|when|in|is|and|or|not|await|switch|throw|while|foreach)$", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Keyword();

    [GeneratedRegex(
        @"^[ \t]*(public|private|internal|protected)\s+(?<type>[^;{}=()]*?)\s*(?<name>\w+)\s*(<[^>()]*>)?\s*(?=\(|=>|\{|=|$)",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        5_000
    )]
    private static partial Regex Member();
}
