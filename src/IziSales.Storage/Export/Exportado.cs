using System.Data.Common;
using System.Globalization;
using IziSales.Emision;
using IziSales.Storage.Sql;

namespace IziSales.Storage;

/// <summary>A document with its files, on its way out.</summary>
internal sealed record Exportado(ComprobanteEmitido Comprobante, byte[] Xml, byte[]? Cdr)
{
    private const int XmlColumn = Fila.ColumnCount;
    private const int CdrColumn = XmlColumn + 1;

    /// <summary>Where its XML goes, below the folder.</summary>
    public string XmlPath => $"{Folder}/{Comprobante.Id.NombreArchivo}.xml";

    /// <summary>Where its CDR goes, under the name that SUNAT gives it.</summary>
    public string CdrPath => $"{Folder}/R-{Comprobante.Id.NombreArchivo}.zip";

    private string Folder => string.Create(CultureInfo.InvariantCulture, $"{Comprobante.Id.Ruc.Value}/{Comprobante.FechaEmision:yyyy}/{Comprobante.FechaEmision:MM}");

    public static string Select(StorageExportOptions options) =>
        $"""
        SELECT {Fila.Columns}, c.xml, r.contenido FROM izi_comprobante c LEFT JOIN izi_cdr r ON r.comprobante = c.id
        WHERE {(options.Emisor is { } emisor ? FilaId.Among(emisor, options.Desde, options.Hasta) : Where(options, "c.dia"))} ORDER BY c.id;
        """;

    /// <summary>Whose and which days; only digits are put into the statement.</summary>
    public static string Where(StorageExportOptions options, string day) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(options.Emisor is { } emisor ? $"c.emisor = '{emisor.Value}'" : "1 = 1")} AND {day} BETWEEN {Celda.Dia(options.Desde ?? DateOnly.MinValue)} AND {Celda.Dia(options.Hasta ?? DateOnly.MaxValue)}");

    public static Exportado Read(DbDataReader reader) => new(
        Fila.Read(reader).Comprobante,
        Compresion.Unpack(reader.Bytes(XmlColumn)),
        reader.IsDBNull(CdrColumn) ? null : Compresion.Unpack(reader.Bytes(CdrColumn)));
}
