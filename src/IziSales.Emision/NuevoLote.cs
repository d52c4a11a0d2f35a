using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>A summary about to be kept together with its number; it carries every document of its <see cref="LoteContext"/>.</summary>
/// <param name="Identificador">What SUNAT calls the file.</param>
/// <param name="Xml">The UBL document in UTF-8; kept and sent unaltered.</param>
/// <param name="Firmado">Whether the bytes carry a signature; if not, the channel signs.</param>
public sealed record NuevoLote(string Identificador, ReadOnlyMemory<byte> Xml, bool Firmado)
{
    /// <summary>The file as it stands right after it is kept: queued, due at once.</summary>
    public LoteEmitido ToEmitido(LoteRequest request, int lineas)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new LoteEmitido
        {
            Emisor = request.Grupo.Emisor,
            Identificador = Identificador,
            Fechas = new FechasLote(request.Grupo.Dia, Lima.DateOf(request.Momento)),
            Operacion = request.Grupo.Operacion,
            Lineas = lineas,
            Estado = EstadoComprobante.Emitido,
            Momento = Lima.At(request.Momento),
            Firmado = Firmado,
            ProximoIntento = Lima.At(request.Momento),
        };
    }
}
