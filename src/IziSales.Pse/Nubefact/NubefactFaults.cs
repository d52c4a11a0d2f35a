using IziSales.Pse.Http;
using IziSales.Ubl;

namespace IziSales.Pse.Nubefact;

/// <summary>Finds every fault of the options at once, without showing the token or the route.</summary>
internal static class NubefactFaults
{
    public static IEnumerable<string> In(NubefactPseOptions options) =>
    [
        .. OptionFaults.Address(options.Route, "de la cuenta en Nubefact", nameof(options.Route)),
        .. OptionFaults.Secret(options.Token, "El token de Nubefact", nameof(options.Token)),
        .. options.Token?.AsSpan().ContainsAny('"', '\\') == true ? ["El token de Nubefact lleva comillas o barras: cópielo de nuevo, sin comillas (Token)."] : Array.Empty<string>(),
        .. options.SunatTransactionNrus is < 1 or > 99 ? ["El tipo de operación de Nubefact para ventas del Nuevo RUS va de 1 a 99 (SunatTransactionNrus)."] : Array.Empty<string>(),
        .. options.UnitCodes.Where(static pair => !UnidadMedida.TryParse(pair.Key, out _) || string.IsNullOrWhiteSpace(pair.Value))
            .Select(static pair => $"La unidad «{pair.Key}» no está en el catálogo 03, o le falta su código en Nubefact (UnitCodes)."),
        .. Enlaces.Faults(options.LinkHosts, nameof(options.LinkHosts)),
        .. OptionFaults.Road(options),
    ];
}
