namespace Endorsement.Rules.Words.Spanish;

/// <summary>What is said before an item of a list that came, went or changed.</summary>
internal static class ListWords
{
    public static string Now(string list) =>
        list switch
        {
            "SupervisionRequirement.providers" => "Ahora puede impartirla",
            "CredentialRequirement.anyOf" => "Ahora también se acepta",
            "ReferencesRequirement.slots" => "Un lugar más",
            "ReferencesRequirement.among" => "Nuevo",
            "ExperienceRequirement.work" => "Trabajo que ahora también cuenta",
            "SupervisionRequirement.whileServing" => "Ahora también durante el trabajo",
            "TrainingRequirement.within" or "SupervisionRequirement.within" => "De ellas, ahora",
            "TrainingRequirement.additional" => "Además, ahora",
            _ => "Nuevo",
        };

    public static string NoLonger(string list) =>
        list switch
        {
            "SupervisionRequirement.providers" => "Ya no puede impartirla",
            "CredentialRequirement.anyOf" => "Ya no se acepta",
            "ReferencesRequirement.slots" => "Ya no es un lugar propio",
            "ExperienceRequirement.work" => "Trabajo que ya no cuenta",
            "SupervisionRequirement.whileServing" => "Ya no durante el trabajo",
            "TrainingRequirement.within" or "SupervisionRequirement.within" => "Ya no se pide dentro del total",
            "TrainingRequirement.additional" => "Ya no se pide además",
            _ => "Ya no",
        };

    public static string Other(string list) =>
        list switch
        {
            "SupervisionRequirement.providers" => "Puede impartirla",
            "CredentialRequirement.anyOf" => "Se acepta",
            "ReferencesRequirement.slots" => "Un lugar se ocupa de otro modo",
            "ExperienceRequirement.work" => "Trabajo que cuenta",
            "SupervisionRequirement.whileServing" => "Durante el trabajo",
            "TrainingRequirement.within" or "SupervisionRequirement.within" => "De ellas",
            "TrainingRequirement.additional" => "Además",
            _ => "Ahora",
        };
}
