using IziSales.Ubl;

namespace IziSales.Emision.Emitir;

/// <summary>A note against the document it modifies, as it stands at this instant; SUNAT would find the same in its register.</summary>
/// <remarks>Documents issued elsewhere are not kept here and cannot be judged: SUNAT will.</remarks>
internal static class ReglasNota
{
    private const string Numero = "Afectado.Numero";

    public static void Judge(Nota nota, AppendContext context, List<ValidationIssue> issues)
    {
        if (context.Afectado is not { } afectado)
        {
            return;
        }

        Estado(nota, afectado, issues);
        Fecha(nota, afectado, issues);
        if (nota.Moneda != afectado.Moneda)
        {
            issues.Add(new(
                CodigosEmision.OtraMoneda,
                "Moneda",
                $"{Palabras.Nombre(afectado.Id)} está en {afectado.Moneda.Codigo} y la nota en {nota.Moneda.Codigo}.",
                $"Emita la nota en {afectado.Moneda.Codigo}."));
        }
        else if (nota is NotaCredito)
        {
            Monto(nota, afectado, context.Acreditado, issues);
        }
    }

    private static void Estado(Nota nota, ComprobanteEmitido afectado, List<ValidationIssue> issues)
    {
        (string Credito, string Debito, string Remedio)? falta = afectado.Estado switch
        {
            EstadoComprobante.Aceptado or EstadoComprobante.Observado => null,
            EstadoComprobante.AnulacionPendiente or EstadoComprobante.Anulado => ("2120", "2207", "Lo anulado ya no se modifica; si la venta sigue en pie, emita otra boleta."),
            EstadoComprobante.Rechazado or EstadoComprobante.Reemplazado => ("2121", "2208", "Modifique la boleta con la que se emitió de nuevo la venta; lo rechazado no cuenta."),
            EstadoComprobante.NoRegistrado or EstadoComprobante.EnConflicto => ("2119", "2209", "Resuelva primero ese documento; después emita la nota."),
            _ => ("2119", "2209", "Espere a que SUNAT la acepte y vuelva a intentarlo."),
        };
        if (falta is { } esta)
        {
            string codigo = nota is NotaCredito ? esta.Credito : esta.Debito;
            issues.Add(new(IssueCode.Sunat(codigo), Numero, $"{Palabras.Nombre(afectado.Id)} {Palabras.Situacion(afectado.Estado)}.", esta.Remedio));
        }
    }

    private static void Fecha(Nota nota, ComprobanteEmitido afectado, List<ValidationIssue> issues)
    {
        DateOnly emision = Lima.DateOf(afectado.FechaEmision);
        if (Lima.DateOf(nota.FechaEmision) < emision)
        {
            issues.Add(new(
                IssueCode.Sunat("2885"),
                "FechaEmision",
                $"{Palabras.Nombre(afectado.Id)} es del {Palabras.Dia(emision)} y la nota tendría una fecha anterior.",
                "Revise la fecha y la hora de la computadora."));
        }
    }

    // SUNAT only observes it (4028); more than was paid cannot be given back.
    private static void Monto(Nota nota, ComprobanteEmitido afectado, decimal acreditado, List<ValidationIssue> issues)
    {
        decimal saldo = afectado.ImporteTotal - acreditado;
        if (nota.Totales.ImporteTotal > saldo)
        {
            issues.Add(new(
                CodigosEmision.SobreElTotal,
                "Totales.ImporteTotal",
                acreditado == 0m
                    ? $"{Palabras.Nombre(afectado.Id)} es de {Palabras.Monto(afectado.ImporteTotal, afectado.Moneda)} y la nota de crédito sería de {Palabras.Monto(nota.Totales.ImporteTotal, nota.Moneda)}."
                    : $"De {Palabras.Monto(afectado.ImporteTotal, afectado.Moneda)} ya se devolvieron {Palabras.Monto(acreditado, afectado.Moneda)} con otras notas de crédito; la nueva sería de {Palabras.Monto(nota.Totales.ImporteTotal, nota.Moneda)}.",
                saldo > 0m ? $"Devuelva hasta {Palabras.Monto(saldo, afectado.Moneda)}." : "Ya se devolvió todo: no queda nada por devolver."));
        }
    }
}
