using System.Globalization;
using IziSales.Sandbox.Http;
using IziSales.Sandbox.Judging;
using IziSales.Sandbox.Wire;
using IziSales.Ubl;

namespace IziSales.Sandbox;

/// <summary>A make-believe SUNAT with a PSE before it: judges documents, keeps a register of numbers, answers CDRs, misbehaves on request.</summary>
/// <remarks>Nothing that reaches it reaches SUNAT. Everything is in memory. Safe for many threads.</remarks>
public sealed class SunatSandbox : IDisposable
{
    private readonly Registro _registro = new();
    private readonly TimeProvider _time;
    private readonly Firmante _firmante;
    private readonly Juez _juez;

    internal SunatSandbox(SandboxOptions options, TimeProvider time)
    {
        Options = options;
        _time = time;
        _firmante = new Firmante(options, time);
        _juez = new Juez(options, time, _firmante);
    }

    /// <summary>The misbehaviours to come.</summary>
    public SandboxFaults Faults { get; } = new();

    /// <summary>What was received, newest first: registered and not, without repetitions; the last 2,000.</summary>
    public IReadOnlyList<DocumentoRecibido> Recibidos => _registro.Listed;

    /// <summary>How many numbers are taken.</summary>
    public int Count => _registro.Count;

    internal SandboxOptions Options { get; }

    /// <summary>The document that took a number; null while it is free.</summary>
    public DocumentoRecibido? Find(ComprobanteId id) => _registro.Find(id);

    /// <summary>How often a number was registered: 0 or 1, or the sandbox itself is wrong.</summary>
    public int Registrations(ComprobanteId id) => _registro.Registrations(id);

    /// <summary>How often a document of this name was sent, whatever came of it.</summary>
    public int Sendings(ComprobanteId id) => _registro.Sendings(id);

    /// <summary>Forgets every document and every number; faults stay.</summary>
    public void Clear() => _registro.Clear();

    /// <summary>Forgets the demo certificate's key.</summary>
    public void Dispose() => _firmante.Dispose();

    internal DocumentoRecibido? FindByOrden(int orden) => _registro.FindByOrden(orden);

    internal Recepcion Receive(SendRequest request, string? idempotencyKey, SandboxFault? fault)
    {
        if (Incoming.Read(request, out string mistake) is not { } incoming)
        {
            return new() { Status = 400, Error = new ErrorAnswer("IZI-SBX-010", mistake, "pse") };
        }

        _registro.CountSending(incoming.Id);
        Veredicto veredicto = Bend(_juez.Judge(incoming.Id, incoming.Xml, incoming.IsSigned), fault);
        DocumentoRecibido documento = Document(incoming, veredicto);
        if (!documento.IsRegistrado)
        {
            return Refuse(_registro.List(documento), veredicto);
        }

        if (!_registro.TryRegister(incoming.Id, documento, idempotencyKey, out DocumentoRecibido? first, out bool sameKey))
        {
            bool repeated = sameKey && first.DigestValue == documento.DigestValue;
            return repeated ? Answer(first) : Duplicate(first);
        }

        if (fault is { Kind: SandboxFaultKind.Pending })
        {
            _registro.Defer(incoming.Id, fault.Polls);
        }

        return Answer(documento);
    }

    internal SendAnswer Verify(ComprobanteId id) => _registro.Find(id) is { } documento
        ? Answer(documento).Answer!
        : new SendAnswer { Estado = "no_existe", SunatMessage = "El comprobante no está registrado." };

    internal SendAnswer? Status(string ticket, out string name)
    {
        DocumentoRecibido? documento = _registro.Poll(ticket, out bool pending);
        name = documento?.NombreArchivo ?? "";
        return documento is null ? null : pending ? StillPending(ticket) : Answers.Of(documento);
    }

    /// <summary>A proper CDR of the number after this one, for the fault that mixes them up.</summary>
    internal byte[]? CdrOfAnother(string name) => ComprobanteId.TryParse(name, out ComprobanteId? id)
        ? _firmante.WriteCdr(
            id with { Numero = new NumeroComprobante(id.Numero.Serie, (id.Numero.Correlativo % NumeroComprobante.MaxCorrelativo) + 1) },
            new Veredicto("0", Textos.Of(0)),
            Lima.At(_time.GetUtcNow()))
        : null;

    private static SendAnswer StillPending(string ticket) =>
        new() { Estado = "pendiente", SunatCode = "98", SunatMessage = "El comprobante está en proceso.", Ticket = ticket };

    private static Veredicto Bend(Veredicto veredicto, SandboxFault? fault)
    {
        int? codigo = fault?.Kind switch
        {
            _ when veredicto.Numero != 0 => null,
            SandboxFaultKind.Reject => fault.Codigo ?? 2800,
            SandboxFaultKind.Refuse => fault.Codigo ?? 100,
            SandboxFaultKind.Observe => fault.Codigo ?? 4000,
            _ => null,
        };
        return codigo switch
        {
            null => veredicto,
            >= 4000 => veredicto with { Notas = [.. veredicto.Notas, $"{codigo} - {Textos.Of(codigo.Value)}"] },
            { } grave => veredicto with { Codigo = grave.ToString("D4", CultureInfo.InvariantCulture), Descripcion = Textos.Of(grave) },
        };
    }

    private static Recepcion Refuse(DocumentoRecibido documento, Veredicto veredicto) => new()
    {
        Documento = documento,
        Status = 422,
        Error = new ErrorAnswer(documento.Codigo, documento.Descripcion, veredicto.Numero is null ? "pse" : "sunat", Reintentable: veredicto.Numero is 100 or 109 or 200 or (>= 130 and <= 138)),
    };

    private static Recepcion Duplicate(DocumentoRecibido first)
    {
        int codigo = first.Estado == EstadoRecibido.Rechazado ? 1032 : 1033;
        return new()
        {
            Documento = first,
            Status = 409,
            Error = new ErrorAnswer(codigo.ToString("D4", CultureInfo.InvariantCulture), Textos.Of(codigo), "sunat"),
        };
    }

    private Recepcion Answer(DocumentoRecibido documento) => new()
    {
        Documento = documento,
        Answer = _registro.OpenTicket(documento.Id!) is { } ticket ? StillPending(ticket) : Answers.Of(documento),
    };

    private DocumentoRecibido Document(Incoming incoming, Veredicto veredicto)
    {
        DateTimeOffset now = Lima.At(_time.GetUtcNow());
        return new DocumentoRecibido
        {
            NombreArchivo = incoming.Id.NombreArchivo,
            Id = incoming.Id,
            Comprobante = veredicto.Comprobante,
            Estado = veredicto.Estado,
            Codigo = veredicto.Codigo,
            Descripcion = Firmante.Describe(incoming.Id, veredicto),
            Notas = veredicto.Notas,
            Recibido = now,
            Xml = veredicto.Xml,
            DigestValue = veredicto.DigestValue,
            FirmadoPorPse = veredicto.FirmadoPorPse,
            CdrZip = veredicto.Estado == EstadoRecibido.NoRegistrado ? null : _firmante.WriteCdr(incoming.Id, veredicto, now),
        };
    }
}
