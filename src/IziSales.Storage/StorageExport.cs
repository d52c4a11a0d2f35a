using System.Data.Common;
using System.Text;
using IziSales.Storage.Sql;

namespace IziSales.Storage;

/// <summary>Writes the archive as a tree of files that anybody can read: <c>RUC/2026/11/RUC-03-B001-27.xml</c>, beside each its CDR, and an index.</summary>
/// <remarks>
/// Streams: memory stays flat whatever the history. Broken off, it is simply run again: what is there and the same is left, what SUNAT has answered since is added.
/// Each file appears whole or not at all. <c>index.csv</c> (UTF-8, RFC 4180) lists what was asked for.
/// </remarks>
public static class StorageExport
{
    private const int RowsTogether = 100;

    /// <summary>Exports into a folder, which is made if need be; tills may go on selling.</summary>
    /// <exception cref="StorageException">The database cannot be read.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static async Task<StorageExportResult> RunAsync(
        DbDataSource from,
        string folder,
        StorageExportOptions? options = null,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Bench bench = await Bench.OpenAsync(from, cancellationToken).ConfigureAwait(false);
        await using (bench.ConfigureAwait(false))
        {
            await bench.BeginAsync(bench.Engine.BeginSnapshot, cancellationToken).ConfigureAwait(false);
            return await WriteAsync(bench, new ExportFolder(folder), options ?? new StorageExportOptions(), progress, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<StorageExportResult> WriteAsync(Bench bench, ExportFolder folder, StorageExportOptions options, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        long comprobantes = 0;
        string index = folder.Begin(ExportIndex.FileName);
        StreamWriter csv = new(index, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await using (csv.ConfigureAwait(false))
        {
            await csv.WriteAsync(ExportIndex.Head).ConfigureAwait(false);
            await foreach (Exportado[] documents in bench.StreamAsync(Exportado.Select(options), Exportado.Read, RowsTogether, cancellationToken).ConfigureAwait(false))
            {
                foreach (Exportado document in documents)
                {
                    await folder.KeepAsync(document.XmlPath, document.Xml, cancellationToken).ConfigureAwait(false);
                    if (document.Cdr is { } cdr)
                    {
                        await folder.KeepAsync(document.CdrPath, cdr, cancellationToken).ConfigureAwait(false);
                    }

                    await csv.WriteAsync(ExportIndex.Line(document)).ConfigureAwait(false);
                }

                comprobantes += documents.Length;
                progress?.Report(comprobantes);
            }
        }

        await foreach (ExportadoLote[] lotes in bench.StreamAsync(ExportadoLote.Select(options), ExportadoLote.Read, RowsTogether, cancellationToken).ConfigureAwait(false))
        {
            foreach (ExportadoLote lote in lotes)
            {
                await folder.KeepAsync(lote.Path, lote.Content, cancellationToken).ConfigureAwait(false);
            }
        }

        folder.Finish(index);
        return new StorageExportResult(comprobantes, folder.Written, folder.Unchanged);
    }
}
