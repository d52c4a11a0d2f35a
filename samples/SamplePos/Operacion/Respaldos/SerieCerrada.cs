namespace SamplePos.Operacion.Respaldos;

/// <summary>A series that does not go on after a restore, so that no number is given twice.</summary>
/// <param name="Serie">The series.</param>
/// <param name="Ultimo">Its last number in the restored database.</param>
/// <param name="Motivo">Why, in a sentence.</param>
/// <param name="Segura">Whether it is certain that later numbers were used: then nobody can let it go on.</param>
public sealed record SerieCerrada(string Serie, int Ultimo, string Motivo, bool Segura);
