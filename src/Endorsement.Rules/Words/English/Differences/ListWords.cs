namespace Endorsement.Rules.Words.English;

/// <summary>What is said before an item of a list that came, went or changed.</summary>
internal static class ListWords
{
    public static string Now(string list) =>
        list switch
        {
            "SupervisionRequirement.providers" => "May now provide it",
            "CredentialRequirement.anyOf" => "Now accepted too",
            "ReferencesRequirement.slots" => "A further place",
            "ReferencesRequirement.among" => "New",
            "ExperienceRequirement.work" => "Work that now counts too",
            "SupervisionRequirement.whileServing" => "Now also during work",
            "TrainingRequirement.within" or "SupervisionRequirement.within" => "Of them now",
            "TrainingRequirement.additional" => "On top of it now",
            _ => "New",
        };

    public static string NoLonger(string list) =>
        list switch
        {
            "SupervisionRequirement.providers" => "May no longer provide it",
            "CredentialRequirement.anyOf" => "No longer accepted",
            "ReferencesRequirement.slots" => "No longer a place of its own",
            "ExperienceRequirement.work" => "Work that no longer counts",
            "SupervisionRequirement.whileServing" => "No longer during work",
            "TrainingRequirement.within" or "SupervisionRequirement.within" => "No longer asked inside the total",
            "TrainingRequirement.additional" => "No longer asked on top of it",
            _ => "No longer",
        };

    public static string Other(string list) =>
        list switch
        {
            "SupervisionRequirement.providers" => "May provide it",
            "CredentialRequirement.anyOf" => "Accepted",
            "ReferencesRequirement.slots" => "A place is filled otherwise",
            "ExperienceRequirement.work" => "Work that counts",
            "SupervisionRequirement.whileServing" => "During work",
            "TrainingRequirement.within" or "SupervisionRequirement.within" => "Of them",
            "TrainingRequirement.additional" => "On top of it",
            _ => "Now",
        };
}
