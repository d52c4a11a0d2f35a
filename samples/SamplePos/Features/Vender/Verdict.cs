using IziSales.Ubl;
using SamplePos.Existencias;
using SamplePos.Presentation;

namespace SamplePos.Features.Vender;

/// <summary>Rules and policies in the words of the till.</summary>
public static class Verdict
{
    /// <summary>What the policies say, as one text.</summary>
    public static string Sentence(PolicyVerdict verdict) => string.Join(" ", verdict.Issues.Select(static issue => $"{issue.Message} {issue.Remedy}".Trim()));

    /// <summary>That there is not enough of something.</summary>
    public static Problem Short(Faltante faltante) =>
        new("Lines", $"No alcanza {faltante.Nombre}: según el sistema {Left(faltante)}.", "Cuéntelo si hay más, o venda menos.");

    /// <summary>The same where it is sold all the same: shelves are right and computers wrong.</summary>
    public static string Warn(Faltante faltante) => $"De {faltante.Nombre}, según el sistema {Left(faltante)}.";

    private static string Left(Faltante faltante) => faltante.Hay <= 0m ? "no queda" : $"quedan {Texto.Cantidad(faltante.Hay)} {UnidadView.Corta(faltante.Unidad)}";

    /// <summary>What would make SUNAT refuse the boleta.</summary>
    public static IReadOnlyList<Problem> Refusals(ValidationReport report) =>
        [.. report.Issues.Where(static issue => issue.Severity != Severity.Observacion).Select(Problem.From)];
}
