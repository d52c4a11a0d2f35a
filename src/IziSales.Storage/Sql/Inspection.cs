using System.Globalization;
using System.Text;
using IziSales.Emision;
using IziSales.Storage.Sql.Engines;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>Goes through every row once, inside a transaction that sees one moment.</summary>
internal sealed class Inspection(Session session, Engine engine)
{
    private const string SelectArchivos =
        """
        SELECT c.emisor, c.tipo, c.serie, c.correlativo, c.digest, a.clase, a.contenido FROM izi_archivo a JOIN izi_comprobante c ON c.id = a.comprobante;
        """;

    private const string SelectWithoutXml =
        $"SELECT count(*) FROM izi_comprobante c WHERE NOT EXISTS (SELECT 1 FROM izi_archivo a WHERE a.comprobante = c.id AND a.clase = '{Archivo.Xml}');";

    private readonly List<string> _faults = [];
    private readonly Dictionary<(string Emisor, int Mes), (decimal Ventas, decimal Compras)> _months = [];
    private readonly Dictionary<string, long> _counts = [];

    public async Task<StorageInventory> RunAsync(CancellationToken cancellationToken)
    {
        string digest = await SumAsync(cancellationToken).ConfigureAwait(false);
        await CheckStructureAsync(cancellationToken).ConfigureAwait(false);
        await CheckMonthsAsync(cancellationToken).ConfigureAwait(false);
        await CheckFilesAsync(cancellationToken).ConfigureAwait(false);
        return new StorageInventory
        {
            Comprobantes = _counts["izi_comprobante"],
            Eventos = _counts["izi_evento"],
            Archivos = _counts["izi_archivo"],
            Lotes = _counts["izi_lote"],
            Movimientos = _counts["izi_movimiento"],
            Series = await CheckSeriesAsync(cancellationToken).ConfigureAwait(false),
            Digest = digest,
            Faults = _faults,
        };
    }

    private async Task<string> SumAsync(CancellationToken cancellationToken)
    {
        var sum = new RowSum();
        foreach (Tabla tabla in Tabla.All)
        {
            long count = 0;
            await session.RunAsync(
                [
                    new Step(tabla.Select, static _ => { }, reader =>
                    {
                        sum.Add(tabla.Name, tabla.Read(reader));
                        count++;
                    }),
                ],
                cancellationToken).ConfigureAwait(false);
            _counts[tabla.Name] = count;
        }

        return sum.ToString();
    }

    private async Task CheckStructureAsync(CancellationToken cancellationToken)
    {
        List<string> said = await session.RowsAsync(engine.CheckStructure, static _ => { }, static reader => reader.GetString(0), cancellationToken).ConfigureAwait(false);
        _faults.AddRange(said.Where(static line => line != "ok").Select(static line => $"La estructura del archivo está dañada: {line}"));
    }

    private async Task<IReadOnlyList<SerieReport>> CheckSeriesAsync(CancellationToken cancellationToken)
    {
        List<SerieReport> reports = [];
        foreach (string emisor in await session.RowsAsync("SELECT emisor FROM izi_emisor ORDER BY emisor;", static _ => { }, static reader => reader.GetString(0), cancellationToken).ConfigureAwait(false))
        {
            reports.AddRange(await Sql.Series.CheckAsync(session, Ruc.Parse(emisor), cancellationToken).ConfigureAwait(false));
        }

        _faults.AddRange(reports.Where(static report => !report.IsContinua).Select(static report => $"A la serie {report.Serie.Value} le faltan números, o tiene repetidos."));
        return reports;
    }

    /// <summary>Adds up the documents and movements of every month, and compares with the running totals.</summary>
    private async Task CheckMonthsAsync(CancellationToken cancellationToken)
    {
        await session.RunAsync(
            [
                new Step($"SELECT {Fila.Columns} FROM izi_comprobante c;", static _ => { }, reader =>
                {
                    var fila = Fila.Read(reader);
                    Count(fila.Comprobante.Id.Ruc.Value, Celda.Mes(fila.Dia), AporteVentas.Of(fila.Comprobante), 0m);
                }),
            ],
            cancellationToken).ConfigureAwait(false);
        await session.RunAsync(
            [
                new Step("SELECT emisor, tipo, dia, monto FROM izi_movimiento;", static _ => { }, reader =>
                {
                    bool isVenta = reader.GetString(1) == nameof(MovimientoTipo.Venta);
                    decimal monto = Celda.Dinero(reader.GetInt64(3));
                    Count(reader.GetString(0), reader.GetInt32(2) / 100, isVenta ? monto : 0m, isVenta ? 0m : monto);
                }),
            ],
            cancellationToken).ConfigureAwait(false);
        await session.RunAsync(
            [
                new Step("SELECT emisor, mes, ventas, compras FROM izi_mes;", static _ => { }, reader =>
                    Count(reader.GetString(0), reader.GetInt32(1), -Celda.Dinero(reader.GetInt64(2)), -Celda.Dinero(reader.GetInt64(3)))),
            ],
            cancellationToken).ConfigureAwait(false);
        _faults.AddRange(_months.Where(static month => month.Value != (0m, 0m)).Select(static month => string.Create(
            CultureInfo.InvariantCulture,
            $"El total del mes {month.Key.Mes / 100}-{month.Key.Mes % 100:00} de {month.Key.Emisor} no es la suma de sus ventas y compras: difiere en S/ {month.Value.Ventas:0.00} y S/ {month.Value.Compras:0.00}.")));
    }

    private void Count(string emisor, int mes, decimal ventas, decimal compras)
    {
        (decimal ventasSoFar, decimal comprasSoFar) = _months.GetValueOrDefault((emisor, mes));
        _months[(emisor, mes)] = (ventasSoFar + ventas, comprasSoFar + compras);
    }

    /// <summary>Unpacks every kept file; a signed document must carry the digest that was printed.</summary>
    private async Task CheckFilesAsync(CancellationToken cancellationToken)
    {
        await session.RunAsync(
            [
                new Step(SelectArchivos, static _ => { }, reader =>
                {
                    string? fault = FaultOf(reader.Bytes(6), reader.GetString(5) == Archivo.Xml ? reader.Text(4) : null);
                    if (fault is not null)
                    {
                        _faults.Add(string.Create(CultureInfo.InvariantCulture, $"{reader.GetString(0)}-{reader.GetString(1)}-{reader.GetString(2)}-{reader.GetInt32(3)}: {fault}"));
                    }
                }),
            ],
            cancellationToken).ConfigureAwait(false);
        long without = Celda.Number(await session.ScalarAsync(SelectWithoutXml, static _ => { }, cancellationToken).ConfigureAwait(false));
        if (without > 0)
        {
            _faults.Add(string.Create(CultureInfo.InvariantCulture, $"Hay {without} comprobantes sin su XML."));
        }
    }

    private static string? FaultOf(byte[] packed, string? digest)
    {
        try
        {
            byte[] content = Compresion.Unpack(packed);
            return digest is null || content.AsSpan().IndexOf(Encoding.ASCII.GetBytes(digest)) >= 0 ? null : "el XML guardado no lleva el valor resumen que se imprimió.";
        }
        catch (InvalidDataException)
        {
            return "los bytes guardados no se pueden leer.";
        }
    }
}
