using SamplePos.Features.Vender;

namespace SamplePos.Features.Compras;

/// <summary>The fields of a purchase, to be drawn.</summary>
/// <param name="Form">What they hold.</param>
/// <param name="Problems">What is wrong with them.</param>
/// <param name="Proveedores">RUC and name of known suppliers.</param>
/// <param name="Igual">The purchase that has the same document already; null when there is none.</param>
public sealed record CompraFields(CompraForm Form, ProblemList Problems, IReadOnlyList<(string Ruc, string Nombre)> Proveedores, long? Igual)
{
    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? Falta(string campo) => Problems.Where(problem => problem.Field == campo).Select(static problem => $"{problem.Message} {problem.Remedy}").FirstOrDefault();

    /// <summary>The style of a field with something wrong.</summary>
    public string? Bad(string campo) => Falta(campo) is null ? null : "is-invalid";
}
