namespace SamplePos.Existencias;

/// <summary>The kinds of movement as they are kept and as a person reads them.</summary>
public static class ExistenciasTipos
{
    /// <summary>What a person writes down by hand.</summary>
    public static IReadOnlyList<ExistenciasTipo> AMano { get; } = [ExistenciasTipo.Compra, ExistenciasTipo.Merma, ExistenciasTipo.Ajuste];

    /// <summary>As kept.</summary>
    public static string ToCode(this ExistenciasTipo tipo) => tipo.ToString().ToLowerInvariant();

    /// <summary>As read; an adjustment when a newer program wrote another.</summary>
    public static ExistenciasTipo Read(string code) => Enum.TryParse(code, ignoreCase: true, out ExistenciasTipo tipo) ? tipo : ExistenciasTipo.Ajuste;

    /// <summary>In words.</summary>
    public static string Decir(this ExistenciasTipo tipo) => tipo switch
    {
        ExistenciasTipo.Inicial => "Primer conteo",
        ExistenciasTipo.Compra => "Compra",
        ExistenciasTipo.Venta => "Venta",
        ExistenciasTipo.Devolucion => "Devolución",
        ExistenciasTipo.Anulacion => "Anulación",
        ExistenciasTipo.Merma => "Merma",
        ExistenciasTipo.Conteo => "Conteo",
        _ => "Ajuste",
    };
}
