using IziSales.Emision;
using IziSales.Ubl;
using SamplePos.Ajustes;
using SamplePos.Features.Ajustes.Canal;
using SamplePos.Hosting;
using SamplePos.Presentation;

namespace SamplePos.Operacion.Examen;

/// <summary>Looks at the way to SUNAT: the channel, the clock, the certificate, what waits.</summary>
public sealed class ExamenEnvio
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan WaitsLong = TimeSpan.FromHours(24);
    private static readonly TimeSpan CertificateWarning = TimeSpan.FromDays(30);

    private readonly AjusteStore _ajustes;
    private readonly CanalActual _canal;
    private readonly SandboxAddress _sandbox;
    private readonly IComprobanteStore _comprobantes;
    private readonly SignerSlot _signer;
    private readonly Shop _shop;
    private readonly Ensayo _ensayo;
    private readonly TimeProvider _clock;

    /// <summary>Looks at these.</summary>
    public ExamenEnvio(AjusteStore ajustes, CanalActual canal, SandboxAddress sandbox, IComprobanteStore comprobantes, SignerSlot signer, Shop shop, Ensayo ensayo, TimeProvider clock)
    {
        _ajustes = ajustes;
        _canal = canal;
        _sandbox = sandbox;
        _comprobantes = comprobantes;
        _signer = signer;
        _shop = shop;
        _ensayo = ensayo;
        _clock = clock;
    }

    /// <summary>Whether the channel can be reached.</summary>
    public async Task<Hallazgo> CanalAsync(CancellationToken cancellationToken)
    {
        if (_ensayo.Activo)
        {
            return Hallazgo.Apagado("Canal", Ensayo.Frase);
        }

        if (_canal.Problema is { } problem)
        {
            return Hallazgo.Mal("Canal", problem, "Escríbalas y pruebe.", "/ajustes/canal");
        }

        if (Address is not { } address)
        {
            return Hallazgo.Atencion("Canal", "Desde aquí no se puede llamar a este canal sin enviar algo.", "Pruébelo en sus ajustes.", "/ajustes/canal");
        }

        return await KnockAsync(address, cancellationToken) is { Answered: true }
            ? Hallazgo.Bien("Canal", $"{address.Host} responde.{(_shop.IsDemo ? " Es la demostración: nada llega a SUNAT." : "")}")
            : Hallazgo.Mal("Canal", $"{address.Host} no responde.", "Revise la conexión a internet. Puede seguir vendiendo: se envía cuando vuelva.", "/boletas");
    }

    /// <summary>Whether this machine's clock agrees with the documents and with the channel.</summary>
    public async Task<Hallazgo> RelojAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = _clock.GetUtcNow();
        IReadOnlyList<ComprobanteEmitido> last = await _comprobantes.ListAsync(new ComprobanteQuery { Emisor = _shop.Emisor.Ruc, Limit = 1 }, cancellationToken);
        if (last is [{ } newest] && newest.FechaEmision > now + ClockTolerance)
        {
            return Hallazgo.Mal("Reloj", $"La última boleta es del {Texto.FechaHora(newest.FechaEmision)} y este equipo dice que son las {Texto.FechaHora(now)}.", "Corrija la fecha y la hora del equipo.");
        }

        if (Address is { } address && await KnockAsync(address, cancellationToken) is { Date: { } theirs } && (theirs - now).Duration() > ClockTolerance)
        {
            return Hallazgo.Atencion("Reloj", $"Para el canal son las {Texto.FechaHora(theirs)} y para este equipo las {Texto.FechaHora(now)}.", "Active la hora automática del equipo.");
        }

        return Hallazgo.Bien("Reloj", $"{Texto.FechaHora(now)} en Lima.");
    }

    /// <summary>Whether the certificate may sign, for this shop, for some time yet.</summary>
    public Task<Hallazgo> CertificadoAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = _clock.GetUtcNow();
        CpeSigner signer = _signer.Current;
        string until = $"Vale hasta el {Texto.FechaHora(signer.NotAfter)}.";
        Hallazgo found = now < signer.NotBefore || now > signer.NotAfter ? Hallazgo.Mal("Certificado", $"No está vigente. {until}", "Instale uno nuevo.", "/ajustes/certificado")
            : signer.NotAfter - now < CertificateWarning ? Hallazgo.Atencion("Certificado", until, "Renuévelo.", "/ajustes/certificado")
            : signer.CheckTitular(_shop.Emisor) is { } other ? Hallazgo.Atencion("Certificado", other.Message, other.Remedy, "/ajustes/certificado")
            : Hallazgo.Bien("Certificado", until);
        return Task.FromResult(found);
    }

    /// <summary>Whether documents wait too long, or for a person.</summary>
    public async Task<Hallazgo> ColaAsync(CancellationToken cancellationToken)
    {
        OutboxStatus status = await _comprobantes.GetOutboxStatusAsync(cancellationToken);
        return status switch
        {
            _ when _ensayo.Activo => Hallazgo.Apagado("Por enviar", $"{status.Pendientes} por enviar y {status.PorRevisar} por revisar; quedan como están."),
            { PorRevisar: > 0 } => Hallazgo.Mal("Por enviar", $"{status.PorRevisar} comprobantes esperan a una persona.", "Ábralos y siga lo que dicen.", "/boletas"),
            { MasAntiguo: { } oldest } when _clock.GetUtcNow() - oldest > WaitsLong => Hallazgo.Atencion("Por enviar", $"{status.Pendientes} por enviar; el más antiguo, del {Texto.FechaHora(oldest)}.", "Revise el canal: hay un plazo para enviarlos.", "/ajustes/canal"),
            _ => Hallazgo.Bien("Por enviar", status.Pendientes == 0 ? "No hay nada pendiente." : $"{status.Pendientes} en camino."),
        };
    }

    private Uri? Address
    {
        get
        {
            CanalAjuste ajuste = _ajustes.Get(CanalSeccion.Instance);
            return ajuste.Tipo switch
            {
                _ when _ensayo.Activo => null,
                CanalTipo.Demo => _sandbox.Value,
                CanalTipo.Firma => Read(ajuste.FirmaDireccion),
                CanalTipo.ApiSunat => Read(ajuste.ApiSunatDireccion),
                CanalTipo.Sunat or CanalTipo.Nubefact => null, // every call there is a call with the shop's key, on the record
                _ => Read(ajuste.GenericoDireccion),
            };
        }
    }

    private static Uri? Read(string text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? address) ? address : null;

    private static async Task<(bool Answered, DateTimeOffset? Date)> KnockAsync(Uri address, CancellationToken cancellationToken)
    {
        using HttpClient http = new() { Timeout = Patience };
        try
        {
            using HttpRequestMessage request = new(HttpMethod.Head, new Uri(address.GetLeftPart(UriPartial.Authority)));
            using HttpResponseMessage answer = await http.SendAsync(request, cancellationToken);
            return (true, answer.Headers.Date);
        }
        catch (Exception error) when (error is HttpRequestException || (error is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (false, null);
        }
    }
}
