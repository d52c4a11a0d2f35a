namespace SamplePos.Informes;

/// <summary>What stands in a column.</summary>
public enum ColumnaTipo
{
    /// <summary>Words.</summary>
    Texto,

    /// <summary>A document's number or an hour, which is never broken in two.</summary>
    Codigo,

    /// <summary>A day.</summary>
    Dia,

    /// <summary>A whole number.</summary>
    Numero,

    /// <summary>A quantity with up to three decimals.</summary>
    Cantidad,

    /// <summary>Soles.</summary>
    Monto,
}
