using System.Text.Json;
using IziSales.Cli.Json;
using IziSales.Ubl;

namespace IziSales.Cli.Issue;

/// <summary>Reads a daily summary (RC), which becomes as many files as its lines need.</summary>
internal static class ResumenReader
{
    private static readonly string[] MiembrosLinea =
    [
        "estado", "documento", "moneda", "adquirente", "documentoAfectado",
        "total", "gravado", "exonerado", "inafecto", "exportacion", "gratuito", "cargos", "igv", "ivap", "icbper",
    ];

    public static IReadOnlyList<ResumenDiario>? Read(JsonElement element, string path, JsonProblems problems)
    {
        JsonObjectReader json = new(element, path, problems, [.. CabeceraLote.Miembros]);
        CabeceraLote? cabecera = CabeceraLote.Read(json);
        List<LineaResumen> lineas = [];
        foreach ((JsonElement item, string at) in json.Items("lineas"))
        {
            if (Linea(new JsonObjectReader(item, at, problems, MiembrosLinea)) is { } linea)
            {
                lineas.Add(linea);
            }
        }

        if (!problems.Any && lineas.Count == 0)
        {
            problems.WrongValue(json.At("lineas"), "El resumen no informa ningún comprobante.", "Agregue al menos una línea.");
        }

        return problems.Any || cabecera is null ? null : ResumenDiario.From(lineas, cabecera.Emisor, cabecera.Fechas, cabecera.Numero);
    }

    private static LineaResumen? Linea(JsonObjectReader json)
    {
        json.Require("estado", "documento", "total");
        EstadoItemResumen? estado = json.Value<EstadoItemResumen>("estado", EstadoItemResumen.TryParse, "El código no está en el catálogo 19 (estado del ítem).", "Use 1 (adicionar), 2 (modificar) o 3 (anular).");
        DocumentoReferido? documento = ReferidoReader.Read(json, "documento");
        DocumentoReferido? afectado = ReferidoReader.Read(json, "documentoAfectado");
        DocumentoIdentidad? adquirente = json.Object("adquirente", "tipoDocumento", "numero") is { } comprador ? AdquirenteReader.ReadDocumento(comprador) : null;
        Moneda? moneda = json.Value<Moneda>("moneda", Moneda.TryParse, "No es un código de moneda (ISO 4217).", "Use PEN, USD u otro código de tres letras.");
        decimal? total = json.Decimal("total");
        decimal gravado = Monto("gravado");
        decimal exonerado = Monto("exonerado");
        decimal inafecto = Monto("inafecto");
        decimal exportacion = Monto("exportacion");
        decimal gratuito = Monto("gratuito");
        decimal cargos = Monto("cargos");
        decimal igv = Monto("igv");
        decimal ivap = Monto("ivap");
        decimal icbper = Monto("icbper");
        return estado is null || documento is null || total is null
            ? null
            : new LineaResumen
            {
                Estado = estado,
                Documento = documento,
                Adquirente = adquirente,
                Afectado = afectado,
                Moneda = moneda ?? Moneda.Pen,
                Total = total.Value,
                Gravado = gravado,
                Exonerado = exonerado,
                Inafecto = inafecto,
                Exportacion = exportacion,
                Gratuito = gratuito,
                Cargos = cargos,
                Igv = igv,
                Ivap = ivap,
                Icbper = icbper,
            };

        decimal Monto(string name) => json.Decimal(name) ?? 0m;
    }
}
