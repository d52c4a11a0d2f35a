using System.Data.Common;
using System.Globalization;
using System.Text;
using IziSales.Emision;
using IziSales.Storage.Sql.Engines;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>Goes through every row once, inside a transaction that sees one moment.</summary>
internal sealed class Inspection(Session session, Engine engine)
{
    private const string SelectFiles =
        "SELECT c.emisor, c.tipo, c.serie, c.correlativo, c.digest, c.con_cdr, c.xml, r.contenido FROM izi_comprobante c LEFT JOIN izi_cdr r ON r.comprobante = c.id;";

    private const string SelectMonths = $"SELECT emisor, clase, nombre, valor FROM izi_contador WHERE clase IN ('{Contadores.Ventas}', '{Contadores.Compras}');";

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
            Eventos = _counts["izi_comprobante"] + _counts["izi_evento"],
            Archivos = _counts["izi_comprobante"] + _counts["izi_cdr"],
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
                new Step(SelectMonths, static _ => { }, reader =>
                {
                    bool isVenta = reader.GetString(1) == Contadores.Ventas;
                    decimal total = Celda.Dinero(reader.GetInt64(3));
                    Count(reader.GetString(0), int.Parse(reader.GetString(2), CultureInfo.InvariantCulture), isVenta ? -total : 0m, isVenta ? 0m : -total);
                }),
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
                new Step(SelectFiles, static _ => { }, reader =>
                {
                    string? fault = FaultOf(reader.Bytes(6), reader.Text(4)) ?? FaultOfCdr(reader);
                    if (fault is not null)
                    {
                        _faults.Add(string.Create(CultureInfo.InvariantCulture, $"{reader.GetString(0)}-{reader.GetString(1)}-{reader.GetString(2)}-{reader.GetInt32(3)}: {fault}"));
                    }
                }),
            ],
            cancellationToken).ConfigureAwait(false);
    }

    private static string? FaultOfCdr(DbDataReader reader) => reader.IsDBNull(7)
        ? reader.GetInt64(5) == 0 ? null : "falta el CDR con que SUNAT lo registró."
        : FaultOf(reader.Bytes(7), digest: null);

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
