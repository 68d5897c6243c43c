using System.Globalization;

namespace Endorsement.Rules.Spreadsheets.Words.Spanish;

/// <summary>Workbooks in Spanish.</summary>
internal sealed class SpanishSheetWords : ISheetWords
{
    private const int Shown = 12;

    public static SpanishSheetWords Instance { get; } = new();

    public string StartHere => "Empiece aquí";

    public string Choices => "Opciones";

    public string ToMend => "Por corregir";

    public string ToMendTitle(IReadOnlyCollection<SheetProblem> problems) =>
        $"{Count(problems.Count(problem => problem.Severity == Severity.Error), "error", "errores")}, {Count(problems.Count(problem => problem.Severity == Severity.Warning), "celda", "celdas")} por revisar. Corríjalos en su lugar e importe este archivo de nuevo. Esta hoja no se lee.";

    public IReadOnlyList<string> ToMendHeadings { get; } = ["Dónde", "Qué está mal", "Qué hacer"];

    public string Owner => "Identificador del solicitante";

    public string EntryOf(string section) => $"{section}: identificador";

    public string SheetName(string heading) => heading;

    public string Yes => "sí";

    public string No => "no";

    public string None => "ninguno";

    public IReadOnlyList<string> YesWords { get; } = ["sí", "s", "verdadero", "x"];

    public IReadOnlyList<string> NoWords { get; } = ["no", "n", "falso"];

    public IReadOnlyList<string> StillWords { get; } =
    ["presente", "el presente", "actual", "actualmente", "actualidad", "a la fecha", "hoy", "ahora", "continua", "en curso", "vigente"];

    public IReadOnlyList<string> Months { get; } =
    ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];

    public string Example(string value) => $"p. ej. {value}";

    public string SeveralHint(bool isOfChoices) =>
        isOfChoices
            ? "Varios: nómbrelos todos, separados con punto y coma; lo que no se nombra no vale. Ninguno: escriba ninguno. En blanco: no se sabe."
            : "Varios: sepárelos con punto y coma. Ninguno: escriba ninguno.";

    public string OwnerHint(string applicants) =>
        $"Necesario: el identificador de la persona en la hoja {applicants}, escrito de la misma manera.";

    public string EntryHint(string section, string naming) =>
        $"Necesario: qué fila de la hoja {section}. Basta lo que dice «{naming}» si una sola fila lo tiene; si no, su identificador.";

    public string NeededHint => "Necesario.";

    public string StartTitle(string? association, string? category, string? pathway) =>
        category is null
            ? association is null
                ? "Portafolios"
                : $"Portafolios para {association}"
            : $"{category}{(association is null ? "" : $", {association}")}{(pathway is null or "initial" ? "" : $": {Pathway(pathway)}")}";

    private static string Pathway(string pathway) =>
        pathway switch
        {
            "renewal" => "renovación",
            "emerging" => "acreditación emergente",
            "reinstatement" => "restablecimiento",
            _ => pathway,
        };

    public IReadOnlyList<string> Steps(bool isRegistry) =>
        [
            isRegistry
                ? "Empiece por la hoja Solicitante: una fila por persona, con un identificador propio. En las demás hojas escriba ese identificador en la primera columna."
                : "Empiece por la hoja Solicitante: una fila, con un identificador propio. Las demás hojas son de esta persona.",
            "Después llene la hoja Personas: todas las personas que nombran las otras hojas. Allí puede escribir el nombre o el identificador.",
            "Cada fila debajo de los encabezados oscuros es un registro. Los encabezados marrones son necesarios en cada fila. Las filas grises de arriba son ayuda y ejemplos.",
            "Deje la celda en blanco si no se sabe. En blanco significa desconocido, nunca no.",
            isRegistry
                ? "Si con seguridad alguien no tiene nada en toda una hoja, escriba su identificador en la primera columna y ninguno al lado. Ninguno solo lo dice de todas las personas."
                : "Si con seguridad no hay nada en toda una hoja, escriba ninguno en su primera columna, en una fila.",
            "Fechas: 2016-02-20. Si solo se sabe el mes o el año, escriba '2016-02 o '2016, con el apóstrofo.",
            "Horas: 1.5, 1:30 o 90 min. Los minutos se conservan tal cual.",
            "Muchas celdas ofrecen opciones. Si valen varias, nómbrelas todas, separadas con punto y coma: lo que no se nombra se toma como que no.",
            "Las columnas se pueden mover, ocultar o quitar; conserve sus encabezados. Las columnas propias no se leen.",
        ];

    public string Step(int number) => string.Create(CultureInfo.InvariantCulture, $"Paso {number}");

    public string SheetsTitle => "Las hojas";

    public string PurposeTitle => "Para qué se hizo este libro (deje, por favor, estas líneas: se leen)";

    public string PurposeAssociation => "Asociación";

    public string PurposeCategory => "Categoría";

    public string PurposePathway => "Vía";

    public string? ExampleOf(string column) => SheetExamples.Of(column);

    public Said NotAWorkbook(Unreadable why, string? detail)
    {
        var because = why switch
        {
            Unreadable.Old => "es un archivo .xls antiguo, o tiene contraseña",
            Unreadable.Macros => "tiene macros",
            Unreadable.NoWorkbook => "no contiene un libro",
            Unreadable.PartTwice => $"tiene dos partes llamadas {detail}",
            _ => detail,
        };
        return new($"no se puede leer como libro de cálculo: {because}", "guárdelo como .xlsx, sin macros y sin contraseña");
    }

    public Said TooLarge(Measure what, string most)
    {
        var of = what switch
        {
            Measure.Bytes => "bytes",
            Measure.Parts => "partes",
            Measure.Rows => "filas",
            Measure.Columns => "columnas",
            _ => "caracteres",
        };
        return new($"tiene más de {most} {of}", "divídalo e importe las partes una por una");
    }

    public Said SheetNotRead(string sheet, string? near, IEnumerable<string> known) =>
        new($"la hoja `{sheet}` no se lee", near is null ? $"hojas que se leen: {List(known)}" : $"¿quiso decir `{near}`?");

    public Said NoHeadings(string sheet, string example) =>
        new($"no se encuentra una fila de encabezados en `{sheet}`", $"una de sus primeras filas necesita encabezados como {example}");

    public Said ColumnNotRead(string heading, string? near) =>
        new($"la columna `{heading}` no se lee", near is null ? null : $"¿quiso decir `{near}`?");

    public Said HeadingTwice(string heading, string first) =>
        new($"el encabezado `{heading}` aparece dos veces; el primero está en {first}", "conserve una de las columnas");

    public Said NotAChoice(string text, string column, string? near, IReadOnlyCollection<string> known) =>
        new(
            $"`{text}` no es una de las opciones de «{column}»",
            near is null ? $"opciones: {List(known)}" : $"¿quiso decir `{near}`? opciones: {List(known)}"
        );

    public Said NotADate(string text, IReadOnlyList<string> near) =>
        near switch
        {
            [] => new(
                $"`{text}` no es una fecha del calendario",
                "escriba 2016-02-20, o 2016-02 o 2016 si no se sabe más; los años van de 1900 a 2200; déjela en blanco si no se sabe"
            ),
            [var one] => new(
                $"`{text}` no está escrita como aquí se escriben las fechas",
                $"¿quiso decir `{one}`? las fechas se escriben 2016-02-20, o 2016-02 o 2016 si no se sabe más"
            ),
            _ => new(
                $"`{text}` se puede leer como {string.Join(" o como ", near.Select(date => $"`{date}`"))}",
                "escriba la que corresponde, así: año, mes, día"
            ),
        };

    public Said NotYetOver(string text, string? help) =>
        help is null
            ? new($"`{text}` no es una fecha", "escriba el día, como 2016-02-20; déjelo en blanco si no se sabe")
            : new($"`{text}` no es un último día", $"deje la celda en blanco mientras continúe, o escriba un día. {help}");

    public Said NotADay(string text) => new($"`{text}` no es un día", "escriba la fecha completa, como 2016-02-20");

    public Said NotHours(string text, string? near) =>
        new(
            $"`{text}` no es una cantidad de horas",
            $"{(near is null ? "" : $"¿quiso decir `{near}`? ")}escriba 1.5, 1:30 o 90 min; más de 0, en minutos enteros"
        );

    public Said NotYesOrNo(string text) => new($"`{text}` no es ni sí ni no", "escriba sí o no; déjelo en blanco si no se sabe");

    public Said NotANumber(string text, int least, int most) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"`{text}` no es un número entero de {least} a {most}"),
            string.Create(CultureInfo.InvariantCulture, $"escriba un número entero de {least} a {most}")
        );

    public Said NotMoney(string text) =>
        new($"`{text}` no es un importe", "escriba un número de 0 a 1000000 con dos decimales como máximo, sin la moneda");

    public Said Fault(string text) => new($"la fórmula de esta celda da `{text}`", "corrija la fórmula o escriba el valor");

    public Said NobodyCalled(string id, string? near, string sheet) =>
        new(
            $"nadie en la hoja «{sheet}» tiene el identificador o el nombre `{id}`",
            near is null ? $"añada a «{sheet}» una fila para esta persona" : $"¿quiso decir `{near}`?"
        );

    public Said AlmostTwice(string id, string other, string first) =>
        new(
            $"el identificador `{id}` es el de {first}, `{other}`, salvo mayúsculas o espacios",
            "cada persona tiene una fila aquí; dé a otra persona otro identificador, o escriba este entre comillas dobles"
        );

    public Said AlmostCalled(string id, string meant, bool isName) =>
        new(
            isName
                ? $"`{id}` no es el identificador de nadie, sino el nombre de `{meant}`"
                : $"`{id}` no es el identificador de nadie; salvo mayúsculas o espacios es `{meant}`",
            $"escriba `{meant}`"
        );

    public Said NoApplicant(string id, string? near, string sheet) =>
        new(
            $"nadie en la hoja «{sheet}» tiene el identificador `{id}`",
            near is null ? $"añada a «{sheet}» una fila con este identificador" : $"¿quiso decir `{near}`?"
        );

    public Said WhoseRow(string heading) =>
        new("no se dice de quién es esta fila", $"escriba el identificador de la persona en «{heading}»");

    public Said WhichEntry(string heading, string sheet) =>
        new($"no se dice de qué fila de la hoja «{sheet}» es", $"escriba su identificador o su nombre en «{heading}»");

    public Said SeveralEntries(string text, string? sheet) =>
        new(
            sheet is null ? $"varias filas se llaman `{text}`" : $"varias filas de la hoja «{sheet}» se llaman `{text}`",
            "dé en su hoja un identificador propio a la que corresponde y escríbalo aquí"
        );

    public Said NoSuchEntry(string text, string sheet, string? near) =>
        new(
            $"ninguna fila de la hoja «{sheet}» de la misma persona tiene el identificador o el nombre `{text}`",
            near is null ? $"dé un identificador a la fila de «{sheet}» y escríbalo aquí" : $"¿quiso decir `{near}`?"
        );

    public Said NoneBesideOthers(string none) =>
        new($"una fila que dice `{none}` está junto a otras", $"`{none}` dice que no hay nada; quite esa fila, o las otras");

    public Said NoneOfWhom(string none, string heading) =>
        new(
            $"`{none}` está aquí solo, y otras personas tienen filas en esta hoja",
            $"escriba en «{heading}» quién no tiene nada aquí, y `{none}` al lado; una fila por persona"
        );

    public Said NotAFinding(string text, string attribute) =>
        new(
            $"`{text}` no puede ser respuesta a «{attribute}»",
            "escriba lo que estaría en el registro: sí o no, códigos, un resultado o un día"
        );

    public Said ReadAsYear(string text) => new($"`{text}` se lee solo como el año", "escriba la fecha completa si la sabe");

    public Said UnknownCode(string text, string near) =>
        new($"`{text}` es una palabra que ninguna regla conoce; se conserva como está", $"¿quiso decir `{near}`?");

    public string NobodyReads(string text, string column) => $"ninguna regla conoce `{text}` como «{column}»; nada se cuenta por ello";

    public Said SeveralCalled(string name, string sheet) =>
        new($"varias personas de la hoja «{sheet}» se llaman `{name}`", "escriba el identificador de la persona");

    public Said PersonTwice(string id, string first) =>
        new($"el identificador `{id}` aparece dos veces; el primero está en {first}", "cada persona tiene una fila aquí");

    public Said NoPeople(string sheet) =>
        new($"la hoja «{sheet}» no tiene a nadie", "escriba al menos el identificador de la persona cuyas hojas son estas");

    public Said MoreNotTold(int count) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{count} problemas más no se muestran"),
            "corrija estos primero e importe de nuevo"
        );

    public Said Encoding(string encoding) =>
        new($"no está en UTF-8 y se lee como {encoding}", "guárdelo como «CSV UTF-8» si las letras se ven mal");

    public string TooManyHours => "revise el día y las horas; lo que duró varios días tiene un primer y un último día";

    public string TooManyHoursAWeek => "revise los días y las horas por semana";

    public string Meant(string? near, IReadOnlyCollection<string> known) =>
        near is null ? $"palabras conocidas: {List(known)}" : $"¿quiso decir `{near}`?";

    public Said? OfReader(string code, string column, Diagnostic diagnostic) =>
        code switch
        {
            "ER1102" => new($"«{column}» está en blanco, y cada fila lo necesita"),
            "ER1104" => new($"el valor de «{column}» no es una de las opciones"),
            "ER1105" => new($"«{column}» no es una fecha del calendario", "escriba 2016-02-20, o 2016-02 o 2016 si no se sabe más"),
            "ER1106" => new($"las horas de «{column}» no dan minutos enteros", "escriba, por ejemplo, 1.5 o 1:30"),
            "ER1107" => new($"el número de «{column}» no está entre los permitidos"),
            "ER1108" => new($"«{column}» y otra columna de la misma fila se excluyen", "conserve una de las dos"),
            "ER1109" => new($"el identificador de «{column}» se usa dos veces", "dé a cada fila un identificador propio"),
            "ER1110" => new($"quien se nombra en «{column}» no está en la hoja de personas", "añada a la persona, o corrija el nombre"),
            "ER1111" => new($"las fechas se contradicen: termina antes de empezar («{column}»)", "revise ambas fechas"),
            "ER1112" => new($"«{column}» está en blanco o tiene espacios en los extremos", "escriba el código o el identificador"),
            "ER1113" => new($"«{column}» tiene menos o más elementos de los que puede tener"),
            "ER1121" => new("el registro que se juzgó no está en su hoja", "escriba su identificador o su nombre como está allí"),
            "ER1122" => new("lo mismo se juzgó dos veces en un día", "conserve el juicio que vale"),
            "ER1130" => new("una prórroga no tiene último día", "escríbalo en la columna de la prórroga"),
            "ER1131" => new("una exención no tiene último día", "deje en blanco el último día, o haga de ella una prórroga"),
            "ER1132" => new("no se dice para qué ciclo de renovación es", "escriba el año en que termina el ciclo"),
            _ => null,
        };

    private static string Count(int count, string one, string several) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several)}");

    private static string List(IEnumerable<string> words)
    {
        var all = words.ToArray();
        return all.Length <= Shown
            ? string.Join("; ", all)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join("; ", all.Take(Shown))}; y {all.Length - Shown} más");
    }
}
