using System.Diagnostics.CodeAnalysis;

namespace IziSales.Ubl;

/// <summary>Why a document is charged further.</summary>
/// <remarks>Catálogo 10, <c>cac:DiscrepancyResponse/cbc:ResponseCode</c> (rule 2172).</remarks>
public sealed class MotivoNotaDebito : CodigoCatalogo
{
    private MotivoNotaDebito(string codigo, string descripcion, AmbitoMotivo ambito)
        : base(codigo, descripcion)
    {
        Ambito = ambito;
    }

    /// <summary>01: Intereses por mora.</summary>
    public static MotivoNotaDebito InteresesMora { get; } = new("01", "Intereses por mora", AmbitoMotivo.Todos);

    /// <summary>02: Aumento en el valor.</summary>
    public static MotivoNotaDebito AumentoValor { get; } = new("02", "Aumento en el valor", AmbitoMotivo.Todos);

    /// <summary>03: Penalidades y otros conceptos.</summary>
    public static MotivoNotaDebito Penalidades { get; } = new("03", "Penalidades y otros conceptos", AmbitoMotivo.Todos);

    /// <summary>11: Ajustes de operaciones de exportación.</summary>
    public static MotivoNotaDebito AjusteExportacion { get; } = new("11", "Ajustes de operaciones de exportación", AmbitoMotivo.Especial);

    /// <summary>12: Ajustes afectos al IVAP.</summary>
    public static MotivoNotaDebito AjusteIvap { get; } = new("12", "Ajustes afectos al IVAP", AmbitoMotivo.Especial);

    private static Catalogo<MotivoNotaDebito> Catalogo { get; } = new(
        "catálogo 10 (motivos de nota de débito)",
        InteresesMora, AumentoValor, Penalidades, AjusteExportacion, AjusteIvap);

    /// <summary>Every row of the catalogue, in its order.</summary>
    public static IReadOnlyList<MotivoNotaDebito> Todos => Catalogo.Todos;

    /// <summary>On which documents it may stand.</summary>
    public AmbitoMotivo Ambito { get; }

    /// <summary>The row with a code.</summary>
    /// <exception cref="FormatException">The code is not in the catalogue.</exception>
    public static MotivoNotaDebito Parse(string codigo) => Catalogo.Parse(codigo);

    /// <summary>Looks a code up that came from outside.</summary>
    public static bool TryParse([NotNullWhen(true)] string? codigo, [NotNullWhen(true)] out MotivoNotaDebito? fila) => Catalogo.TryParse(codigo, out fila);
}
