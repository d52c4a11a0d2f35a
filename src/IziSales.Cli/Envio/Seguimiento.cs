using IziSales.Pse;

namespace IziSales.Cli.Envio;

/// <summary>Asks on after a first answer until it is known what became of the document, or patience ends. It never sends again.</summary>
internal sealed class Seguimiento(IPseClient canal, TimeProvider time, TimeSpan paciencia)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>Follows what a sending brought.</summary>
    /// <param name="first">The answer to the sending, or to the first question.</param>
    /// <param name="consulta">What to ask by number; null for a summary.</param>
    /// <param name="digest">The document's own <c>ds:DigestValue</c>, if it is signed.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<EnvioResult> FollowAsync(EnvioResult first, CpeConsulta? consulta, string? digest, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        EnvioResult known = first;
        string? ticket = first.Ticket;
        if (known.Estado is EstadoEnvio.PorConfirmar or EstadoEnvio.YaRegistrado && await AskAsync(consulta, ticket, cancellationToken).ConfigureAwait(false) is { } answer)
        {
            known = answer.Estado is EstadoEnvio.PorConfirmar ? first : OfThis(answer, first.DigestValue ?? digest);
            ticket = known.Ticket ?? ticket;
        }

        TimeSpan pause = FirstPause;
        while (known.Estado is EstadoEnvio.EnProceso && CanAsk(consulta, ticket) && time.GetElapsedTime(start) + pause <= paciencia)
        {
            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
            known = await AskAsync(consulta, ticket, cancellationToken).ConfigureAwait(false) ?? known;
            ticket = known.Ticket ?? ticket;
            pause = pause + FirstPause < LongestPause ? pause + FirstPause : LongestPause;
        }

        return known;
    }

    /// <summary>A registered number is this document's only if the digest says so; two documents under one number are two tills on one series.</summary>
    public static EnvioResult OfThis(EnvioResult answer, string? digest)
    {
        bool isAnother = answer.IsAceptado && digest is not null && answer.DigestValue is { } registered && registered != digest;
        return !isAnother ? answer : new EnvioResult
        {
            Estado = EstadoEnvio.YaRegistrado,
            Codigo = answer.Codigo,
            Mensaje = "El número está registrado con OTRO documento: no es este. Revise si dos cajas usan la misma serie.",
            DigestValue = answer.DigestValue,
        };
    }

    private bool CanAsk(CpeConsulta? consulta, string? ticket) => ticket is not null || (consulta is not null && canal.Capabilities.CanQuery(consulta.Id));

    /// <summary>One question, by ticket if there is one; null when it could not be asked now.</summary>
    private async Task<EnvioResult?> AskAsync(CpeConsulta? consulta, string? ticket, CancellationToken cancellationToken)
    {
        if (!CanAsk(consulta, ticket))
        {
            return null;
        }

        try
        {
            return await (ticket is not null ? canal.GetStatusAsync(ticket, cancellationToken) : canal.QueryAsync(consulta!, cancellationToken)).ConfigureAwait(false);
        }
        catch (PseException)
        {
            return null;
        }
    }
}
