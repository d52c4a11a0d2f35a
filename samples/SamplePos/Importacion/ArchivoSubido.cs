namespace SamplePos.Importacion;

/// <summary>A file that waits for a person to look at what it would do.</summary>
/// <param name="Clave">Its key.</param>
/// <param name="Nombre">What it was called.</param>
/// <param name="Contenido">What is in it; nothing once it is done.</param>
/// <param name="Resumen">What was done; null while nothing was.</param>
public sealed record ArchivoSubido(string Clave, string Nombre, byte[] Contenido, string? Resumen);
