namespace SamplePos.Operacion.Respaldos;

/// <summary>How far a series had come.</summary>
/// <param name="Emisor">The RUC of the seller.</param>
/// <param name="Tipo">Catálogo 01.</param>
/// <param name="Serie">The series.</param>
/// <param name="Ultimo">Its last number.</param>
/// <param name="Clave">The key of the sale that has this number: by it two databases are known to be of one history.</param>
public sealed record ManifiestoSerie(string Emisor, string Tipo, string Serie, int Ultimo, string Clave)
{
    /// <summary>Whether both are the same series.</summary>
    public bool IsSame(ManifiestoSerie other) => (Emisor, Tipo, Serie) == (other.Emisor, other.Tipo, other.Serie);
}
