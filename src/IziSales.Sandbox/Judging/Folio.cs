using System.IO.Compression;

namespace IziSales.Sandbox.Judging;

/// <summary>One page of the register: a file that was received, and everything that was decided about it. Never changed afterwards.</summary>
internal sealed record Folio : IHoja
{
    public required int Orden { get; init; }

    public required string Nombre { get; init; }

    public required EstadoRecibido Estado { get; init; }

    public required string Codigo { get; init; }

    public required string Descripcion { get; init; }

    public IReadOnlyList<string> Notas { get; init; } = [];

    public required DateTimeOffset Recibido { get; init; }

    public SandboxChannel Canal { get; init; }

    public string? Digest { get; init; }

    public bool FirmadoPorPse { get; init; }

    public string? Clave { get; init; }

    public DateOnly? Fecha { get; init; }

    public decimal? Importe { get; init; }

    public string? Moneda { get; init; }

    public string? Adquirente { get; init; }

    /// <summary>The ticket that was given; null when the answer was given at once.</summary>
    public string? Ticket { get; init; }

    /// <summary>Before this instant the ticket stays pending.</summary>
    public DateTimeOffset Listo { get; init; }

    /// <summary>For so many questions the ticket stays pending.</summary>
    public int Consultas { get; init; }

    /// <summary>What a summary or a voiding file does to the numbers it tells of.</summary>
    public IReadOnlyList<Asiento> Asientos { get; init; } = [];

    /// <summary>The bytes that were judged, deflated: a thousand documents are a few megabytes.</summary>
    public required byte[] Comprimido { get; init; }

    public static byte[] Comprimir(ReadOnlySpan<byte> xml)
    {
        using MemoryStream output = new();
        using (DeflateStream deflate = new(output, CompressionLevel.Fastest))
        {
            deflate.Write(xml);
        }

        return output.ToArray();
    }

    public byte[] Xml()
    {
        using DeflateStream inflate = new(new MemoryStream(Comprimido), CompressionMode.Decompress);
        using MemoryStream output = new();
        inflate.CopyTo(output);
        return output.ToArray();
    }

    public Folio Leer() => this;
}
