namespace IziSales.Cli.Impresoras;

/// <summary>A printer that was found, or may be one.</summary>
/// <param name="Direccion">Its address, as configuration writes it.</param>
/// <param name="Camino">By which road: usb, serie, cups, red.</param>
/// <param name="Detalle">What is known about it.</param>
internal sealed record Hallazgo(string Direccion, string Camino, string Detalle);
