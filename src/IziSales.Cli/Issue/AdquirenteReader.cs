using IziSales.Cli.Json;
using IziSales.Ubl;

namespace IziSales.Cli.Issue;

/// <summary>Reads <c>adquirente</c>; absent means nobody in particular.</summary>
internal static class AdquirenteReader
{
    public static Adquirente? Read(JsonObjectReader documento)
    {
        if (documento.Object("adquirente", "tipoDocumento", "numero", "nombre") is not { } json)
        {
            return null;
        }

        json.Require("tipoDocumento", "numero", "nombre");
        TipoDocumentoIdentidad? tipo = json.Value<TipoDocumentoIdentidad>("tipoDocumento", TipoDocumentoIdentidad.TryParse, "El código no está en el catálogo 06 (documento de identidad).", "Use 1 (DNI), 6 (RUC), 4 (carné de extranjería) o 7 (pasaporte).");
        string? numero = json.Text("numero");
        string? nombre = json.Text("nombre");
        if (tipo is null || numero is null)
        {
            return null;
        }

        if (!DocumentoIdentidad.TryParse(tipo, numero, out DocumentoIdentidad? documentoIdentidad))
        {
            json.Problems.WrongValue(json.At("numero"), $"El número no corresponde a: {tipo.Descripcion}.", "Revise el número o el tipo de documento.");
            return null;
        }

        return nombre is null ? null : new Adquirente(documentoIdentidad, nombre);
    }
}
