using System.Globalization;
using System.Text.Json;
using IziSales.Ubl;

namespace IziSales.Cli.Output;

/// <summary>Members that several results share.</summary>
internal static class JsonParts
{
    public static void WriteIssues(this Utf8JsonWriter writer, IEnumerable<ValidationIssue> issues)
    {
        writer.WriteStartArray("issues");
        foreach (ValidationIssue issue in issues)
        {
            writer.WriteStartObject();
            writer.WriteString("code", issue.Code.Value);
            writer.WriteString("severity", NameOf(issue.Severity));
            writer.WriteString("path", issue.Path);
            writer.WriteString("message", issue.Message);
            writer.WriteString("remedy", issue.Remedy);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void WriteTotales(this Utf8JsonWriter writer, Totales totales)
    {
        writer.WriteStartObject("totales");
        writer.WriteMoney("valorVenta", totales.ValorVenta);
        writer.WriteMoney("precioVenta", totales.PrecioVenta);
        writer.WriteMoney("totalTributos", totales.TotalTributos);
        writer.WriteMoney("totalDescuentos", totales.TotalDescuentos);
        writer.WriteMoney("totalCargos", totales.TotalCargos);
        writer.WriteMoney("redondeo", totales.Redondeo);
        writer.WriteMoney("importeTotal", totales.ImporteTotal);
        writer.WriteMoney("gravado", totales.Gravado);
        writer.WriteMoney("exonerado", totales.Exonerado);
        writer.WriteMoney("inafecto", totales.Inafecto);
        writer.WriteMoney("exportacion", totales.Exportacion);
        writer.WriteMoney("gratuito", totales.Gratuito);
        writer.WriteMoney("igv", totales.Igv);
        writer.WriteMoney("icbper", totales.Icbper);
        writer.WriteEndObject();
    }

    public static void WriteLeyendas(this Utf8JsonWriter writer, IEnumerable<Leyenda> leyendas)
    {
        writer.WriteStartArray("leyendas");
        foreach (Leyenda leyenda in leyendas)
        {
            writer.WriteStartObject();
            writer.WriteString("codigo", leyenda.Codigo.Codigo);
            writer.WriteString("texto", leyenda.Texto);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void WriteTexts(this Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    public static string NameOf(Severity severity) => severity switch
    {
        Severity.Excepcion => "excepcion",
        Severity.Rechazo => "rechazo",
        _ => "observacion",
    };

    private static void WriteMoney(this Utf8JsonWriter writer, string name, decimal amount)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(amount.ToString("0.00", CultureInfo.InvariantCulture));
    }
}
