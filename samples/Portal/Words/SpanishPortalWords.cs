using System.Globalization;
using Endorsement.Rules;

namespace Portal.Words;

/// <inheritdoc/>
internal sealed class SpanishPortalWords : PortalWords
{
    public override Language Language => Language.Spanish;
    public override string Site => "Consulta de acreditación";
    public override string Skip => "Ir al contenido";
    public override string Languages => "Idioma";
    public override string Footer =>
        "Lo que dice esta página se basa en los datos ingresados. Decide la asociación. Sitio independiente de las asociaciones; los nombres son de ellas.";
    public override string Welcome => "¿En qué punto está mi solicitud?";
    public override string WelcomeMore =>
        "Ingrese lo que ha hecho hasta ahora, o envíe un archivo. Verá qué requisitos se cumplen, qué falta y qué hacer y para cuándo.";
    public override string WhichAssociation => "¿A qué asociación presenta su solicitud?";
    public override string NothingKept => "No se guarda nada";
    public override string NothingKeptMore =>
        "Lo que ingrese sirve para contestarle y después se olvida: no queda en ninguna base de datos, archivo ni registro. Para seguir otro día, guarde sus respuestas al final.";
    public override string BackToAssociations => "Otras asociaciones";
    public override string Category => "Categoría";
    public override string PathwayLabel => "Solicito";
    public override string AsOf => "A la fecha";
    public override string AsOfHelp => "El día para el que se examina; casi siempre, hoy.";
    public override string FillForm => "Completar un formulario";
    public override string FillFormMore => "Pregunta lo que pide esta categoría, y nada más. Deje en blanco lo que no sepa.";
    public override string OpenForm => "Abrir el formulario";
    public override string SendFile => "Enviar un archivo";
    public override string SendFileMore => "Un archivo que haya guardado aquí, o uno de su asociación.";
    public override string File => "Archivo";
    public override string FileHelp => "Un libro de cálculo (.xlsx) o un archivo JSON (.json), de hasta 8 MB.";
    public override string ShowReport => "Ver el informe";

    public override string FormLead(string version) =>
        $"Deje en blanco lo que no sepa: cuenta entonces como desconocido, y verá qué decidiría. Las reglas son las de la versión {version}.";

    public override string Applicant => "Sobre usted";
    public override string None => "No hay ninguno";
    public override string NoneHelp => "Sin esta marca y sin filas, cuenta como desconocido.";

    public override string AddRow(string table) => $"Añadir a «{table}»";

    public override string RemoveRow(string row) => $"Quitar {row}";

    public override string Row(string table, int number) => string.Create(CultureInfo.InvariantCulture, $"{table} {number}");

    public override string Chosen(int count) => count == 1 ? "1 elegido" : string.Create(CultureInfo.InvariantCulture, $"{count} elegidos");

    public override string Choose => "—";
    public override string Yes => "Sí";
    public override string No => "No";
    public override string NotKnown => "No se sabe";
    public override string ExampleDate => "Por ejemplo 2018-05-31; 2018-05 o 2018 si no sabe más.";
    public override string ExampleHours => "Por ejemplo 1.5 o 1:30.";

    public override string Mistakes(int count) =>
        count == 1 ? "Hay que revisar una respuesta" : string.Create(CultureInfo.InvariantCulture, $"Hay que revisar {count} respuestas");

    public override string MistakesMore => "No se perdió nada. Cada línea lleva a su campo.";
    public override string ChangeAnswers => "Cambiar las respuestas";
    public override string DownloadLetter => "Descargar la carta";
    public override string DownloadLetterText => "La carta como texto";
    public override string DownloadReport => "Descargar el informe";
    public override string DownloadAnswers => "Guardar las respuestas";
    public override string DownloadWorkbook => "Guardarlas como libro de cálculo";
    public override string DownloadAnswersMore => "Conserve este archivo para seguir otro día: aquí no se guarda nada.";
    public override string WhatIf => "¿Y si …?";
    public override string WhatIfLead => "Vea en qué punto estaría con más horas para cierto día. Sus respuestas quedan como están.";
    public override string WhatIfTraining => "Horas de capacitación";
    public override string WhatIfRsc => "Horas de supervisión reflexiva";
    public override string WhatIfWork => "Horas de trabajo por semana";
    public override string WhatIfUntil => "Hasta";
    public override string WhatIfAssumed =>
        "Se supone: capacitación como participante; supervisión reflexiva como la de su última sesión que cuenta y con la misma persona; trabajo como el último que cuenta.";
    public override string WhatIfAsk => "Ver qué resultaría";
    public override string WhatIfEnd => "Volver a la situación real";
    public override string WhatIfNotice => "Esto es una suposición: muestra lo que resultaría, no lo que es.";

    public override string SupposedTraining(string hours, string from, string until) =>
        $"{hours} horas de capacitación del {from} al {until}";

    public override string SupposedRsc(string hours, string from, string until) =>
        $"{hours} horas de supervisión reflexiva del {from} al {until}";

    public override string SupposedWork(string hours, string from, string until) =>
        $"{hours} horas de trabajo por semana del {from} al {until}";

    public override string UntilMistake => "Escriba un día posterior al día por el que preguntó, como 2030-06-01.";
    public override string HoursMistake =>
        "Escriba horas mayores que 0, como 12 o 1.5, y 10,000 como máximo; de trabajo, 100 por semana como máximo.";
    public override string NothingSupposed => "Escriba horas al menos en uno de los campos.";
    public override string EmptyWorkbook => "Obtener un libro de cálculo vacío para esta categoría";
    public override string Workbook => "Su libro";
    public override string SeveralPeople => "El libro contiene a varias personas. Envíe una persona por vez.";
    public override string FileNotRead => "No se pudo leer el libro.";
    public override string MendWorkbook => "Corríjalos en su libro y envíelo de nuevo.";
    public override string DownloadMarked => "Descargar el libro con estas celdas marcadas";
    public override string SendAgain => "Enviar el libro de nuevo";
    public override string ReadAsTheyStand => "Se leyeron como están en su libro.";

    public override string Cell(string sheet, string cell, int row) =>
        row == 0 ? sheet
        : char.IsAsciiDigit(cell[0]) ? $"{sheet}, fila {cell}"
        : $"{sheet}, celda {cell}";

    public override string Quoted(string words) => $"«{words}»";

    public override string NoFile => "Elija primero un archivo.";
    public override string WrongFile =>
        "Este archivo no es un libro de cálculo (.xlsx) ni respuestas guardadas aquí (.json). No se leyó nada de él; elija otro.";
    public override string FileTooLarge => "El archivo supera los 8 MB.";
    public override string NoAnswer => "Esto no puede contestarse";
    public override string Problem => "Algo salió mal";
    public override string ProblemMore => "No fue culpa suya. Vuelva atrás e inténtelo de nuevo; lo que escribió sigue en su navegador.";
    public override string NotFound => "Esta página no existe";
    public override string NotFoundMore => "Quizá las reglas cambiaron desde que la abrió.";
    public override string FormExpired =>
        "El formulario estuvo abierto demasiado tiempo, o el servidor se reinició. Vuelva atrás en su navegador, recargue la página y envíelo de nuevo.";
    public override string Start => "Al inicio";

    public override string PersonHelp => "El nombre de alguien que figure en «Personas».";

    public override string? SectionHelp(string path) =>
        path switch
        {
            "people" =>
                "Todas las personas que se nombran en otra parte: quienes supervisan, quienes dan supervisión reflexiva, quienes dan referencias.",
            "work/leave" => "Días de este empleo que no cuentan, como un permiso parental.",
            "people/endorsements" => "Qué acreditaciones tiene esta persona.",
            "people/vetted" => "Qué asociación evaluó a esta persona para dar supervisión reflexiva, y cuándo.",
            _ => null,
        };

    public override string Of(Pathway pathway) =>
        pathway switch
        {
            Pathway.Initial => "una primera acreditación",
            Pathway.Renewal => "la renovación de una acreditación",
            Pathway.Emerging => "una acreditación emergente",
            Pathway.Reinstatement => "el restablecimiento de una acreditación",
            _ => throw new InvalidOperationException("There is no such pathway."),
        };

    public override string Mistake(string code, CandidateValueKind? kind, int most) =>
        (code, kind) switch
        {
            ("ER1102", _) => "Este dato hace falta.",
            ("ER1109", _) => "Se usa dos veces; cada uno necesita el suyo.",
            ("ER1110", _) => "Nadie con este nombre figura en «Personas». Añada allí a la persona.",
            ("ER1111", _) => "Las fechas no están en orden: revise ambas.",
            ("ER1112", _) => "Quite los espacios del principio y del final.",
            ("ER1108", _) => "Solo puede darse uno de los dos.",
            (_, CandidateValueKind.Date) => "Esto no es una fecha. Escríbala como 2018-05-31; 2018-05 o 2018 si no sabe más.",
            (_, CandidateValueKind.Day) => "Esto no es un día. Escríbalo como 2018-05-31.",
            (_, CandidateValueKind.Hours) => string.Create(
                CultureInfo.InvariantCulture,
                $"Escriba las horas como 1.5 o 1:30: más de 0, y {most:N0} como máximo."
            ),
            (_, CandidateValueKind.Whole) => string.Create(
                CultureInfo.InvariantCulture,
                $"Escriba un número entero de {most:N0} como máximo."
            ),
            (_, CandidateValueKind.Money) => "Escriba un importe como 25 o 25.50.",
            (_, CandidateValueKind.ClosedCode) => "Elija una de las respuestas.",
            (_, CandidateValueKind.Flag or CandidateValueKind.OnlyYes) => "Elija sí o no.",
            ("ER1101", _) => "El archivo tiene aquí algo que nadie conoce.",
            ("ER1001" or "ER1002", _) => "El archivo no es JSON, o está dañado.",
            ("ER1003" or "ER1004" or "ER1005", _) => "El archivo es más grande de lo que se lee aquí.",
            ("ER1006", _) => "Esto figura dos veces en el archivo.",
            ("ER1009", _) => "Hay más errores de los que se muestran.",
            _ => "Esto no puede ser así.",
        };
}
