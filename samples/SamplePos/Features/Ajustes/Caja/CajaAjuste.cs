using IziSales.Ubl;

namespace SamplePos.Features.Ajustes.Caja;

/// <summary>The series under which one till issues.</summary>
public sealed record CajaAjuste
{
    /// <summary>How the series of notas de crédito on boletas begin.</summary>
    public const string CreditoPrefix = "BC";

    /// <summary>How the series of notas de débito on boletas begin.</summary>
    public const string DebitoPrefix = "BD";

    /// <summary>The series of boletas.</summary>
    public string Boletas { get; init; } = "B001";

    /// <summary>The series of notas de crédito.</summary>
    public string NotasCredito { get; init; } = "BC01";

    /// <summary>The series of notas de débito.</summary>
    public string NotasDebito { get; init; } = "BD01";

    /// <summary>What kind of document a series of this shop is for, at whichever till.</summary>
    public static TipoComprobante TipoOf(string serie) =>
        serie.StartsWith(CreditoPrefix, StringComparison.Ordinal) ? TipoComprobante.NotaCredito
        : serie.StartsWith(DebitoPrefix, StringComparison.Ordinal) ? TipoComprobante.NotaDebito
        : TipoComprobante.Boleta;
}
