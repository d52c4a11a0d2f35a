namespace IziSales.Storage;

/// <summary>What an export did.</summary>
/// <param name="Comprobantes">Documents in the index.</param>
/// <param name="Escritos">Files written now.</param>
/// <param name="YaEstaban">Files that were there from an earlier run, byte by byte the same.</param>
public sealed record StorageExportResult(long Comprobantes, long Escritos, long YaEstaban);
