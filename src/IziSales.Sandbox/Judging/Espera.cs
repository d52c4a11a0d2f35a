namespace IziSales.Sandbox.Judging;

/// <summary>How long an answer is kept back behind a ticket: until an instant, and for a number of questions.</summary>
internal readonly record struct Espera(DateTimeOffset Listo, int Consultas)
{
    /// <summary>What a fault and the file itself ask for; null when the answer is given at once.</summary>
    public static Espera? For(Sobre sobre, SandboxFault? fault, TimeSpan ticketTime, DateTimeOffset now)
    {
        if (fault is { Kind: SandboxFaultKind.Pending })
        {
            return new Espera(now + (fault.PendingFor ?? TimeSpan.Zero), fault.PendingFor is null ? fault.Polls : 0);
        }

        return sobre.Lote is not null || sobre.Channel == SandboxChannel.ApiSunat ? new Espera(now + ticketTime, 0) : null;
    }
}
