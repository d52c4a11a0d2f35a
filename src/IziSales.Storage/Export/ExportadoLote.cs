using System.Data.Common;
using System.Globalization;
using IziSales.Storage.Sql;

namespace IziSales.Storage;

/// <summary>A file of a daily summary, on its way out.</summary>
internal sealed record ExportadoLote(string Path, byte[] Content)
{
    public static string Select(StorageExportOptions options) =>
        $"SELECT c.emisor, c.identificador, c.referencia, a.clase, a.contenido FROM izi_lote c JOIN izi_lote_archivo a ON a.lote = c.id WHERE {Exportado.Where(options, "c.referencia")} ORDER BY c.id, a.clase;";

    public static ExportadoLote Read(DbDataReader reader)
    {
        DateOnly dia = Celda.Dia(reader.GetInt32(2));
        string name = $"{reader.GetString(0)}-{reader.GetString(1)}";
        string file = reader.GetString(3) == Archivo.Cdr ? $"R-{name}.zip" : $"{name}.xml";
        return new ExportadoLote(string.Create(CultureInfo.InvariantCulture, $"{reader.GetString(0)}/{dia:yyyy}/{dia:MM}/{file}"), Compresion.Unpack(reader.Bytes(4)));
    }
}
