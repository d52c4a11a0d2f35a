using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using IziSales.Ubl;

namespace IziSales.Conformance.Tests;

/// <summary>Everything that a document publicly says, as text: two documents with the same text are the same to whoever uses them.</summary>
internal static class Miembros
{
    // The regime of the shop is not written in any XML; of a summary's issuer only RUC and name are.
    private static readonly string[] NotInXml = [nameof(Emisor.TaxProfile)];
    private static readonly string[] NotInLote = [nameof(Emisor.TaxProfile), nameof(Emisor.Domicilio), nameof(Emisor.NombreComercial)];

    public static string Of(DocumentoElectronico documento)
    {
        var text = new StringBuilder();
        Write(text, documento.GetType().Name, documento, documento is Comprobante ? NotInXml : NotInLote);
        return text.ToString();
    }

    private static void Write(StringBuilder text, string path, object? value, string[] skip)
    {
        switch (value)
        {
            case null or string or DateTimeOffset or DateOnly or Enum or bool or int:
                text.Append(CultureInfo.InvariantCulture, $"{path} = {value ?? "null"}\n");
                break;
            case decimal figure:
                text.Append(CultureInfo.InvariantCulture, $"{path} = {figure:0.############################}\n");
                break;
            case CodigoCatalogo codigo:
                text.Append(CultureInfo.InvariantCulture, $"{path} = {codigo.Codigo}\n");
                break;
            case IEnumerable items:
                int i = 0;
                foreach (object? item in items)
                {
                    Write(text, $"{path}[{i++}]", item, skip);
                }

                break;
            default:
                foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => !skip.Contains(property.Name)))
                {
                    Write(text, $"{path}.{property.Name}", property.GetValue(value), skip);
                }

                break;
        }
    }
}
