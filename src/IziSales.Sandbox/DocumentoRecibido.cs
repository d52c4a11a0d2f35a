using System.Globalization;
using IziSales.Sandbox.Judging;
using IziSales.Ubl;

namespace IziSales.Sandbox;

/// <summary>A file as the sandbox received and judged it, or a number that a summary told it of.</summary>
/// <remarks>Its bytes are read from where they are kept whenever they are asked for: keep what you ask for twice.</remarks>
public sealed class DocumentoRecibido
{
    private readonly Folio _folio;
    private readonly Ficha? _ficha;
    private readonly Firmante _firmante;

    internal DocumentoRecibido(Folio folio, Ficha? ficha, Firmante firmante)
    {
        _folio = folio;
        _ficha = ficha;
        _firmante = firmante;
        Estado = ficha?.Estado ?? folio.Estado;
        Id = ComprobanteId.TryParse(NombreArchivo, out ComprobanteId? id) ? id : null;
    }

    /// <summary>Its place among all that was received, from 1; for a number told by a summary, the summary's.</summary>
    public int Orden => _folio.Orden;

    /// <summary>File name without extension.</summary>
    public string NombreArchivo => _ficha?.Nombre ?? _folio.Nombre;

    /// <summary>The identity; null for a summary or a voiding file.</summary>
    public ComprobanteId? Id { get; }

    /// <summary>The state: the verdict, or annulled since.</summary>
    public EstadoRecibido Estado { get; }

    /// <summary>SUNAT's code, or that of the sandbox when SUNAT has none for it.</summary>
    public string Codigo => _folio.Codigo;

    /// <summary>What the code says, in Spanish.</summary>
    public string Descripcion => _folio.Descripcion;

    /// <summary>Observations as they stand in the CDR.</summary>
    public IReadOnlyList<string> Notas => _folio.Notas;

    /// <summary>When it was judged, on Lima's clock.</summary>
    public DateTimeOffset Recibido => _folio.Recibido;

    /// <summary>By which road it came.</summary>
    public SandboxChannel Canal => _folio.Canal;

    /// <summary>The ticket that was given for it; null when it was answered at once.</summary>
    public string? Ticket => _folio.Ticket;

    /// <summary>The summary that told of it; null when it came by itself.</summary>
    public string? InformadoPor => _ficha?.InformadoPor;

    /// <summary>The file that annulled it; null when none did.</summary>
    public string? AnuladoPor => _ficha?.AnuladoPor;

    /// <summary>The day of issue in Lima; for a summary, the day of its documents. Null when it could not be read.</summary>
    public DateOnly? Fecha => _ficha?.Fecha ?? _folio.Fecha;

    /// <summary>What the customer pays; null for a summary, and when it could not be read.</summary>
    public decimal? ImporteTotal => _ficha?.Importe ?? _folio.Importe;

    /// <summary>The <c>ds:DigestValue</c>; null when there is no readable signature, and for a number told by a summary.</summary>
    public string? DigestValue => InformadoPor is null ? _folio.Digest : null;

    /// <summary>Whether the sandbox signed the document, as a PSE does.</summary>
    public bool FirmadoPorPse => _folio.FirmadoPorPse;

    /// <summary>Whether the name is now taken, by an accepted or by a rejected document.</summary>
    public bool IsRegistrado => Estado is not EstadoRecibido.NoRegistrado;

    /// <summary>The bytes, with the sandbox's signature when it signed as a PSE; for a number told by a summary, the summary's.</summary>
    public ReadOnlyMemory<byte> Xml => _folio.Xml();

    /// <summary>The document that is in the bytes; null when it could not be read.</summary>
    public DocumentoElectronico? Documento => CpeReader.Read(Xml).Documento;

    /// <summary>The zip of the CDR; null for what was not registered, and for a number told by a summary.</summary>
    public byte[]? CdrZip => _folio.Estado == EstadoRecibido.NoRegistrado || InformadoPor is not null ? null : _firmante.WriteCdr(_folio);

    /// <summary>The buyer as far as it matters on a page.</summary>
    internal string Adquirente => _folio.Adquirente ?? "";

    internal string Total => ImporteTotal is { } importe
        ? string.Create(CultureInfo.InvariantCulture, $"{_folio.Moneda ?? Moneda.Pen.Simbolo} {importe:#,##0.00}")
        : "";

    internal Folio Folio => _folio;
}
