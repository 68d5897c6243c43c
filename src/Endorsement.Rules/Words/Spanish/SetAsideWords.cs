namespace Endorsement.Rules.Words.Spanish;

/// <summary>Why a genuine entry does not count for a requirement, in words (S14).</summary>
internal static class SetAsideWords
{
    public static IReadOnlyDictionary<SetAsideReason, string> Words { get; } =
        new Dictionary<SetAsideReason, string>
        {
            [SetAsideReason.Future] = "con fecha posterior a la fecha de corte",
            [SetAsideReason.Duplicate] = "la misma entrada otra vez",
            [SetAsideReason.MaybeDuplicate] = "puede ser la misma entrada otra vez",
            [SetAsideReason.Open] = "todavía no está claro; véase lo pendiente",
            [SetAsideReason.Incomplete] = "le falta algún dato, pero aquí nada depende de él",
            [SetAsideReason.OutsideWindow] = "fuera del período que cuenta",
            [SetAsideReason.CutByWindow] = "cortado por el borde del período; nunca se cuenta en parte",
            [SetAsideReason.Concentration] = "más horas con otras personas de las que deja contar la regla sobre quién las da",
            [SetAsideReason.OutsideCycle] = "fuera del ciclo de renovación",
            [SetAsideReason.TooOld] = "de hace demasiado tiempo",
            [SetAsideReason.OutsideDates] = "fuera de las fechas que cuentan",
            [SetAsideReason.BeforeDegree] = "anterior al título que se pide",
            [SetAsideReason.BeforeStart] = "anterior al título que se pide, o de hace demasiado tiempo",
            [SetAsideReason.NoQualifyingDegree] = "sin título del nivel que se pide",
            [SetAsideReason.NotServing] = "no durante un trabajo que cuente",
            [SetAsideReason.OnLeave] = "con licencia todos los días que podrían contar",
            [SetAsideReason.Format] = "de otro formato que los que cuentan",
            [SetAsideReason.Peer] = "la supervisión entre pares no cuenta aquí",
            [SetAsideReason.Subject] = "sobre otro asunto que el que se pide",
            [SetAsideReason.OtherAges] = "se refiere a otras edades",
            [SetAsideReason.ProviderNotQualified] = "quien la dio no reunía ese día lo que pide este requisito",
            [SetAsideReason.SupervisorNotQualified] = "quien supervisó no reunía lo que se pide",
            [SetAsideReason.OtherActivity] = "otra clase de trabajo que la que se pide",
            [SetAsideReason.NotPaid] = "no remunerado, como se pide",
            [SetAsideReason.Paid] = "remunerado; aquí solo cuenta el trabajo no remunerado",
            [SetAsideReason.NotSupervised] = "no supervisado, como se pide",
            [SetAsideReason.Supervised] = "supervisado; aquí solo cuenta el trabajo sin supervisión",
            [SetAsideReason.NotAttested] = "no consta una cualidad que se pide",
            [SetAsideReason.ScopeTooSmall] = "el liderazgo no tiene el alcance que se pide",
            [SetAsideReason.TooFewSupervised] = "menos personas supervisadas que las que se piden",
            [SetAsideReason.OverCap] = "de una clase de la que ya no cuenta más",
            [SetAsideReason.OtherPart] = "con otra forma de participar que las que cuentan",
            [SetAsideReason.OtherTopic] = "otro tema que el que se pide",
            [SetAsideReason.NotDidactic] = "no didáctica, como se pide",
            [SetAsideReason.Didactic] = "didáctica, lo que aquí no cuenta",
            [SetAsideReason.OtherCredential] = "no es una de las credenciales aceptadas",
            [SetAsideReason.NotConferred] = "todavía sin conferir",
            [SetAsideReason.TranscriptNotOfficial] = "el certificado de estudios no es oficial",
            [SetAsideReason.FieldNotRelated] = "según una persona revisora, el campo no está relacionado",
            [SetAsideReason.NotSpecificToFocus] = "según una persona revisora, el título no es específico del enfoque",
            [SetAsideReason.OtherRole] = "ninguna de las funciones que se piden",
            [SetAsideReason.NotCurrent] = "sin esa función en el momento",
            [SetAsideReason.OtherPerson] = "la persona no tiene la acreditación ni el aval que se pide",
            [SetAsideReason.KnownTooShort] = "conoce a la persona candidata desde hace menos tiempo que el que se pide",
            [SetAsideReason.Expired] = "la evaluación ha caducado",
            [SetAsideReason.NotUpdated] = "la evaluación es anterior al día que se pide",
            [SetAsideReason.NotEnoughInformation] = "demasiadas respuestas «sin información suficiente»",
            [SetAsideReason.NotActive] = "no activa entonces",
            [SetAsideReason.OtherAssociation] = "de otra asociación que la que se pide",
            [SetAsideReason.NotIndividual] = "no es una membresía individual",
            [SetAsideReason.Failed] = "sin aprobar",
            [SetAsideReason.OtherAreas] = "no respalda ninguna de las áreas que se piden",
            [SetAsideReason.NotHeldSo] = "ese día no se tenía como se pide",
            [SetAsideReason.ExceptionNotAllowed] = "la asociación no concede aquí ninguna excepción",
            [SetAsideReason.OtherCurrency] = "pagado en otra moneda que la que se pide",
            [SetAsideReason.NotQualifying] = "no reúne lo que se pide",
        };

    /// <summary>The words of a reason; of one that this version does not know the code.</summary>
    public static string Of(SetAsideReason reason) => Words.TryGetValue(reason, out var words) ? words : LabelWords.Plain(reason.Code);
}
