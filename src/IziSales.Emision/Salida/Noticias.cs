using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Emision.Salida;

/// <summary>What the shop is told about sending: what happened, until when there is time, and what to do.</summary>
internal static class Noticias
{
    /// <summary>Days before the certificate's end on which it is told.</summary>
    private static readonly int[] DiasDeCertificado = [1, 7, 30];

    public static Aviso SinResumenes { get; } = new(
        "resumen:sin-canal",
        "Hay comprobantes que solo pueden ir en un resumen diario y el canal configurado no los recibe. Siguen guardados; configure un canal que reciba resúmenes (SUNAT o un PSE).");

    public static Aviso SinFirma { get; } = new(
        "resumen:sin-firma",
        "Hay comprobantes que esperan un resumen diario, y no hay certificado ni canal que lo firme. Siguen guardados; instale un certificado o use un PSE que firme.");

    /// <summary>A file was refused for a reason that no document in it has.</summary>
    public static Aviso ResumenDevuelto(LoteEmitido lote) => new(
        $"resumen:{Clave(lote.Fechas.Referencia)}:{lote.Operacion.Codigo}:{lote.Codigo}",
        $"El resumen {lote.Identificador} fue devuelto ({lote.Codigo ?? "sin código"}): {lote.Mensaje} Sus comprobantes siguen guardados y se reintenta cada vez más espaciado; revise el permiso en SOL, el certificado o el PSE.");

    public static Aviso AnulacionRechazada(ComprobanteEmitido comprobante, string? codigo, string? mensaje) => new(
        $"anulacion:{comprobante.Id}:{codigo}",
        $"No se anuló la {Nombre(comprobante)} ({codigo ?? "sin código"}): {mensaje} Sigue vigente; si la venta no va, emita una nota de crédito.");

    /// <summary>Null while the document has time.</summary>
    public static Aviso? Plazo(ComprobanteEmitido comprobante, DateTimeOffset ahora)
    {
        var plazos = Plazos.Of(comprobante, ahora);
        return plazos.Nivel switch
        {
            NivelPlazo.PorVencer => new($"plazo:{comprobante.Id}:3", $"La {Nombre(comprobante)} todavía no llega a SUNAT. Puede ir sola hasta el {Dia(plazos.UltimoDiaIndividual)}; revise la conexión y el PSE."),
            NivelPlazo.SoloResumen => new($"plazo:{comprobante.Id}:5", $"La {Nombre(comprobante)} ya solo puede ir en el resumen diario, hasta el {Dia(plazos.UltimoDiaResumen)} sin observación; revise la conexión y el PSE."),
            NivelPlazo.Vencido => new($"plazo:{comprobante.Id}:7", $"La {Nombre(comprobante)} está fuera de plazo desde el {Dia(plazos.UltimoDiaResumen.AddDays(1))}: SUNAT la recibirá con la observación 4443. Avise a su contador y revise por qué no se envía."),
            _ => null,
        };
    }

    public static Aviso Atencion(ComprobanteEmitido comprobante) => new(
        $"atencion:{comprobante.Id}:{comprobante.Estado}",
        comprobante.Estado switch
        {
            EstadoComprobante.Rechazado => $"SUNAT rechazó la {Nombre(comprobante)} ({comprobante.Codigo}): {comprobante.Mensaje} El número queda usado; emita la venta de nuevo.",
            EstadoComprobante.NoRegistrado => $"SUNAT no registró la {Nombre(comprobante)} ({comprobante.Codigo}): {comprobante.Mensaje} Corrija la causa y envíela otra vez con el mismo número.",
            _ => $"El número de la {Nombre(comprobante)} está registrado con otro comprobante: {comprobante.Mensaje} Revise que cada caja use su propia serie.",
        });

    /// <summary>Null while the certificate has more than a month.</summary>
    public static Aviso? Certificado(DateTimeOffset vence, DateTimeOffset ahora)
    {
        DateOnly dia = Lima.DateOf(vence);
        int quedan = dia.DayNumber - Lima.DateOf(ahora).DayNumber;
        return Array.Find(DiasDeCertificado, umbral => quedan <= umbral) is > 0 and int umbral
            ? new($"certificado:{Clave(dia)}:{umbral}", $"El certificado digital {(ahora > vence ? "venció" : "vence")} el {Dia(dia)}: sin uno vigente no se puede emitir. Renuévelo y cárguelo.")
            : null;
    }

    private static string Nombre(ComprobanteEmitido comprobante) => $"{Clase(comprobante.Id.Tipo)} {comprobante.Numero} del {Dia(Lima.DateOf(comprobante.FechaEmision))}";

    private static string Dia(DateOnly dia) => dia.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Clave(DateOnly dia) => dia.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Clase(TipoComprobante tipo) =>
        tipo == TipoComprobante.NotaCredito ? "nota de crédito" : tipo == TipoComprobante.NotaDebito ? "nota de débito" : tipo == TipoComprobante.Boleta ? "boleta" : "factura";
}
