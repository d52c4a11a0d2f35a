using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>What is true while the series is locked.</summary>
/// <param name="Numero">The number the document will have if it is kept.</param>
/// <param name="FechaEmision">The instant of issue on Lima's clock.</param>
/// <param name="Acumulado">The shop's month and year without this document.</param>
public sealed record AppendContext(NumeroComprobante Numero, DateTimeOffset FechaEmision, Acumulado Acumulado);
