using IziSales.Cli.Json;
using IziSales.Ubl;

namespace IziSales.Cli.Issue;

/// <summary>Reads <c>documentoAfectado</c> and <c>motivo</c>, which notes must have and nothing else may.</summary>
internal static class NotaReader
{
    public static DatosNota? Read(JsonObjectReader json, TipoComprobante? tipo)
    {
        if (tipo is null)
        {
            return null;
        }

        bool isCredito = tipo == TipoComprobante.NotaCredito;
        if (!isCredito && tipo != TipoComprobante.NotaDebito)
        {
            OutOfPlace(json, tipo);
            return null;
        }

        json.Require("documentoAfectado", "motivo");
        DocumentoReferido? afectado = ReferidoReader.Read(json, "documentoAfectado");
        if (json.Object("motivo", "codigo", "descripcion") is not { } motivo)
        {
            return null;
        }

        motivo.Require("codigo", "descripcion");
        MotivoNotaCredito? credito = isCredito
            ? motivo.Value<MotivoNotaCredito>("codigo", MotivoNotaCredito.TryParse, "El código no está en el catálogo 09 (motivos de nota de crédito).", "Use 01 (anulación), 06 (devolución total), 07 (devolución por ítem) u otro del catálogo.")
            : null;
        MotivoNotaDebito? debito = isCredito
            ? null
            : motivo.Value<MotivoNotaDebito>("codigo", MotivoNotaDebito.TryParse, "El código no está en el catálogo 10 (motivos de nota de débito).", "Use 01 (intereses), 02 (aumento en el valor), 03 (penalidades) u otro del catálogo.");
        return afectado is null || motivo.Text("descripcion") is not { } sustento ? null : new DatosNota(afectado, sustento) { Credito = credito, Debito = debito };
    }

    private static void OutOfPlace(JsonObjectReader json, TipoComprobante tipo)
    {
        foreach (string name in (ReadOnlySpan<string>)["documentoAfectado", "motivo"])
        {
            if (json.Has(name))
            {
                json.Problems.OutOfPlace(json.At(name), "Este miembro solo va en notas de crédito y débito.", $"Quítelo de la {tipo.Descripcion.ToLowerInvariant()}.");
            }
        }
    }
}
