namespace SamplePos.Operacion.Respaldos;

/// <summary>One file in a backup.</summary>
/// <param name="Nombre">Its path inside the backup, with slashes.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Sha256">The digest of its content, in hexadecimal.</param>
public sealed record ManifiestoArchivo(string Nombre, long Bytes, string Sha256);
