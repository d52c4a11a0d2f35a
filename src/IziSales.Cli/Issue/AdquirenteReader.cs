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

        DocumentoIdentidad? identidad = ReadDocumento(json);
        json.Require("nombre");
        return json.Text("nombre") is { } nombre && identidad is not null ? new Adquirente(identidad, nombre) : null;
    }

    /// <summary>Kind and number alone.</summary>
    public static DocumentoIdentidad? ReadDocumento(JsonObjectReader json)
    {
        json.Require("tipoDocumento", "numero");
        TipoDocumentoIdentidad? tipo = json.Value<TipoDocumentoIdentidad>("tipoDocumento", TipoDocumentoIdentidad.TryParse, "El código no está en el catálogo 06 (documento de identidad).", "Use 1 (DNI), 6 (RUC), 4 (carné de extranjería) o 7 (pasaporte).");
        string? numero = json.Text("numero");
        if (tipo is null || numero is null)
        {
            return null;
        }

        if (DocumentoIdentidad.TryParse(tipo, numero, out DocumentoIdentidad? documento))
        {
            return documento;
        }

        json.Problems.WrongValue(json.At("numero"), $"El número no corresponde a: {tipo.Descripcion}.", "Revise el número o el tipo de documento.");
        return null;
    }
}
