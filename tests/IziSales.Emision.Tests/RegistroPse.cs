using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Emision.Tests;

/// <summary>A channel with SUNAT's register behind it, as the norms describe it: numbers once for ever, summaries judged as one file, tickets. Each call can go wrong.</summary>
internal sealed class RegistroPse(TimeProvider clock) : IPseClient
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ComprobanteId, int> _registrations = [];
    private readonly HashSet<ComprobanteId> _annulled = [];
    private readonly HashSet<ComprobanteId> _resumidos = [];
    private readonly HashSet<ComprobanteId> _foreign = [];
    private readonly HashSet<string> _files = [];
    private readonly Dictionary<string, (EnvioResult Verdict, int Polls)> _tickets = [];
    private int _given;

    public PseCapabilities Capabilities { get; set; } = new() { Signs = true, Summaries = true, Voids = true };

    /// <summary>Decides what goes wrong with a call: send, summary, void, query or status.</summary>
    public Func<string, Falla> Fallas { get; set; } = static _ => Falla.Ninguna;

    /// <summary>Whether it takes the same document a second time, as some have seen: then only our side's care keeps it from being registered twice. By default not.</summary>
    public bool IsIngenuo { get; set; }

    /// <summary>Is called before and after each call does its work; it may throw there.</summary>
    public Action Step { get; set; } = static () => { };

    /// <summary>Documents that SUNAT refuses inside a summary, and why.</summary>
    public Dictionary<ComprobanteId, string> Culpables { get; } = [];

    /// <summary>How SUNAT refuses a whole file; null when it does not.</summary>
    public string? ArchivoRechazado { get; set; }

    /// <summary>How often a ticket answers 98 before it tells.</summary>
    public int Esperas { get; set; } = 1;

    public List<string> Calls { get; } = [];

    /// <summary>The files that came, with how many lines.</summary>
    public List<(string Identificador, int Lineas, bool Firmado)> Resumenes { get; } = [];

    public IReadOnlyCollection<ComprobanteId> Registrados => _registrations.Keys;

    /// <summary>How often a number came into the register: never more than once, or our side has failed.</summary>
    public int Registrations(ComprobanteId id) => _registrations.GetValueOrDefault(id);

    public bool IsAnulado(ComprobanteId id) => _annulled.Contains(id);

    public Task<EnvioResult> SendAsync(CpeEnvio envio, CancellationToken cancellationToken = default) => Answer("send", envio.NombreArchivo, () =>
    {
        DateTimeOffset emision = CpeReader.Read(envio.Xml).Comprobante!.FechaEmision;
        return _annulled.Contains(envio.Id) ? Says(EstadoEnvio.YaRegistrado, "1032")
            : IsTaken(envio.Id) ? Says(EstadoEnvio.YaRegistrado, "1033")
            : !Plazos.Of(emision, clock.GetUtcNow()).IsIndividual ? Says(EstadoEnvio.NoRegistrado, "1079")
            : Register(envio.Id);
    });

    public Task<EnvioResult> SendSummaryAsync(LoteEnvio envio, CancellationToken cancellationToken = default) => Answer("summary", envio.Identificador, () =>
    {
        var resumen = (ResumenDiario)CpeReader.Read(envio.Xml).Documento!;
        if (!_files.Add(envio.NombreArchivo))
        {
            return Says(EstadoEnvio.YaRegistrado, "2223");
        }

        Resumenes.Add((envio.Identificador, resumen.Lineas.Count, envio.Firmado));
        return Defer(Judge(envio.Emisor, resumen));
    });

    public Task<EnvioResult> VoidAsync(AnulacionEnvio envio, CancellationToken cancellationToken = default) => Answer("void", $"{envio.Id} {envio.Motivo}", () =>
    {
        if (!_registrations.ContainsKey(envio.Id) || Culpables.ContainsKey(envio.Id))
        {
            return Says(EstadoEnvio.Rechazado, Culpables.GetValueOrDefault(envio.Id, "2663"));
        }

        return _annulled.Add(envio.Id) ? Defer(Says(EstadoEnvio.Anulado, "0")) : Says(EstadoEnvio.YaRegistrado, "2987");
    });

    /// <summary>What a summary told has no CDR of its own: whoever asks for one hears nothing.</summary>
    public Task<EnvioResult> QueryAsync(CpeConsulta consulta, CancellationToken cancellationToken = default) => Answer("query", consulta.Id.ToString(), () => Says(
        _annulled.Contains(consulta.Id) ? EstadoEnvio.Anulado
        : !_registrations.ContainsKey(consulta.Id) ? EstadoEnvio.NoExiste
        : _resumidos.Contains(consulta.Id) && !consulta.EnResumen ? EstadoEnvio.PorConfirmar
        : EstadoEnvio.Aceptado));

    public Task<EnvioResult> GetStatusAsync(string ticket, CancellationToken cancellationToken = default) => Answer("status", ticket, () =>
    {
        if (!_tickets.TryGetValue(ticket, out (EnvioResult Verdict, int Polls) held))
        {
            return Says(EstadoEnvio.PorConfirmar, "0127");
        }

        _tickets[ticket] = held with { Polls = held.Polls - 1 };
        return held.Polls > 0 ? Says(EstadoEnvio.EnProceso, "0098", ticket) : held.Verdict;
    });

    /// <summary>Forgets every ticket, as SUNAT does after some days.</summary>
    public void LoseTickets() => _tickets.Clear();

    /// <summary>Takes a document in by another road.</summary>
    public void Inform(ComprobanteId id)
    {
        _foreign.Add(id);
        Register(id);
    }

    private async Task<EnvioResult> Answer(string operation, string about, Func<EnvioResult> work)
    {
        await Task.Yield();
        lock (_lock)
        {
            Calls.Add($"{operation} {about}");
            Falla falla = Fallas(operation);
            Step();
            switch (falla)
            {
                case Falla.CaminoCerrado:
                    throw new PseException("No hay internet.");
                case Falla.SilencioAntes:
                    return Says(EstadoEnvio.PorConfirmar);
                case Falla.Transitorio:
                    return Says(EstadoEnvio.PorConfirmar, "0109");
            }

            EnvioResult result = work();
            Step();
            return falla switch
            {
                Falla.SilencioDespues => Says(EstadoEnvio.PorConfirmar),
                Falla.RotoDespues => throw new FormatException("The channel broke."),
                Falla.Diferido when operation == "send" && result.IsAceptado => Defer(result),
                _ => result,
            };
        }
    }

    private EnvioResult Defer(EnvioResult verdict)
    {
        string ticket = $"T-{++_given}";
        _tickets.Add(ticket, (verdict, Esperas));
        return Says(EstadoEnvio.EnProceso, "0098", ticket);
    }

    private EnvioResult Register(ComprobanteId id)
    {
        _registrations[id] = _registrations.GetValueOrDefault(id) + 1;
        return Says(EstadoEnvio.Aceptado, "0");
    }

    /// <summary>One verdict for the file; one wrong line keeps all of it out of the register.</summary>
    private EnvioResult Judge(Ruc emisor, ResumenDiario resumen)
    {
        string? refused = ArchivoRechazado ?? resumen.Lineas.Select(linea => Fault(Id(emisor, linea), linea.Estado)).FirstOrDefault(static code => code is not null);
        if (refused is not null)
        {
            return Says(refused.StartsWith('0') || refused.StartsWith('1') ? EstadoEnvio.NoRegistrado : EstadoEnvio.Rechazado, refused);
        }

        foreach (LineaResumen linea in resumen.Lineas)
        {
            if (linea.Estado == EstadoItemResumen.Anular)
            {
                _annulled.Add(Id(emisor, linea));
            }
            else
            {
                Register(Id(emisor, linea));
                _resumidos.Add(Id(emisor, linea));
            }
        }

        int days = Lima.DateOf(clock.GetUtcNow()).DayNumber - resumen.Fechas.Referencia.DayNumber;
        return days > 7 ? Says(EstadoEnvio.Observado, "4443") : Says(EstadoEnvio.Aceptado, "0");
    }

    private string? Fault(ComprobanteId id, EstadoItemResumen estado) =>
        Culpables.GetValueOrDefault(id) is { } code ? code
        : _annulled.Contains(id) ? "2987"
        : estado == EstadoItemResumen.Anular ? _registrations.ContainsKey(id) ? null : "2663"
        : IsTaken(id) ? "2282" : null;

    private bool IsTaken(ComprobanteId id) => _registrations.ContainsKey(id) && (!IsIngenuo || _foreign.Contains(id));

    private static ComprobanteId Id(Ruc emisor, LineaResumen linea) => new(emisor, linea.Documento.Tipo, linea.Documento.Numero);

    private static EnvioResult Says(EstadoEnvio estado, string? codigo = null, string? ticket = null) => new()
    {
        Estado = estado,
        Codigo = codigo,
        Mensaje = $"{estado} {codigo}",
        Ticket = ticket,
        CdrZip = estado is EstadoEnvio.Aceptado or EstadoEnvio.Observado or EstadoEnvio.Rechazado or EstadoEnvio.Anulado && ticket is null ? [80, 75, 3, 4] : null,
    };
}
