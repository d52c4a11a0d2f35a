using System.Globalization;
using System.Text.Json;
using IziSales.Cli.Json;
using IziSales.Ubl;

namespace IziSales.Cli.Issue;

/// <summary>Reads facturas (01), boletas (03) and notes (07, 08).</summary>
internal static class ComprobanteReader
{
    private static readonly string[] Miembros =
    [
        "tipo", "serie", "numero", "fechaEmision", "operacion", "moneda", "emisor", "adquirente", "lineas", "descuentosGlobales", "redondeo",
        "documentoAfectado", "motivo", "observaciones",
    ];

    private static readonly string[] Fechas =
        ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    public static Comprobante? Read(JsonElement element, string path, JsonProblems problems)
    {
        JsonObjectReader json = new(element, path, problems, Miembros);
        json.Require("tipo", "serie", "numero", "fechaEmision", "emisor", "lineas");
        TipoComprobante? tipo = Tipo(json);
        Serie? serie = json.Value<Serie>("serie", Serie.TryParse, "No es una serie: B o F y tres letras mayúsculas o dígitos, como B001.", "Corrija la serie.");
        int? numero = json.Integer("numero", 1, NumeroComprobante.MaxCorrelativo);
        DateTimeOffset? fecha = Fecha(json);
        Emisor? emisor = EmisorReader.Read(json);
        Sale sale = Venta(json);
        DatosNota? nota = NotaReader.Read(json, tipo);
        if (problems.Any || tipo is null || serie is null || numero is null || fecha is null || emisor is null)
        {
            return null;
        }

        NumeroComprobante completo = new(serie, numero.Value);
        return nota switch
        {
            { Credito: { } motivo } => NotaCredito.From(new AjusteCredito { Sale = sale, Afectado = nota.Afectado, Motivo = motivo, Sustento = nota.Sustento }, emisor, completo, fecha.Value),
            { Debito: { } motivo } => NotaDebito.From(new AjusteDebito { Sale = sale, Afectado = nota.Afectado, Motivo = motivo, Sustento = nota.Sustento }, emisor, completo, fecha.Value),
            _ when tipo == TipoComprobante.Factura => Factura.From(sale, emisor, completo, fecha.Value),
            _ => Boleta.From(sale, emisor, completo, fecha.Value),
        };
    }

    private static TipoComprobante? Tipo(JsonObjectReader json)
    {
        if (json.Text("tipo") is not { } codigo)
        {
            return null;
        }

        if (codigo is "01" or "03" or "07" or "08")
        {
            return TipoComprobante.Parse(codigo);
        }

        json.Problems.WrongValue(json.At("tipo"), "No es un tipo de documento.", "Use 01 (factura), 03 (boleta de venta), 07 (nota de crédito), 08 (nota de débito), RC (resumen diario) o RA (comunicación de baja).");
        return null;
    }

    private static Sale Venta(JsonObjectReader json)
    {
        TipoOperacion? operacion = json.Value<TipoOperacion>("operacion", TipoOperacion.TryParse, "El código no está en el catálogo 51 (tipo de operación).", "Quite el miembro para usar el del perfil, o use 0113 o 0101.");
        Moneda? moneda = json.Value<Moneda>("moneda", Moneda.TryParse, "No es un código de moneda (ISO 4217).", "Use PEN, USD u otro código de tres letras.");
        return new Sale
        {
            Adquirente = AdquirenteReader.Read(json),
            Lines = LineaReader.ReadAll(json),
            Moneda = moneda ?? Moneda.Pen,
            DescuentosGlobales = DescuentoReader.ReadGlobales(json),
            Redondeo = Redondeo(json),
            Observaciones = Observaciones(json),
            Operacion = operacion,
        };
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
            if (json.TextAt(element, path) is { } texto)
            {
                textos.Add(texto);
            }
        }

        return textos;
    }
}
