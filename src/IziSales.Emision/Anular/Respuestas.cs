using IziSales.Emision.Emitir;
using IziSales.Ubl;

namespace IziSales.Emision.Anular;

/// <summary>What a cashier is told who wants to annul a document.</summary>
internal static class Respuestas
{
    private const string Comprobante = "Numero";
    private const string Fecha = "FechaEmision";

    public static VoidResult Pedida(ComprobanteEmitido comprobante, DateTimeOffset ahora)
    {
        DateOnly ultimo = Plazos.Of(comprobante, ahora).UltimoDiaAnulacion;
        return Answer(VoidStatus.Requested, comprobante, ahora, $"Se pidió anular {Lower(comprobante.Id)}. Hasta que SUNAT lo confirme sigue en pie y su venta cuenta. El plazo vence el {Palabras.Dia(ultimo)}.");
    }

    public static VoidResult Repetida(ComprobanteEmitido comprobante, DateTimeOffset ahora) => Answer(
        VoidStatus.Repeated,
        comprobante,
        ahora,
        comprobante.Estado == EstadoComprobante.Anulado ? $"{Palabras.Nombre(comprobante.Id)} ya está anulada." : $"Ya se pidió anular {Lower(comprobante.Id)}; falta la respuesta de SUNAT.");

    public static VoidResult NoEsta(ComprobanteId id)
    {
        var issue = new ValidationIssue(CodigosEmision.NoEsta, Comprobante, $"{Palabras.Nombre(id)} no está en este archivo.", "Revise la serie y el número.");
        return new VoidResult { Status = VoidStatus.Refused, Mensaje = Text(issue), Issue = issue };
    }

    public static VoidResult NoRegistrada(ComprobanteEmitido comprobante, DateTimeOffset ahora) => Refused(
        comprobante,
        ahora,
        CodigosEmision.NoRegistrada,
        Comprobante,
        $"{Palabras.Nombre(comprobante.Id)} {Palabras.Situacion(comprobante.Estado)}: solo se anula lo que SUNAT registró.",
        comprobante.Estado switch
        {
            EstadoComprobante.Rechazado or EstadoComprobante.Reemplazado => "No hay nada que anular: lo rechazado no vale.",
            EstadoComprobante.NoRegistrado or EstadoComprobante.EnConflicto => "Resuelva primero ese documento.",
            _ => "Espere a que SUNAT responda y vuelva a intentarlo.",
        });

    public static VoidResult DeFactura(ComprobanteEmitido comprobante, DateTimeOffset ahora) => Refused(
        comprobante,
        ahora,
        CodigosEmision.DeFactura,
        Comprobante,
        $"{Palabras.Nombre(comprobante.Id)} es de la serie {comprobante.Numero.Serie.Value}: las facturas y sus notas se anulan con una comunicación de baja.",
        "Haga la comunicación de baja o emita una nota de crédito.");

    public static VoidResult Motivo(ComprobanteEmitido comprobante, DateTimeOffset ahora, int shortest, int longest) => Refused(
        comprobante,
        ahora,
        CodigosEmision.MotivoLargo,
        "Motivo",
        $"El motivo de la anulación tiene de {shortest} a {longest} caracteres.",
        "Escriba en pocas palabras por qué se anula, por ejemplo: error en el precio.");

    public static VoidResult ConNota(ComprobanteEmitido comprobante, ComprobanteEmitido nota, DateTimeOffset ahora) => Refused(
        comprobante,
        ahora,
        CodigosEmision.ConNotas,
        Comprobante,
        $"{Palabras.Nombre(comprobante.Id)} tiene {LowerArticle(nota.Id)} por {Palabras.Monto(nota.ImporteTotal, nota.Moneda)}, que {Palabras.Situacion(nota.Estado)}.",
        nota.Id.Tipo == TipoComprobante.NotaCredito ? "Devuelva lo que queda con otra nota de crédito, o anule primero esa nota." : "Anule primero esa nota.");

    public static VoidResult Ofrecida(ComprobanteEmitido comprobante, DateTimeOffset ahora, bool inTime, AjusteCredito nota)
    {
        ValidationIssue issue = Obstacle(comprobante, ahora, inTime, "Devuélvala con una nota de crédito.");
        return new VoidResult
        {
            Status = VoidStatus.NeedsNotaCredito,
            Mensaje = Text(issue),
            Comprobante = comprobante,
            UltimoDia = Plazos.Of(comprobante, ahora).UltimoDiaAnulacion,
            Issue = issue,
            NotaCredito = nota,
        };
    }

    public static VoidResult SinRemedio(ComprobanteEmitido nota, DateTimeOffset ahora, bool inTime)
    {
        string remedio = nota.Id.Tipo == TipoComprobante.NotaDebito
            ? $"Emita una nota de crédito sobre {nota.Afectado?.Numero.Value} por el mismo monto (motivo 10)."
            : $"Emita una nota de débito sobre {nota.Afectado?.Numero.Value} por el mismo monto (motivo 03).";
        return Refused(nota, ahora, Obstacle(nota, ahora, inTime, remedio));
    }

    public static VoidResult SinXml(ComprobanteEmitido comprobante, DateTimeOffset ahora) => Refused(
        comprobante,
        ahora,
        CodigosEmision.SinXml,
        Comprobante,
        $"El XML guardado de {Lower(comprobante.Id)} no se puede leer.",
        "Emita la nota de crédito escribiendo los productos a mano, y restaure la copia de seguridad.");

    public static VoidResult Cambio(ComprobanteEmitido comprobante, DateTimeOffset ahora) => Refused(
        comprobante,
        ahora,
        CodigosEmision.NoRegistrada,
        Comprobante,
        $"{Palabras.Nombre(comprobante.Id)} cambió en este momento.",
        "Mire cómo quedó y vuelva a intentarlo.");

    private static ValidationIssue Obstacle(ComprobanteEmitido comprobante, DateTimeOffset ahora, bool inTime, string remedio)
    {
        var plazos = Plazos.Of(comprobante, ahora);
        return inTime
            ? new(CodigosEmision.CanalSinAnulacion, Comprobante, $"El canal configurado no anula: {Lower(comprobante.Id)} no se puede anular por él.", remedio)
            : new(CodigosEmision.FueraDePlazo, Fecha, $"{Palabras.Nombre(comprobante.Id)} es del {Palabras.Dia(plazos.Emision)} y se podía anular hasta el {Palabras.Dia(plazos.UltimoDiaAnulacion)}.", remedio);
    }

    private static VoidResult Refused(ComprobanteEmitido comprobante, DateTimeOffset ahora, IssueCode code, string path, string mensaje, string remedio) =>
        Refused(comprobante, ahora, new ValidationIssue(code, path, mensaje, remedio));

    private static VoidResult Refused(ComprobanteEmitido comprobante, DateTimeOffset ahora, ValidationIssue issue) => new()
    {
        Status = VoidStatus.Refused,
        Mensaje = Text(issue),
        Comprobante = comprobante,
        UltimoDia = Plazos.Of(comprobante, ahora).UltimoDiaAnulacion,
        Issue = issue,
    };

    private static VoidResult Answer(VoidStatus status, ComprobanteEmitido comprobante, DateTimeOffset ahora, string mensaje) => new()
    {
        Status = status,
        Mensaje = mensaje,
        Comprobante = comprobante,
        UltimoDia = Plazos.Of(comprobante, ahora).UltimoDiaAnulacion,
    };

    private static string Text(ValidationIssue issue) => $"{issue.Message} {issue.Remedy}";

    private static string Lower(ComprobanteId id) => string.Concat("l", Palabras.Nombre(id).AsSpan(1));

    private static string LowerArticle(ComprobanteId id) => string.Concat("una", Palabras.Nombre(id).AsSpan(2));
}
