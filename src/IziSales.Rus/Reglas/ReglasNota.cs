using IziSales.Ubl;

namespace IziSales.Rus.Reglas;

/// <summary>Notes: only on the shop's own boletas, and only if it wants them. Whether the regime may issue any is disputed; see docs/nuevo-rus.md.</summary>
internal static class ReglasNota
{
    public static void Judge(Comprobante comprobante, NrusLimitOptions options, Juicio juicio)
    {
        if (comprobante is not Nota nota)
        {
            return;
        }

        if (nota.Afectado.Tipo != TipoComprobante.Boleta)
        {
            juicio.Add(
                PolicyDecision.Block,
                "IZI-RUS-009",
                "Afectado.Tipo",
                $"Un negocio del Nuevo RUS solo modifica sus propias boletas, y {nota.Afectado.Numero.Value} no es una boleta.",
                "Revise el documento que quiere modificar; una factura anterior la modifica su contador con el perfil general.");
        }

        bool admitida = nota is NotaCredito ? options.AllowCreditNotes : options.AllowDebitNotes;
        if (!admitida)
        {
            juicio.Add(
                PolicyDecision.Block,
                "IZI-RUS-013",
                "Tipo",
                $"La tienda está configurada para no emitir notas de {(nota is NotaCredito ? "crédito" : "débito")}.",
                nota is NotaCredito
                    ? "Dentro de los 7 días anule la boleta; después, cambie la opción de la tienda o consulte a su contador."
                    : "Emita otra boleta por la diferencia, o cambie la opción de la tienda.");
        }
    }
}
