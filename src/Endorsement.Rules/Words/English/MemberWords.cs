using System.Collections.Frozen;

namespace Endorsement.Rules.Words.English;

/// <summary>Members of the candidate's file as somebody would ask for them; each stands behind "the file does not say".</summary>
/// <param name="english">The language.</param>
internal sealed class MemberWords(EnglishLanguage english)
{
    private const string CircumstancesPath = "circumstances/";

    private static readonly FrozenDictionary<string, string> Entries = new Dictionary<string, string>
    {
        ["about"] = "which work it was about",
        ["activity"] = "what kind of work it was",
        ["ages"] = "the ages of the children",
        ["as"] = "in which way the candidate took part",
        ["association"] = "which association it is of",
        ["attested"] = "what is attested of the work",
        ["category"] = "in which category it is",
        ["competencies"] = "which areas of competency it supports",
        ["conferred"] = "when it was conferred",
        ["current"] = "whether the rater was in that role at the time",
        ["date"] = "the date",
        ["didactic"] = "whether it was didactic",
        ["endorsements"] = "which endorsements the person held, and when",
        ["families"] = "how many families were served",
        ["focusSpecific"] = "whether the degree is specific to the person's focus",
        ["format"] = "whether it was individual, in a group or among peers",
        ["from"] = "the first day",
        ["highestDegree"] = "the person's highest degree",
        ["hours"] = "the hours",
        ["hoursPerWeek"] = "the hours a week",
        ["kind"] = "which kind it is",
        ["knownSince"] = "since when the rater has known the candidate",
        ["leave"] = "the days of leave",
        ["meetsCriteriaFor"] = "the criteria of which categories the person meets",
        ["notEnoughInformation"] = "how many answers were “not enough information”",
        ["paid"] = "whether the work was paid",
        ["part"] = "which part of the examination it was",
        ["peopleSupervised"] = "how many people were supervised",
        ["provider"] = "who provided it",
        ["received"] = "when the rating was received",
        ["relatedField"] = "whether the field is related",
        ["result"] = "the result",
        ["roles"] = "what the rater is to the candidate",
        ["scope"] = "how far the leadership reached",
        ["signed"] = "when it was signed",
        ["status"] = "how the endorsement stands",
        ["submitted"] = "when the application for it was submitted",
        ["supervised"] = "whether the work was supervised",
        ["supervisor"] = "who supervised the work",
        ["to"] = "the last day",
        ["topics"] = "the topics",
        ["transcript"] = "whether the transcript is official",
        ["vetted"] = "by whom, and for which days, the person is vetted",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> OfPerson = new Dictionary<string, string>
    {
        ["agreements"] = "what is signed",
        ["application/registered"] = "on which day the candidate registered",
        ["application/submitted"] = "on which day the application was submitted",
        ["education"] = "anything of education",
        ["endorsements"] = "which endorsements the candidate holds, and since when",
        ["examinations"] = "anything of examinations",
        ["families"] = "how many families were served",
        ["memberships"] = "anything of memberships",
        ["people"] = "anything of other people",
        ["providesReflectiveSupervision"] = "whether the candidate gives RS/C to others",
        ["references"] = "anything of reference ratings",
        ["reflectiveSupervision"] = "anything of RS/C",
        ["residence"] = "where the candidate lives",
        ["reviews"] = "anything of reviews",
        ["submitted"] = "when the application was submitted",
        ["training"] = "anything of training",
        ["work"] = "anything of work",
        ["worksIn"] = "where the candidate works",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Sections = new Dictionary<string, string>
    {
        ["agreements"] = "what you have signed",
        ["education"] = "your degrees and transcripts",
        ["endorsements"] = "the endorsements that you hold",
        ["examinations"] = "the results of your examinations",
        ["memberships"] = "the receipts of your memberships",
        ["people"] = "the names of your supervisors and providers, and what they are endorsed as",
        ["references"] = "the reference ratings that you have",
        ["reflectiveSupervision"] = "the dates of your RS/C",
        ["reviews"] = "the results of reviews",
        ["training"] = "your training certificates",
        ["work"] = "the dates of your work",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Of an entry: "whether the work was paid".</summary>
    public static bool Knows(string member) => Entries.ContainsKey(member);

    public static string OfEntry(string member) => Entries.GetValueOrDefault(member) ?? $"“{Apart(member)}”";

    /// <summary>Of the candidate: "where the candidate lives", "whether the candidate has a program supervisor".</summary>
    public string OfCandidate(string member) =>
        member.StartsWith(CircumstancesPath, StringComparison.Ordinal)
            ? $"whether {english.Labels.Circumstance(member[CircumstancesPath.Length..], isSo: true)}"
            : OfPerson.GetValueOrDefault(member) ?? $"“{Apart(member)}”";

    /// <summary>A section by what there is much of in it: "RS/C", "training".</summary>
    public static string Much(string section) => section == "reflectiveSupervision" ? "RS/C" : Apart(section);

    /// <summary>A section by what a candidate would send of it: "your training certificates".</summary>
    public static string Section(string section) => Sections.GetValueOrDefault(section) ?? Apart(section);

    /// <summary>The name of a member of another version, its words apart.</summary>
    private static string Apart(string member) =>
        string.Concat(
            member.Select(c =>
                char.IsAsciiLetterUpper(c) ? $" {char.ToLowerInvariant(c)}"
                : c is '-' or '/' ? " "
                : $"{c}"
            )
        );
}
