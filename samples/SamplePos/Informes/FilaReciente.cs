namespace SamplePos.Informes;

/// <summary>A document of the last ones, as the query has it.</summary>
public sealed class FilaReciente
{
    /// <summary>Its number.</summary>
    public string Numero { get; init; } = "";

    /// <summary>When it was issued, as kept.</summary>
    public string Momento { get; init; } = "";

    /// <summary>The buyer; empty for nobody in particular.</summary>
    public string Comprador { get; init; } = "";

    /// <summary>The code of the way of paying.</summary>
    public string Metodo { get; init; } = "";

    /// <summary>Its state.</summary>
    public string Estado { get; init; } = "";

    /// <summary>What it comes to.</summary>
    public long Centimos { get; init; }

    /// <summary>What it counts for.</summary>
    public long Aporte { get; init; }
}
