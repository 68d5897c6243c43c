using System.Collections.Frozen;

namespace Endorsement.Rules.Text;

/// <summary>Words that people write for codes and members of documents, and what those are called here: no count of letters finds them.</summary>
/// <remarks>One table for all sorts: a word is only ever taken for something that may stand in its place.</remarks>
internal static class Meanings
{
    private const string Table = """
        program-supervisor: supervisor manager boss administrative-supervisor director
        parent-or-recipient: parent mother father caregiver family client recipient parents
        rsc-provider: rsc reflective-supervisor consultant-rsc rs-provider reflective-supervision-provider
        colleague: coworker co-worker peer
        department-chair: chair
        board-member: board
        cda-mentor: mentor
        instructor: professor lecturer
        supervisee: staff employee
        participant: attendee attended trainee audience
        presenter: speaker given taught
        coursework: course courses college class
        reading: book books article
        video: webinar recording online
        group: book-club bookclub
        direct-service: direct service home-visiting therapy clinical
        supervising-staff: supervision supervising
        teaching-research: teaching research
        policy-leadership: policy
        practice-leadership: leadership
        master: masters master's master-s msw ma ms m.a. m.s. med m.ed. mph graduate
        bachelor: bachelors bachelor's ba bs b.a. b.s. bsw undergraduate
        doctorate: phd ph.d. psyd edd md doctor doctoral
        associate: associates associate's aa a.a. aas
        license: licence licensed licensure
        certificate: certification certified
        individual: one-on-one 1:1 one-to-one dyadic
        passed: pass ok yes
        failed: fail no
        active: current valid granted
        inactive: expired lapsed
        emerging: provisional
        removed: revoked withdrawn
        diversity-equity-inclusion: dei diversity equity inclusion
        trauma-and-loss: trauma loss grief
        provision-of-rsc: rsc reflective-supervision rsc-provision
        infant-development: development
        code-of-ethics: ethics
        endorsement-agreement: agreement
        portfolio: portfolio-review
        infant-toddler: infant toddler infants toddlers
        early-childhood: preschool preschooler
        prenatal: pregnancy
        credential: education degree diploma
        experience: work employment job
        training: workshop workshops trainings hours
        supervision: rsc reflective-supervision
        references: reference rating ratings letters
        examination: exam test
        endorsement-held: endorsement held
        all: and every
        any: or either one-of
        full-time-equivalent: fte full-time fulltime
        paid: payed
        kind: type
        title: name label description
        parts: options alternatives oneof anyof
        period: duration length
        windowMax: window maxwindow
        minSpan: span minimumspan
        from: start begin begins startdate
        until: end ends to enddate
        to: end until enddate
        hours: hour minimum min amount
        topics: topic subject subjects
        note: comment remark
        citation: reference source
        reflectiveSupervision: supervision rsc
        conferred: awarded graduated date
        categories: category level levels
        required: mandatory must
        recommended: optional advised
        cycle: period
        """;

    private static readonly FrozenDictionary<string, string[]> ByWord = Table
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(": "))
        .SelectMany(line => line[1].Split(' ').Select(word => (Word: word, Meant: line[0])))
        .GroupBy(pair => pair.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(words => words.Key, words => words.Select(pair => pair.Meant).ToArray(), StringComparer.Ordinal);

    /// <summary>What a word means among those that may stand in its place; <see langword="null"/>: nothing, or nobody knows.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="known">The words that would be understood.</param>
    public static string? Of(string word, IEnumerable<string> known)
    {
        var plain = word.Trim().ToLowerInvariant().Replace(' ', '-').Replace('_', '-').Replace('\u2019', '\'');
        return ByWord.TryGetValue(plain, out var meant)
            ? known.Where(code => Array.IndexOf(meant, code) >= 0).Order(StringComparer.Ordinal).FirstOrDefault()
            : null;
    }
}
