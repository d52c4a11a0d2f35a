namespace IziSales.Storage;

/// <summary>How far an import has come.</summary>
/// <param name="Bytes">Bytes of SUNAT's file that were read.</param>
/// <param name="TotalBytes">Bytes of SUNAT's file.</param>
/// <param name="Lineas">Lines that were read.</param>
public readonly record struct PadronProgress(long Bytes, long TotalBytes, long Lineas);
