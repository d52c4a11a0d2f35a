using IziSales.Ubl;

namespace IziSales.Emision.Emitir;

/// <summary>Which documents may have their sale issued again, and which may be mended under their number.</summary>
internal static class ReglasReemplazo
{
    /// <summary>Only a refused document's number is spent, and its sale gets one other number.</summary>
    public static ValidationIssue? Reemplazo(ComprobanteId pedido, ComprobanteEmitido? rechazado, TipoComprobante tipo) => rechazado switch
    {
        null => new(CodigosEmision.NoReemplazable, "Reemplaza", $"{Palabras.Nombre(pedido)} no está en este archivo.", "Revise la serie y el número."),
        _ when rechazado.Id.Tipo != tipo => OtroTipo(rechazado.Id),
        { Estado: EstadoComprobante.Rechazado } => null,
        { ReemplazadoPor: { } otro } => new(CodigosEmision.NoReemplazable, "Reemplaza", $"{Palabras.Nombre(pedido)} ya se emitió de nuevo como {otro.Numero.Value}.", $"Busque {otro.Numero.Value}."),
        _ => new(
            CodigosEmision.NoReemplazable,
            "Reemplaza",
            $"{Palabras.Nombre(pedido)} {Palabras.Situacion(rechazado.Estado)}: su número sigue siendo de esta venta.",
            rechazado.Estado == EstadoComprobante.NoRegistrado ? "Corríjala; conserva su número." : "Solo se emite de nuevo lo que SUNAT rechazó."),
    };

    /// <summary>Only what SUNAT never registered may change under its number; a note stays on the document it modifies.</summary>
    public static ValidationIssue? Correccion(ComprobanteId pedido, ComprobanteEmitido? actual, Encargo encargo) => actual switch
    {
        null => new(CodigosEmision.NoCorregible, "Numero", $"{Palabras.Nombre(pedido)} no está en este archivo.", "Revise la serie y el número."),
        _ when actual.Id.Tipo != encargo.Tipo => OtroTipo(pedido),
        _ when actual.Afectado != encargo.AfectadoOf(pedido.Ruc) => new(
            CodigosEmision.OtroTipo,
            "Afectado",
            $"{Palabras.Nombre(pedido)} modifica {actual.Afectado?.Numero.Value} y la corrección nombra {encargo.Afectado?.Numero.Value}.",
            "Corrija los datos de la nota; para otro documento emita otra nota."),
        { Estado: EstadoComprobante.NoRegistrado } => null,
        _ => new(
            CodigosEmision.NoCorregible,
            "Numero",
            $"{Palabras.Nombre(pedido)} {Palabras.Situacion(actual.Estado)}: así no se corrige.",
            actual.Estado == EstadoComprobante.Rechazado ? "Emítala de nuevo con otro número." : "Solo se corrige lo que SUNAT no registró (códigos 0100 a 1999)."),
    };

    /// <summary>Somebody else worked on it at the same moment.</summary>
    public static ValidationIssue Cambio(ComprobanteId pedido) =>
        new(CodigosEmision.NoCorregible, "Numero", $"{Palabras.Nombre(pedido)} cambió mientras se corregía.", "Mire cómo quedó y vuelva a intentarlo.");

    private static ValidationIssue OtroTipo(ComprobanteId id) => new(
        CodigosEmision.OtroTipo,
        "Tipo",
        $"{Palabras.Nombre(id)} solo da lugar a un documento de su mismo tipo.",
        "Una boleta se reemplaza o corrige con una venta; una nota, con el mismo tipo de nota.");
}
