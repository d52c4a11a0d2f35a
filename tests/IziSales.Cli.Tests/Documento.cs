using System.Text.Json.Nodes;

namespace IziSales.Cli.Tests;

/// <summary>JSON documents, made for one test each.</summary>
internal static class Documento
{
    /// <summary>Everything that a boleta may hold, as <c>docs/cli.md</c> shows it.</summary>
    public const string Completo = """
        {
          "tipo": "03",                                   // comentarios se admiten
          "serie": "B001", "numero": 27,
          "fechaEmision": "2026-01-15T10:30:00-05:00",
          "operacion": "0101",
          "moneda": "PEN",
          "emisor": { "ruc": "10412365785", "razonSocial": "HUAMAN QUISPE ROSA ELENA", "nombreComercial": "BODEGA ROSITA", "perfil": "general",
                      "domicilio": { "ubigeo": "150132", "departamento": "LIMA", "provincia": "LIMA", "distrito": "SAN JUAN DE LURIGANCHO",
                                     "direccion": "AV. PROCERES DE LA INDEPENDENCIA 1500", "establecimiento": "0000" } },
          "adquirente": { "tipoDocumento": "1", "numero": "48285071", "nombre": "ROSA QUISPE HUAMÁN" },
          "lineas": [
            { "codigo": "P002", "descripcion": "Queso & jamón <oferta>", "unidad": "KGM", "cantidad": 1.25, "valorUnitario": 18.90,
              "afectacion": "10", "descuento": { "monto": 1.00, "motivo": "00" } },
            { "descripcion": "Bolsa de plástico", "cantidad": "4", "valorUnitario": "0.10", "bolsas": 4 } ],
          "descuentosGlobales": [ { "motivo": "02", "monto": "5.00" } ],
          "redondeo": "ninguno",
          "observaciones": [ "Entrega a domicilio" ]
        }
        """;

    /// <summary>Two bottles at S/ 11.80 sold by a Nuevo RUS shop to nobody in particular.</summary>
    public static JsonObject Simple() => JsonNode.Parse("""
        {
          "tipo": "03", "serie": "B001", "numero": 27, "fechaEmision": "2026-01-15T10:30:00-05:00",
          "emisor": { "ruc": "10412365785", "razonSocial": "HUAMAN QUISPE ROSA ELENA" },
          "lineas": [ { "descripcion": "Aceite 1 L", "cantidad": 2, "precioUnitario": 11.80 } ]
        }
        """)!.AsObject();

    /// <summary>The whole sale of <see cref="Simple"/> is taken back.</summary>
    public static JsonObject Credito() => Nota("07", "BC01", "06", "DEVOLUCION TOTAL");

    /// <summary>Interest on the sale of <see cref="Simple"/>.</summary>
    public static JsonObject Debito() => Nota("08", "BD01", "01", "PAGO FUERA DE PLAZO");

    /// <summary>Sold by a shop of the general regime to a company.</summary>
    public static JsonObject Factura()
    {
        JsonObject factura = Simple();
        Set(factura, "tipo", "\"01\"");
        Set(factura, "serie", "\"F001\"");
        Set(factura, "emisor.perfil", "\"general\"");
        return Set(factura, "adquirente", """{ "tipoDocumento": "6", "numero": "20131312955", "nombre": "CLIENTE S.A.C." }""");
    }

    /// <summary>A boleta, a note on one and an annulment, as <c>docs/cli.md</c> shows them.</summary>
    public static JsonObject Resumen() => JsonNode.Parse("""
        {
          "tipo": "RC", "numero": 1, "fechaReferencia": "2026-01-15", "fechaGeneracion": "2026-01-16",
          "emisor": { "ruc": "10412365785", "razonSocial": "HUAMAN QUISPE ROSA ELENA" },
          "lineas": [
            { "estado": "1", "documento": { "tipo": "03", "serie": "B001", "numero": 1 }, "moneda": "PEN",
              "adquirente": { "tipoDocumento": "1", "numero": "48285071" },
              "total": 40.86, "gravado": 34.63, "exonerado": 0, "inafecto": 0, "gratuito": 0, "igv": 6.23, "icbper": 0 },
            { "estado": "1", "documento": { "tipo": "07", "serie": "BC01", "numero": 1 },
              "documentoAfectado": { "tipo": "03", "serie": "B001", "numero": 1 }, "total": "10.00", "inafecto": "10.00" },
            { "estado": "3", "documento": { "tipo": "03", "serie": "B001", "numero": 2 }, "total": 5, "inafecto": 5 } ]
        }
        """)!.AsObject();

    /// <summary>A factura is voided.</summary>
    public static JsonObject Baja() => JsonNode.Parse("""
        {
          "tipo": "RA", "numero": 1, "fechaReferencia": "2026-01-15", "fechaGeneracion": "2026-01-16",
          "emisor": { "ruc": "10412365785", "razonSocial": "HUAMAN QUISPE ROSA ELENA" },
          "lineas": [ { "documento": { "tipo": "01", "serie": "F001", "numero": 123 }, "motivo": "ERROR EN EL CLIENTE" } ]
        }
        """)!.AsObject();

    /// <summary>A document by the <c>tipo</c> it has.</summary>
    public static JsonObject DeTipo(string tipo) => tipo switch
    {
        "01" => Factura(),
        "07" => Credito(),
        "08" => Debito(),
        "RC" => Resumen(),
        "RA" => Baja(),
        _ => Simple(),
    };

    /// <summary>Puts a value at a path such as <c>lineas[0].cantidad</c>; null text takes the member away.</summary>
    public static string With(string path, string? json) => Set(Simple(), path, json).ToJsonString();

    public static JsonObject Set(JsonObject documento, string path, string? json)
    {
        string[] parts = path.Split('.');
        JsonNode parent = documento;
        foreach (string part in parts[..^1])
        {
            int at = part.IndexOf('[', StringComparison.Ordinal);
            parent = at < 0 ? parent[part]! : parent[part[..at]]![int.Parse(part[(at + 1)..^1])]!;
        }

        if (json is null)
        {
            parent.AsObject().Remove(parts[^1]);
        }
        else
        {
            parent[parts[^1]] = JsonNode.Parse(json);
        }

        return documento;
    }

    private static JsonObject Nota(string tipo, string serie, string codigo, string descripcion)
    {
        JsonObject nota = Simple();
        Set(nota, "tipo", $"\"{tipo}\"");
        Set(nota, "serie", $"\"{serie}\"");
        Set(nota, "documentoAfectado", """{ "tipo": "03", "serie": "B001", "numero": 27 }""");
        return Set(nota, "motivo", $$"""{ "codigo": "{{codigo}}", "descripcion": "{{descripcion}}" }""");
    }
}
