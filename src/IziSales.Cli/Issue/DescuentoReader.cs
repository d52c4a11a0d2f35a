using System.Text.Json;
using IziSales.Cli.Json;
using IziSales.Ubl;

namespace IziSales.Cli.Issue;

/// <summary>Reads discounts, of a line and of the whole document.</summary>
internal static class DescuentoReader
{
    private static readonly string[] Miembros = ["motivo", "monto", "porcentaje"];

    public static Descuento? ReadDeLinea(JsonObjectReader linea) =>
        linea.Object("descuento", Miembros) is { } json
            ? Read(json, MotivoCargoDescuento.DescuentoLineaEnBase, MotivoCargoDescuento.DescuentoLineaFueraDeBase)
            : null;

    public static List<Descuento> ReadGlobales(JsonObjectReader documento)
    {
        List<Descuento> descuentos = [];
        foreach ((JsonElement element, string path) in documento.Items("descuentosGlobales"))
        {
            JsonObjectReader json = new(element, path, documento.Problems, Miembros);
            if (Read(json, MotivoCargoDescuento.DescuentoGlobalEnBase, MotivoCargoDescuento.DescuentoGlobalFueraDeBase) is { } descuento)
            {
                descuentos.Add(descuento);
            }
        }

        return descuentos;
    }

    private static Descuento? Read(JsonObjectReader json, params ReadOnlySpan<MotivoCargoDescuento> motivos)
    {
        string opciones = $"{motivos[0].Codigo} o {motivos[1].Codigo}";
        MotivoCargoDescuento? motivo = null;
        if (json.Text("motivo") is { } codigo && (!MotivoCargoDescuento.TryParse(codigo, out motivo) || !motivos.Contains(motivo)))
        {
            json.Problems.WrongValue(json.At("motivo"), "No es un motivo de descuento para este lugar (catálogo 53).", $"Use {opciones}.");
            return null;
        }

        decimal? monto = json.Decimal("monto");
        decimal? porcentaje = json.Decimal("porcentaje");
        if (json.Has("monto") == json.Has("porcentaje"))
        {
            json.Problems.Exclusive(json.Path, "El descuento debe traer «monto» o «porcentaje», uno de los dos.", "Deje uno solo.");
            return null;
        }

        if (porcentaje is < 0m or > 100m)
        {
            json.Problems.WrongValue(json.At("porcentaje"), "El porcentaje debe estar entre 0 y 100.", "Corrija el porcentaje.");
            return null;
        }

        Descuento? descuento = monto is { } soles ? Descuento.DeMonto(soles) : porcentaje is { } share ? Descuento.DePorcentaje(share) : null;
        return descuento is null ? null : descuento with { Motivo = motivo };
    }
}
