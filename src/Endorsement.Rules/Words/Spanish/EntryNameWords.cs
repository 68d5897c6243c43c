namespace Endorsement.Rules.Words.Spanish;

/// <summary>One entry of a file at hand by what it is, section by section: "«Attachment in the first year», 6 horas, 16 de octubre de 2014".</summary>
/// <param name="spanish">The language.</param>
/// <param name="file">The file.</param>
internal sealed class EntryNameWords(SpanishLanguage spanish, FileEntries file)
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

    /// <summary>"28 sesiones con Dra. Reyes, del 10 de febrero de 2016 al 5 de abril de 2017".</summary>
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
            blocks ? "entrada de sesiones" : "sesión",
            blocks ? "entradas de sesiones" : "sesiones"
        );
        text += sessions[0].Provider is { } provider ? $" con {Person(provider)}" : "";
        return dates.Length > 0 ? $"{text}, {Span(dates[0], dates.MaxBy(date => date.Last))}" : text;
    }

    /// <summary>A person by name; where the file has none by the id.</summary>
    private string Person(string id) =>
        _candidate.People?.FirstOrDefault(person => person.Id == id)?.Name is { Length: > 0 } name
            ? SpokenWords.Named(name)
            : (file.TellsIds ? $"alguien ({id})" : "una persona de su expediente");

    /// <summary>"MSW del 3 de mayo de 2014", "licenciatura en «Social work», aún sin conferir (deg-1)".</summary>
    private string Of(EducationEntry entry)
    {
        var kind = CodeWords.CredentialNoun(entry.Credential);
        var text = entry.Name is { Length: > 0 } name ? name : $"{kind}{(entry.Field is { Length: > 0 } field ? $" en «{field}»" : "")}";
        text += entry.Conferred is { } day ? $" {CodeWords.Of(DateWords.The(day))}" : ", aún sin conferir";
        return entry.Name is { Length: > 0 } ? text : $"{text}{Id(entry.Id)}";
    }

    /// <summary>"atención directa en Harbor House, del 1 de septiembre de 2015 al 30 de marzo de 2018".</summary>
    private string Of(WorkEntry entry)
    {
        var text = entry.Activity is { IsEmpty: false } activity ? spanish.Labels.And(CodeKind.Activities, activity) : "trabajo";
        text += entry.Employer is { Length: > 0 } employer ? $" en {employer}" : "";
        text += (entry.From, entry.To) switch
        {
            ({ } from, { } to) => $", {Span(from, to)}",
            ({ } from, null) => $" desde {DateWords.The(from)}",
            (null, { } to) => $" hasta {DateWords.The(to)}",
            _ => "",
        };
        return entry.Employer is { Length: > 0 } ? text : $"{text}{Id(entry.Id)}";
    }

    /// <summary>"«Attachment in the first year», 6 horas, 16 de octubre de 2014".</summary>
    private string Of(TrainingEntry entry)
    {
        var hours = entry.Hours is { } amount ? HourWords.Hours(HourWords.Number(amount)) : null;
        string?[] parts =
        [
            entry.Title is { Length: > 0 } title ? $"«{title}»" : "capacitación",
            hours,
            On(entry.Date, entry.From, entry.To),
        ];
        var text = string.Join(", ", parts.OfType<string>());
        return entry.Title is { Length: > 0 } ? text : $"{text}{Id(entry.Id)}";
    }

    /// <summary>"sesión con Dra. Reyes, 3 de marzo de 2016".</summary>
    private string Of(ReflectiveSupervisionEntry entry)
    {
        var text = entry.Date is null && entry.To is not null ? "sesiones" : "sesión";
        var name = _candidate.People?.FirstOrDefault(person => person.Id == entry.Provider)?.Name;
        text += name is { Length: > 0 } ? $" con {SpokenWords.Named(name)}" : "";
        text += On(entry.Date, entry.From, entry.To) is { } days ? $", {days}" : "";
        return name is { Length: > 0 } ? text : $"{text}{Id(entry.Id)}";
    }

    /// <summary>"referencia de Dra. Reyes", "referencia de supervisor(a) del programa (ref-1)".</summary>
    private string Of(ReferenceRating entry) =>
        _candidate.People?.FirstOrDefault(person => person.Id == entry.Rater)?.Name is { Length: > 0 } name
            ? $"referencia {CodeWords.Of(SpokenWords.Named(name))}"
        : entry.Roles is { IsEmpty: false } roles ? $"referencia de {spanish.Labels.And(CodeKind.Roles, roles)}{Id(entry.Id)}"
        : $"referencia de alguien{Id(entry.Id)}";

    /// <summary>"membresía de MI-AIMH, 2018".</summary>
    private string Of(Membership entry)
    {
        var text = $"{(entry.Lifetime ? "membresía vitalicia" : "membresía")}";
        text += entry.Association is { } association ? $" de {spanish.Labels.Named([association])}" : "";
        return (entry.From, entry.To) switch
        {
            ({ } from, { } to) => $"{text}, {Span(from, to)}",
            ({ } from, null) => $"{text} desde {DateWords.The(from)}",
            (null, { } to) => $"{text} hasta {DateWords.The(to)}",
            _ => text,
        };
    }

    private string Of(Agreement entry) =>
        $"{spanish.Labels.Of(CodeKind.Agreements, entry.Kind)}{(entry.Signed is { } day ? $", con firma {CodeWords.Of(DateWords.The(day))}" : "")}";

    private string Of(Examination entry)
    {
        var text = spanish.Labels.Of(CodeKind.Examinations, entry.Kind);
        text += entry.Part is { } part ? $", {spanish.Labels.Of(CodeKind.Parts, part)}" : "";
        return entry.Date is { } day ? $"{text}, {DateWords.Day(day)}" : text;
    }

    private string Of(Review entry) =>
        $"revisión {CodeWords.Of(spanish.Labels.Of(CodeKind.Reviews, entry.Kind))}{(entry.Date is { } day ? $", {DateWords.Day(day)}" : "")}";

    private string Of(HeldEndorsement entry) =>
        $"acreditación como {spanish.Labels.Category(entry.Category)}{(entry.From is { } day ? $" desde {DateWords.The(day)}" : "")}";

    private static string? On(DocumentedDate? date, DocumentedDate? from, DocumentedDate? to) =>
        date is { } day
            ? DateWords.Day(day)
            : (from, to) switch
            {
                ({ } first, { } last) => Span(first, last),
                ({ } first, null) => $"desde {DateWords.The(first)}",
                (null, { } last) => $"hasta {DateWords.The(last)}",
                _ => null,
            };

    /// <summary>"del 10 de febrero de 2016 al 5 de abril de 2017"; a whole year by its number.</summary>
    private static string Span(DocumentedDate from, DocumentedDate to) =>
        from.First.Year == to.Last.Year && from.First is { Month: 1, Day: 1 } && to.Last is { Month: 12, Day: 31 }
            ? DateWords.Year(from.First)
        : from == to ? DateWords.Day(from)
        : $"{CodeWords.Of(DateWords.The(from))} {DateWords.To(to)}";

    /// <summary>" (w-1)"; in a letter nothing.</summary>
    private string Id(string id) => file.TellsIds ? $" ({id})" : "";
}
