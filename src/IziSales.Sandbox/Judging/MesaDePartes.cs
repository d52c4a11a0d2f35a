using IziSales.Ubl;

namespace IziSales.Sandbox.Judging;

/// <summary>The desk where files are handed in: has them judged, enters them, and says what came of it.</summary>
internal sealed class MesaDePartes(SandboxOptions options, TimeProvider time, Registro registro, Firmante firmante)
{
    private readonly Juez _juez = new(options, time, firmante);

    /// <summary>Takes a file in.</summary>
    public Recepcion Receive(Sobre sobre, SandboxFault? fault)
    {
        registro.CountSending(sobre.Nombre);
        Veredicto known = _juez.Identify(sobre);
        if (known.IsLimpio)
        {
            // A number that is taken answers so even when the term has passed meanwhile: the caller may be asking what became of it.
            if (registro.Find(sobre.Nombre) is { } taken)
            {
                return Repeated(sobre, known, taken, fault);
            }

            known = _juez.Judge(known);
        }

        (Folio? inscrito, Ficha? ocupado) = known.Estado == EstadoRecibido.NoRegistrado
            ? (registro.Anotar(orden => Page(sobre, known, orden, ticket: null, fault)), null)
            : registro.Inscribir(sobre.Nombre, (find, orden, ticket) => Page(sobre, Bend(Registered(known, find), fault), orden, ticket, fault));
        return ocupado is null ? Answer(inscrito!, fault) : Repeated(sobre, known, ocupado, fault);
    }

    /// <summary>What is known of a number.</summary>
    public Consulta Query(ComprobanteId id, SandboxFault? fault = null)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (registro.Find(id.NombreArchivo) is not { } ficha)
        {
            return new Consulta(null);
        }

        DocumentoRecibido documento = View(ficha);
        return ficha.Abierto(now) is { } ticket
            ? new Consulta(null, IsPendiente: true) { Documento = documento, Ticket = ficha.InformadoPor is null ? ticket.Numero : null }
            : new Consulta(ficha.Visible(now)) { Documento = documento, CdrZip = Cdr(documento, fault) };
    }

    /// <summary>What is known of a ticket; null when there is none such.</summary>
    public Recepcion? Status(string numero, SandboxFault? fault) =>
        registro.Preguntar(numero, time.GetUtcNow(), out bool pending) is not { } ficha ? null
        : pending ? Pending(View(ficha), numero)
        : Judged(View(ficha), fault);

    /// <summary>What became of a file by its name, a document or a summary: one question on its ticket, if it has one that is open. Null when there is none such.</summary>
    public Recepcion? Ask(string? nombre, SandboxFault? fault) =>
        nombre is null || registro.Find(nombre) is not { } ficha ? null
        : ficha.Abierto(time.GetUtcNow()) is { } ticket ? Told(ficha, Status(ticket.Numero, fault)!)
        : Judged(View(ficha), fault);

    /// <summary>The CDR of a file whose answer is out; null when there is none.</summary>
    public byte[]? Cdr(string? nombre, SandboxFault? fault) =>
        nombre is not null && registro.Find(nombre) is { InformadoPor: null } ficha && ficha.Abierto(time.GetUtcNow()) is null ? Cdr(View(ficha), fault) : null;

    public DocumentoRecibido View(Ficha ficha) => View(ficha.Hoja.Leer(), ficha);

    public DocumentoRecibido View(Folio folio) => View(folio, registro.Find(folio));

    public DocumentoRecibido View(Folio folio, Ficha? ficha) => new(folio, ficha, firmante);

    // Of a summary that is being judged, its own answer is no answer about a boleta in it.
    private Recepcion Told(Ficha ficha, Recepcion status) => ficha.InformadoPor is null ? status : Pending(View(ficha), status.Ticket ?? "");

    private static Veredicto Registered(Veredicto known, Func<string, Ficha?> find) => known.IsLimpio ? ReglasRegistro.Judge(known, find) : known;

    private static Veredicto Bend(Veredicto veredicto, SandboxFault? fault) => fault?.Kind switch
    {
        _ when !veredicto.IsLimpio => veredicto,
        SandboxFaultKind.Reject => veredicto.Con(fault.Codigo ?? 2800),
        SandboxFaultKind.Refuse => veredicto.Con(fault.Codigo ?? 100),
        SandboxFaultKind.Observe => veredicto.ConNota(fault.Codigo ?? 4000),
        _ => veredicto,
    };

    private static string Accepted(Sobre sobre) => sobre switch
    {
        { Lote: null } => $"El comprobante {sobre.Referencia} ha sido aceptado (sandbox: SUNAT de mentira)",
        { Lote.Tipo: var tipo } when tipo == TipoComprobante.ResumenDiario => $"El resumen diario {sobre.Referencia} ha sido aceptado (sandbox: SUNAT de mentira)",
        _ => $"La comunicación de baja {sobre.Referencia} ha sido aceptada (sandbox: SUNAT de mentira)",
    };

    private static Recepcion Pending(DocumentoRecibido documento, string ticket) =>
        new() { Desenlace = Desenlace.EnProceso, Codigo = "98", Mensaje = Textos.Of(98), Documento = documento, Ticket = ticket };

    private Folio Page(Sobre sobre, Veredicto veredicto, int orden, string? ticket, SandboxFault? fault)
    {
        DateTimeOffset now = Lima.At(time.GetUtcNow());
        veredicto = veredicto.Documento is ResumenDiario resumen && veredicto.IsLimpio && Plazos.IsTarde(resumen, Lima.DateOf(now)) ? veredicto.ConNota(4443) : veredicto;
        Comprobante? comprobante = veredicto.Documento as Comprobante;
        Espera? espera = ticket is null || veredicto.Estado == EstadoRecibido.NoRegistrado ? null : Espera.For(sobre, fault, options.TicketTime, now);
        return new Folio
        {
            Orden = orden,
            Nombre = sobre.Nombre,
            Estado = veredicto.Estado,
            Codigo = veredicto.Codigo,
            Descripcion = veredicto.IsLimpio ? Accepted(sobre) : veredicto.Descripcion,
            Notas = veredicto.Notas,
            Recibido = now,
            Canal = sobre.Channel,
            Digest = veredicto.DigestValue,
            FirmadoPorPse = veredicto.FirmadoPorPse,
            Clave = sobre.IdempotencyKey,
            Fecha = comprobante is null ? (veredicto.Documento as Lote)?.Fechas.Referencia : Lima.DateOf(comprobante.FechaEmision),
            Importe = comprobante?.Totales.ImporteTotal,
            Moneda = comprobante?.Moneda.Simbolo,
            Adquirente = comprobante?.Adquirente is { } buyer ? buyer.IsIdentificado ? $"{buyer.Nombre} · {buyer.Documento.Numero}" : buyer.Nombre : null,
            Ticket = espera is null ? null : ticket,
            Listo = espera?.Listo ?? default,
            Consultas = espera?.Consultas ?? 0,
            Asientos = ReglasRegistro.Asientos(veredicto),
            Comprimido = Folio.Comprimir(veredicto.Xml.Span),
        };
    }

    private Recepcion Answer(Folio folio, SandboxFault? fault)
    {
        DocumentoRecibido documento = View(folio);
        return folio switch
        {
            { Estado: EstadoRecibido.NoRegistrado } => new() { Desenlace = Desenlace.Excepcion, Codigo = folio.Codigo, Mensaje = folio.Descripcion, Documento = documento },
            _ when fault is { Kind: SandboxFaultKind.Duplicate } => Duplicate(documento, documento.Id is null ? Presented(folio.Nombre) : 1033),
            { Ticket: { } ticket } => Pending(documento, ticket),
            _ => Judged(documento, fault),
        };
    }

    private Recepcion Repeated(Sobre sobre, Veredicto known, Ficha taken, SandboxFault? fault)
    {
        DocumentoRecibido first = View(taken);
        Ticket? ticket = taken.Abierto(time.GetUtcNow());
        bool isSame = taken.InformadoPor is null && sobre.IdempotencyKey is { } key && first.Folio.Clave == key && first.DigestValue == known.DigestValue;
        return isSame ? Again(first, ticket, fault)
            : sobre.Lote is null ? Duplicate(first, taken.IsVigente ? 1033 : 1032)
            : Duplicate(first, ticket is not null ? 402 : Presented(sobre.Nombre));
    }

    private static int Presented(string nombre) => LoteId.TryParse(nombre, out LoteId? lote) && lote.Tipo == TipoComprobante.ComunicacionBaja ? 2324 : 2223;

    // A summary is asked about by its ticket, also when it is done.
    private Recepcion Again(DocumentoRecibido first, Ticket? ticket, SandboxFault? fault) =>
        ticket is not null ? Pending(first, ticket.Numero)
        : first is { Id: null, Ticket: { } done } ? Pending(first, done)
        : Judged(first, fault);

    private static Recepcion Duplicate(DocumentoRecibido first, int codigo)
    {
        Veredicto text = new Veredicto("", "").Con(codigo);
        return new() { Desenlace = Desenlace.Duplicado, Codigo = text.Codigo, Mensaje = text.Descripcion, Documento = first };
    }

    private Recepcion Judged(DocumentoRecibido documento, SandboxFault? fault) => new()
    {
        Desenlace = Desenlace.Juzgado,
        Codigo = documento.Codigo,
        Mensaje = documento.Descripcion,
        Documento = documento,
        CdrZip = Cdr(documento, fault),
    };

    private byte[]? Cdr(DocumentoRecibido documento, SandboxFault? fault) =>
        documento.CdrZip is { } zip ? CdrFaults.Bend(zip, documento, firmante, fault) : null;
}
