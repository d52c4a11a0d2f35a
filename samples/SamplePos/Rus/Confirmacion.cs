using IziSales.Rus;

namespace SamplePos.Rus;

/// <summary>A sale that somebody issued knowing that it goes over a limit of the regime.</summary>
public sealed record Confirmacion
{
    /// <summary>The document, whole, with the shop's RUC.</summary>
    public required string Clave { get; init; }

    /// <summary>Its number as the shop says it.</summary>
    public required string Numero { get; init; }

    /// <summary>When it was issued.</summary>
    public required DateTimeOffset Momento { get; init; }

    /// <summary>What the person said that he knows, and who he is.</summary>
    public required string Dicho { get; init; }

    /// <summary>What the sale came to.</summary>
    public required decimal Importe { get; init; }

    /// <summary>How near the limits the shop was with it.</summary>
    public required NrusNivel Nivel { get; init; }

    /// <summary>What counted in the month with it.</summary>
    public required decimal Mes { get; init; }

    /// <summary>What counted in the year with it.</summary>
    public required decimal Anio { get; init; }

    /// <summary>Who said it: what stands behind the dash of what was said; null when nobody signed.</summary>
    public string? Quien => Dicho.LastIndexOf(Dash, StringComparison.Ordinal) is > 0 and int at ? Dicho[(at + Dash.Length)..].Trim() : null;

    private const string Dash = "– ";
}
