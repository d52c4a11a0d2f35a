using IziSales.Emision;
using SamplePos.Hosting;

namespace SamplePos.Features.Envios;

/// <summary>The line about sending: empty while all is well.</summary>
public sealed record SendingStatus(int Pending, int ToReview, string Sentence)
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(10);

    /// <summary>From the outbox at an instant.</summary>
    public static SendingStatus From(OutboxStatus status, DateTimeOffset now)
    {
        bool late = status.Pendientes > 0 && status.MasAntiguo is { } oldest && now - oldest > Usual;
        string sentence = (late, status.PorRevisar) switch
        {
            (true, _) => $"Se enviará cuando vuelva la conexión ({Count(status.Pendientes)}). Puede seguir vendiendo.",
            (false, > 0) => status.PorRevisar == 1 ? "Una boleta necesita que la revise: véala en Boletas." : $"{status.PorRevisar} boletas necesitan que las revise: véalas en Boletas.",
            _ => "",
        };
        return new(status.Pendientes, status.PorRevisar, sentence);
    }

    /// <summary>A rehearsal has nothing to say about what it does not send.</summary>
    public SendingStatus In(Ensayo ensayo) => ensayo.Activo ? this with { Sentence = "" } : this;

    private static string Count(int pending) => pending == 1 ? "1 pendiente" : $"{pending} pendientes";
}
