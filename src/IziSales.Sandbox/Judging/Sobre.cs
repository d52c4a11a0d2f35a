using IziSales.Ubl;

namespace IziSales.Sandbox.Judging;

/// <summary>A file as it was handed in: its name is one that SUNAT knows, its bytes are not judged yet.</summary>
internal sealed record Sobre
{
    private Sobre(ComprobanteId? id, LoteId? lote, ReadOnlyMemory<byte> xml)
    {
        Id = id;
        Lote = lote;
        Xml = xml;
    }

    /// <summary>The document; null for a summary or a voiding file.</summary>
    public ComprobanteId? Id { get; }

    /// <summary>The summary or voiding file; null for a document.</summary>
    public LoteId? Lote { get; }

    public ReadOnlyMemory<byte> Xml { get; init; }

    /// <summary>Whether the sender says that the bytes are signed; otherwise the sandbox signs, as a PSE.</summary>
    public bool IsSigned { get; init; } = true;

    /// <summary>Two sendings with the same key are one.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>By which road it came.</summary>
    public SandboxChannel Channel { get; init; }

    public string Nombre => Id?.NombreArchivo ?? Lote!.NombreArchivo;

    public Ruc Emisor => Id?.Ruc ?? Lote!.Ruc;

    /// <summary>What a CDR calls it.</summary>
    public string Referencia => Id?.Numero.Value ?? Lote!.Identificador;

    /// <summary>Reads the name; null when it is neither a document's nor a summary's.</summary>
    public static Sobre? Open(string? nombre, ReadOnlyMemory<byte> xml) =>
        ComprobanteId.TryParse(nombre, out ComprobanteId? id) ? new Sobre(id, null, xml)
        : LoteId.TryParse(nombre, out LoteId? lote) ? new Sobre(null, lote, xml)
        : null;
}
