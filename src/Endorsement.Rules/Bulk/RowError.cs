using System.Buffers;
using System.Text;
using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Bulk;

/// <summary>Why a row, though nothing is wrong with it, can be decided by no version: a result like any other, and no reject.</summary>
internal sealed class RowError
{
    private readonly byte[] _rest;

    public RowError(QuestionProblem problem, Question question)
        : this(problem.RowCode, problem.Diagnostic.Message, problem.Diagnostic.Help, question) { }

    public RowError(string code, string text, string? help, Question question)
    {
        Code = code;
        var rest = new ArrayBufferWriter<byte>();
        rest.Write(Encoding.UTF8.GetBytes($",\"asOf\":\"{DocumentedDate.Text(question.AsOf)}\",\"error\":{{\"code\":\"{code}\",\"text\":"));
        JsonStrings.Write(rest, Encoding.UTF8.GetBytes(text));
        if (help is not null)
        {
            rest.Write(",\"help\":"u8);
            JsonStrings.Write(rest, Encoding.UTF8.GetBytes(help));
        }

        rest.Write("}}\n"u8);
        _rest = rest.WrittenSpan.ToArray();
    }

    public string Code { get; }

    public void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> id)
    {
        output.Write("{\"candidate\":"u8);
        JsonStrings.Write(output, id);
        output.Write(_rest);
    }
}
