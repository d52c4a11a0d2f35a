namespace IziSales.Ubl;

/// <summary>An XML file taken out of a zip.</summary>
/// <param name="Nombre">Its name without folder and extension.</param>
/// <param name="Xml">Its bytes.</param>
public sealed record CpeArchivo(string Nombre, byte[] Xml);
