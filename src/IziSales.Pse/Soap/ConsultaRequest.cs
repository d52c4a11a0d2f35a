namespace IziSales.Pse.Soap;

/// <summary>What the consulta integrada is asked: the document by number, day and amount.</summary>
internal sealed class ConsultaRequest
{
    public required string NumRuc { get; init; }

    public required string CodComp { get; init; }

    public required string NumeroSerie { get; init; }

    public required string Numero { get; init; }

    /// <summary>As <c>dd/MM/yyyy</c>.</summary>
    public required string FechaEmision { get; init; }

    public required string Monto { get; init; }
}
