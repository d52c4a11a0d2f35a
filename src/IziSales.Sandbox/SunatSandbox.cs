using System.Security.Cryptography.X509Certificates;
using IziSales.Sandbox.Judging;
using IziSales.Sandbox.Memorias;
using IziSales.Ubl;

namespace IziSales.Sandbox;

/// <summary>A make-believe SUNAT with a PSE before it: judges documents, keeps a register of numbers, answers CDRs, misbehaves on request.</summary>
/// <remarks>Nothing that reaches it reaches SUNAT. Safe for many threads.</remarks>
public sealed class SunatSandbox : IDisposable
{
    private readonly Registro _registro;
    private readonly IArchivo _archivo;
    private readonly Firmante _firmante;
    private readonly TimeProvider _time;

    internal SunatSandbox(SandboxOptions options, TimeProvider time)
    {
        Options = options;
        _time = time;
        if (options is { StateFile: not null, StateDatabase: not null })
        {
            throw new ArgumentException("The register is kept in a file or in a database, not in both.", nameof(options));
        }

        Diario? diario = options.StateFile is { } path ? Diario.Open(path, () => NewCertificate(options, time)) : null;
        Tabla? tabla = options.StateDatabase is { } database ? new Tabla(database, () => NewCertificate(options, time)) : null;
        _archivo = (IArchivo?)diario ?? tabla ?? (IArchivo)new Memoria();
        _firmante = new Firmante(() => options.Signer
            ?? ((diario?.Certificado ?? tabla?.Certificado) is { } kept ? CpeSigner.FromPfx(kept, password: null) : CpeSigner.FromCertificate(NewCertificate(options, time))));
        _registro = new Registro(_archivo);
        diario?.Repasar(_registro.Recordar);
        Mesa = new MesaDePartes(options, time, _registro, _firmante);
        Anulador = new Anulador(time, _registro, Mesa);
    }

    /// <summary>The misbehaviours to come.</summary>
    public SandboxFaults Faults { get; } = new();

    /// <summary>What was received, newest first: registered and not, without repetitions; the last 2,000.</summary>
    public IReadOnlyList<DocumentoRecibido> Recibidos => Latest(Registro.MaxListed);

    /// <summary>How many numbers are taken.</summary>
    public int Count => _registro.Count;

    internal SandboxOptions Options { get; }

    internal MesaDePartes Mesa { get; }

    internal Anulador Anulador { get; }

    internal int Listed => _registro.Listed;

    /// <summary>What took a number: the document itself, or the summary that told of it; null while it is free.</summary>
    public DocumentoRecibido? Find(ComprobanteId id) => Find(id?.NombreArchivo);

    /// <summary>How often a number was registered: 0 or 1, or the sandbox itself is wrong.</summary>
    public int Registrations(ComprobanteId id) => _registro.Find(NameOf(id))?.Registros ?? 0;

    /// <summary>How often a document of this name was sent, whatever came of it.</summary>
    public int Sendings(ComprobanteId id) => _registro.Sendings(NameOf(id));

    /// <summary>Forgets every document and every number; faults stay.</summary>
    public void Clear() => _registro.Clear();

    /// <summary>Forgets the demo certificate's key.</summary>
    public void Dispose()
    {
        if (Options.Signer is null)
        {
            _firmante.Dispose();
        }

        _archivo.Dispose();
    }

    internal IReadOnlyList<DocumentoRecibido> Latest(int max) => [.. _registro.Latest(max).Select(listed => Mesa.View(listed.Folio, listed.Ficha))];

    internal DocumentoRecibido? Find(string? nombre) => nombre is not null && _registro.Find(nombre) is { } ficha ? Mesa.View(ficha) : null;

    internal DocumentoRecibido? FindByOrden(int orden) => _registro.FindByOrden(orden) is { } folio ? Mesa.View(folio) : null;

    internal IReadOnlyList<Ticket> Tickets(int max) => _registro.Abiertos(_time.GetUtcNow(), max);

    internal SignedCpe? Sign(string nombre, ReadOnlyMemory<byte> unsigned) => _firmante.TrySign(nombre, unsigned);

    internal int Last(Ruc ruc, TipoComprobante tipo, Serie serie) => _registro.Last(ruc, tipo, serie);

    private static X509Certificate2 NewCertificate(SandboxOptions options, TimeProvider time) => DemoCertificate.Create(options.Ruc, "SUNAT DE MENTIRA", time.GetUtcNow());

    private static string NameOf(ComprobanteId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.NombreArchivo;
    }
}
