using SamplePos.Catalogue;

namespace SamplePos.Importacion;

/// <summary>A row and what will become of it.</summary>
/// <param name="Linea">The line of the file.</param>
/// <param name="Antes">The product as it is; null when it is new.</param>
/// <param name="Despues">The product as it will be.</param>
/// <param name="Cambios">What changes.</param>
/// <param name="Errores">What is wrong: the column and the reason.</param>
public sealed record FilaPlan(int Linea, Product? Antes, Product Despues, IReadOnlyList<ProductChange> Cambios, IReadOnlyList<(string Columna, string Motivo)> Errores)
{
    /// <summary>What there is of it at the beginning, in thousandths; null when the row does not say, or it has movements already.</summary>
    public long? Inicial { get; init; }

    /// <summary>What will become of it.</summary>
    public FilaEstado Estado => Errores.Count > 0 ? FilaEstado.Error : Antes is null ? FilaEstado.Nuevo : Cambios.Count > 0 ? FilaEstado.Cambia : FilaEstado.Igual;
}
