using IziSales.Pse.Http;
using IziSales.Pse.Lectura;

namespace IziSales.Pse.Generic;

/// <summary>What a PSE answers when asked how it is.</summary>
internal sealed class HealthAnswer
{
    public string? Estado { get; init; }

    public string? Entorno { get; init; }

    public bool? Firma { get; init; }

    public IReadOnlyList<string?>? Extensiones { get; init; }

    public IReadOnlyList<string?>? Series { get; init; }

    /// <summary>Reads the answer; null when it is none of the contract.</summary>
    public static GenericPseHealth? Read(HttpAnswer http)
    {
        if (!http.IsWhole || JsonText.Read(http.Body, GenericJson.Default.HealthAnswer) is not { Estado: { } estado } answer)
        {
            return null;
        }

        return new GenericPseHealth
        {
            IsDisponible = http.IsSuccess && string.Equals(estado, "disponible", StringComparison.OrdinalIgnoreCase),
            Entorno = answer.Entorno,
            Firma = answer.Firma,
            Extensions = (answer.Extensiones ?? []).Aggregate(GenericPseExtensions.None, static (all, name) => all | Extension(name)),
            Series = [.. (answer.Series ?? []).OfType<string>()],
        };
    }

    // What this version does not know, it does not use.
    private static GenericPseExtensions Extension(string? name) => name switch
    {
        "resumenes" => GenericPseExtensions.Resumenes,
        "anulaciones" => GenericPseExtensions.Anulaciones,
        "ultimo_numero" => GenericPseExtensions.UltimoNumero,
        _ => GenericPseExtensions.None,
    };
}
