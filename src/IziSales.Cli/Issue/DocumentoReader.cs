using System.Globalization;
using System.Text.Json;
using IziSales.Cli.Json;
using IziSales.Ubl;

namespace IziSales.Cli.Issue;

/// <summary>Reads one document of the JSON contract (<c>docs/cli.md</c>).</summary>
internal static class DocumentoReader
{
    private static readonly string[] Miembros =
    [
        "tipo", "serie", "numero", "fechaEmision", "operacion", "moneda", "emisor", "adquirente", "lineas", "descuentosGlobales", "redondeo",
        "documentoAfectado", "motivo", "observaciones",
    ];

    private static readonly string[] Fechas =
        ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <summary>The <c>tipo</c> of a document, before anything else is looked at.</summary>
    public static string? TipoDe(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("tipo", out JsonElement tipo) && tipo.ValueKind == JsonValueKind.String
            ? tipo.GetString()
            : null;

    /// <summary>Reads a boleta; null when anything is wrong, and the problems say what.</summary>
    public static DocumentoPedido? Boleta(JsonElement element, string path, JsonProblems problems)
    {
        JsonObjectReader json = new(element, path, problems, Miembros);
        json.Require("tipo", "serie", "numero", "fechaEmision", "emisor", "lineas");
        Tipo(json);
        SoloEnNotas(json);
        Serie? serie = json.Value<Serie>("serie", Serie.TryParse, "No es una serie: B y tres letras mayúsculas o dígitos, como B001.", "Corrija la serie.");
        int? numero = json.Integer("numero", 1, NumeroComprobante.MaxCorrelativo);
        DateTimeOffset? fecha = Fecha(json);
        TipoOperacion? operacion = json.Value<TipoOperacion>("operacion", TipoOperacion.TryParse, "El código no está en el catálogo 51 (tipo de operación).", "Quite el miembro para usar el del perfil, o use 0113 o 0101.");
        Moneda? moneda = json.Value<Moneda>("moneda", Moneda.TryParse, "No es un código de moneda (ISO 4217).", "Use PEN, USD u otro código de tres letras.");
        Emisor? emisor = EmisorReader.Read(json);
        Adquirente? adquirente = AdquirenteReader.Read(json);
        List<SaleLine> lineas = LineaReader.ReadAll(json);
        List<Descuento> descuentos = DescuentoReader.ReadGlobales(json);
        RedondeoEfectivo redondeo = Redondeo(json);
        List<string> observaciones = Observaciones(json);
        if (problems.Any || serie is null || numero is null || fecha is null || emisor is null)
        {
            return null;
        }

        Sale sale = new()
        {
            Lines = lineas,
            Adquirente = adquirente,
            Moneda = moneda ?? Moneda.Pen,
            DescuentosGlobales = descuentos,
            Redondeo = redondeo,
            Observaciones = observaciones,
            Operacion = operacion,
        };
        return new DocumentoPedido(sale, emisor, new NumeroComprobante(serie, numero.Value), fecha.Value);
    }

    private static void Tipo(JsonObjectReader json)
    {
        if (json.Text("tipo") is { } tipo && tipo != TipoComprobante.Boleta.Codigo)
        {
            json.Problems.WrongValue(json.At("tipo"), "No es un tipo de documento.", "Use 03 (boleta de venta).");
        }
    }

    private static void SoloEnNotas(JsonObjectReader json)
    {
        foreach (string name in (ReadOnlySpan<string>)["documentoAfectado", "motivo"])
        {
            if (json.Has(name))
            {
                json.Problems.OutOfPlace(json.At(name), "Este miembro solo va en notas de crédito y débito.", "Quítelo de la boleta.");
            }
        }
    }

    private static DateTimeOffset? Fecha(JsonObjectReader json)
    {
        if (json.Text("fechaEmision") is not { } text)
        {
            return null;
        }

        if (DateTimeOffset.TryParseExact(text, Fechas, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset fecha) && fecha.Year is >= 2000 and < 2100)
        {
            return fecha;
        }

        json.Problems.WrongValue(json.At("fechaEmision"), "No es una fecha con hora y zona.", "Escríbala así: 2026-01-15T10:30:00-05:00.");
        return null;
    }

    private static RedondeoEfectivo Redondeo(JsonObjectReader json)
    {
        switch (json.Text("redondeo"))
        {
            case null or "ninguno":
                return RedondeoEfectivo.Ninguno;
            case "efectivo":
                return RedondeoEfectivo.Efectivo;
            default:
                json.Problems.WrongValue(json.At("redondeo"), "No es un modo de redondeo.", "Use «ninguno» o «efectivo».");
                return RedondeoEfectivo.Ninguno;
        }
    }

    private static List<string> Observaciones(JsonObjectReader json)
    {
        List<string> textos = [];
        foreach ((JsonElement element, string path) in json.Items("observaciones"))
        {
            if (element.ValueKind == JsonValueKind.String)
            {
                textos.Add(element.GetString()!);
            }
            else
            {
                json.Problems.WrongType(path, "un texto", JsonObjectReader.NameOf(element));
            }
        }

        return textos;
    }
}
