namespace SamplePos.Features.Ajustes.Consulta;

/// <summary>Who is asked whose a DNI or RUC is, one after the other.</summary>
public sealed record ConsultaAjuste
{
    /// <summary>The services in the order in which they are asked.</summary>
    public IReadOnlyList<ConsultaProveedor> Proveedores { get; init; } = [];

    /// <summary>When the copy of SUNAT's padrón reducido is asked.</summary>
    public CopiaUso Copia { get; init; }

    /// <summary>The service in a place; one that asks nobody when there is none.</summary>
    public ConsultaProveedor At(int place) => place < Proveedores.Count ? Proveedores[place] : new();
}
