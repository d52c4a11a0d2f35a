using System.Diagnostics.CodeAnalysis;
using IziSales.Cli.Json;
using IziSales.Ubl;

namespace IziSales.Cli.Issue;

/// <summary>Reads the name of another document: type, series, number.</summary>
internal static class ReferidoReader
{
    public static DocumentoReferido? Read(JsonObjectReader parent, string name)
    {
        if (parent.Object(name, "tipo", "serie", "numero") is not { } json)
        {
            return null;
        }

        json.Require("tipo", "serie", "numero");
        TipoComprobante? tipo = json.Value<TipoComprobante>("tipo", TryParseTipo, "No es un tipo de comprobante.", "Use 01 (factura), 03 (boleta de venta), 07 (nota de crédito), 08 (nota de débito) o 12 (ticket de máquina registradora).");
        Serie? serie = json.Value<Serie>("serie", Serie.TryParse, "No es una serie: B o F y tres letras mayúsculas o dígitos, como B001.", "Corrija la serie.");
        int? numero = json.Integer("numero", 1, NumeroComprobante.MaxCorrelativo);
        return tipo is null || serie is null || numero is null ? null : new DocumentoReferido(tipo, new NumeroComprobante(serie, numero.Value));
    }

    private static bool TryParseTipo([NotNullWhen(true)] string? codigo, [NotNullWhen(true)] out TipoComprobante? tipo)
    {
        tipo = null;
        return codigo is "01" or "03" or "07" or "08" or "12" && TipoComprobante.TryParse(codigo, out tipo);
    }
}
