namespace Endorsement.Rules.Words.English;

/// <summary>One entry of a file at hand by what it is, section by section: "“Attachment in the first year”, 6 hours, 16 October 2014".</summary>
/// <param name="english">The language.</param>
/// <param name="file">The file.</param>
internal sealed class EntryNameWords(EnglishLanguage english, FileEntries file)
{
    private readonly Candidate _candidate = file.Candidate;

    public string Of(FileEntry entry) =>
        file.Record(entry) switch
        {
            EducationEntry education => Of(education),
            WorkEntry work => Of(work),
            TrainingEntry training => Of(training),
            ReflectiveSupervisionEntry session => Of(session),
            Person person => Person(person.Id),
            ReferenceRating rating => Of(rating),
            Membership membership => Of(membership),
            Agreement agreement => Of(agreement),
            Examination examination => Of(examination),
            Review review => Of(review),
            HeldEndorsement held => Of(held),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>"28 sessions with Dr Reyes, 10 February 2016 to 5 April 2017".</summary>
    public string Sessions(int[] places)
    {
        var sessions = Array.ConvertAll(places, place => _candidate.ReflectiveSupervision!.Value[place]);
        var dates = sessions
            .SelectMany(session => new[] { session.Date, session.From, session.To })
            .OfType<DocumentedDate>()
            .OrderBy(date => date.First)
            .ToArray();
        var blocks = sessions.Any(session => session.Date is null);
        var text = FigureWords.Count(
            sessions.Length,
            blocks ? "entry of sessions" : "session",
            blocks ? "entries of sessions" : "sessions"
        );
        text += sessions[0].Provider is { } provider ? $" with {Person(provider)}" : "";
        return dates.Length > 0 ? $"{text}, {Span(dates[0], dates.MaxBy(date => date.Last))}" : text;
    }

    /// <summary>A person by name; where the file has none by the id.</summary>
    private string Person(string id) =>
        _candidate.People?.FirstOrDefault(person => person.Id == id)?.Name is { Length: > 0 } name
            ? name
            : (file.TellsIds ? $"somebody ({id})" : "a person in your file");

    /// <summary>"MSW of 3 May 2014", "bachelor's degree in Social work, not conferred yet (deg-1)".</summary>
    private string Of(EducationEntry entry)
    {
        var kind = CodeWords.Credential(entry.Credential).Split(' ', 2) is [_, var noun] ? noun : "";
        var text = entry.Name is { Length: > 0 } name ? name : $"{kind}{(entry.Field is { Length: > 0 } field ? $" in {field}" : "")}";
        text += entry.Conferred is { } day ? $" of {DateWords.Day(day)}" : ", not conferred yet";
        return entry.Name is { Length: > 0 } ? text : $"{text}{Id(entry.Id)}";
    }

    /// <summary>"direct service at Harbor House, 1 September 2015 to 30 March 2018".</summary>
    private string Of(WorkEntry entry)
    {
        var text = entry.Activity is { IsEmpty: false } activity ? english.Labels.And(CodeKind.Activities, activity) : "work";
        text += entry.Employer is { Length: > 0 } employer ? $" at {employer}" : "";
        text += (entry.From, entry.To) switch
        {
            ({ } from, { } to) => $", {Span(from, to)}",
            ({ } from, null) => $" since {DateWords.Day(from)}",
            (null, { } to) => $" until {DateWords.Day(to)}",
            _ => "",
        };
        return entry.Employer is { Length: > 0 } ? text : $"{text}{Id(entry.Id)}";
    }

    /// <summary>"“Attachment in the first year”, 6 hours, 16 October 2014".</summary>
    private string Of(TrainingEntry entry)
    {
        var hours = entry.Hours is { } amount ? HourWords.Hours(HourWords.Number(amount)) : null;
        string?[] parts = [entry.Title is { Length: > 0 } title ? $"“{title}”" : "training", hours, On(entry.Date, entry.From, entry.To)];
        var text = string.Join(", ", parts.OfType<string>());
        return entry.Title is { Length: > 0 } ? text : $"{text}{Id(entry.Id)}";
    }

    /// <summary>"session with Dr Reyes, 3 March 2016".</summary>
    private string Of(ReflectiveSupervisionEntry entry)
    {
        var text = entry.Date is null && entry.To is not null ? "sessions" : "session";
        var name = _candidate.People?.FirstOrDefault(person => person.Id == entry.Provider)?.Name;
        text += name is { Length: > 0 } ? $" with {name}" : "";
        text += On(entry.Date, entry.From, entry.To) is { } days ? $", {days}" : "";
        return name is { Length: > 0 } ? text : $"{text}{Id(entry.Id)}";
    }

    /// <summary>"reference of Dr Reyes", "reference of the program supervisor (ref-1)".</summary>
    private string Of(ReferenceRating entry) =>
        _candidate.People?.FirstOrDefault(person => person.Id == entry.Rater)?.Name is { Length: > 0 } name ? $"reference of {name}"
        : entry.Roles is { IsEmpty: false } roles ? $"reference of the {english.Labels.And(CodeKind.Roles, roles)}{Id(entry.Id)}"
        : $"reference of somebody{Id(entry.Id)}";

    /// <summary>"membership in MI-AIMH, 2018".</summary>
    private string Of(Membership entry)
    {
        var text = $"{(entry.Lifetime ? "lifetime membership" : "membership")}";
        text += entry.Association is { } association ? $" in {english.Labels.Named([association])}" : "";
        return (entry.From, entry.To) switch
        {
            ({ } from, { } to) => $"{text}, {Span(from, to)}",
            ({ } from, null) => $"{text} from {DateWords.Day(from)} on",
            (null, { } to) => $"{text} until {DateWords.Day(to)}",
            _ => text,
        };
    }

    private string Of(Agreement entry) =>
        $"{english.Labels.Of(CodeKind.Agreements, entry.Kind)}{(entry.Signed is { } day ? $", signed {DateWords.On(day)}" : "")}";

    private string Of(Examination entry)
    {
        var text = english.Labels.Of(CodeKind.Examinations, entry.Kind);
        text += entry.Part is { } part ? $", {english.Labels.Of(CodeKind.Parts, part)}" : "";
        return entry.Date is { } day ? $"{text}, {DateWords.Day(day)}" : text;
    }

    private string Of(Review entry) =>
        $"review of the {english.Labels.Of(CodeKind.Reviews, entry.Kind)}{(entry.Date is { } day ? $", {DateWords.Day(day)}" : "")}";

    private string Of(HeldEndorsement entry) =>
        $"endorsement as {english.Labels.Category(entry.Category)}{(entry.From is { } day ? $" from {DateWords.Day(day)} on" : "")}";

    private static string? On(DocumentedDate? date, DocumentedDate? from, DocumentedDate? to) =>
        date is { } day
            ? DateWords.Day(day)
            : (from, to) switch
            {
                ({ } first, { } last) => Span(first, last),
                ({ } first, null) => $"from {DateWords.Day(first)} on",
                (null, { } last) => $"until {DateWords.Day(last)}",
                _ => null,
            };

    /// <summary>"10 February 2016 to 5 April 2017"; a whole year by its number.</summary>
    private static string Span(DocumentedDate from, DocumentedDate to) =>
        from.First.Year == to.Last.Year && from.First is { Month: 1, Day: 1 } && to.Last is { Month: 12, Day: 31 }
            ? DateWords.Year(from.First)
        : from == to ? DateWords.Day(from)
        : $"{DateWords.Day(from)} to {DateWords.Day(to)}";

    /// <summary>" (w-1)"; in a letter nothing.</summary>
    private string Id(string id) => file.TellsIds ? $" ({id})" : "";
}
