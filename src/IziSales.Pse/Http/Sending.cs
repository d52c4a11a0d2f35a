using System.Diagnostics.CodeAnalysis;

namespace IziSales.Pse.Http;

/// <summary>What came of letting something out: an answer to be read, or the certainty that nobody knows.</summary>
internal sealed class Sending
{
    private Sending(HttpAnswer? answer, EnvioResult? silence)
    {
        Answer = answer;
        Silence = silence;
    }

    public HttpAnswer? Answer { get; }

    /// <summary><see cref="EstadoEnvio.PorConfirmar"/>, with the reason.</summary>
    public EnvioResult? Silence { get; }

    [MemberNotNullWhen(true, nameof(Answer))]
    [MemberNotNullWhen(false, nameof(Silence))]
    public bool IsAnswered => Answer is not null;

    public static Sending Answered(HttpAnswer answer) => new(answer, null);

    public static Sending Silent(EnvioResult silence) => new(null, silence);
}
