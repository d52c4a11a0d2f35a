using System.Text.Json;
using IziSales.Cli.Json;
using IziSales.Ubl;

namespace IziSales.Cli.Issue;

/// <summary>Reads <c>lineas</c>.</summary>
internal static class LineaReader
{
    private const int MaxBolsas = 99_999;

    private static readonly string[] Miembros =
        ["codigo", "descripcion", "unidad", "cantidad", "valorUnitario", "precioUnitario", "afectacion", "descuento", "bolsas"];

    public static List<SaleLine> ReadAll(JsonObjectReader documento)
    {
        List<SaleLine> lineas = [];
        foreach ((JsonElement element, string path) in documento.Items("lineas"))
        {
            if (Read(new JsonObjectReader(element, path, documento.Problems, Miembros)) is { } linea)
            {
                lineas.Add(linea);
            }
        }

        return lineas;
    }

    private static SaleLine? Read(JsonObjectReader json)
    {
        json.Require("descripcion", "cantidad");
        string? descripcion = json.Text("descripcion");
        decimal? cantidad = json.Decimal("cantidad");
        UnitPrice? precio = Precio(json);
        string? codigo = json.Text("codigo");
        UnidadMedida? unidad = json.Value<UnidadMedida>("unidad", UnidadMedida.TryParse, "El código no está en el catálogo 03 (unidades de medida).", "Use NIU (unidad), KGM (kilogramo), ZZ (servicio) u otro del catálogo.");
        AfectacionIgv? afectacion = json.Value<AfectacionIgv>("afectacion", AfectacionIgv.TryParse, "El código no está en el catálogo 07 (afectación del IGV).", "Quite el miembro para usar la del perfil, o use un código del catálogo, como 10, 20 o 30.");
        Descuento? descuento = DescuentoReader.ReadDeLinea(json);
        int? bolsas = json.Integer("bolsas", 0, MaxBolsas);
        return descripcion is null || cantidad is null || precio is null
            ? null
            : new SaleLine(descripcion, cantidad.Value, precio)
            {
                Code = codigo,
                Unit = unidad ?? UnidadMedida.Unidad,
                Afectacion = afectacion,
                Descuento = descuento,
                Bolsas = bolsas ?? 0,
            };
    }

    private static UnitPrice? Precio(JsonObjectReader json)
    {
        decimal? valor = json.Decimal("valorUnitario");
        decimal? precio = json.Decimal("precioUnitario");
        bool hasValor = json.Has("valorUnitario");
        bool hasPrecio = json.Has("precioUnitario");
        if (hasValor && hasPrecio)
        {
            json.Problems.Exclusive(json.Path, "La línea trae «valorUnitario» y «precioUnitario».", "Deje uno solo: el valor sin impuestos o el precio con impuestos.");
            return null;
        }

        if (!hasValor && !hasPrecio)
        {
            json.Require("precioUnitario");
            return null;
        }

        return valor is { } net ? UnitPrice.Net(net) : precio is { } shelf ? UnitPrice.Shelf(shelf) : null;
    }
}
