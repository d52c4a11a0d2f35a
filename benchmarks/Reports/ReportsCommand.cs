using System.Diagnostics;
using System.Globalization;
using IziSales.Benchmarks.Durable;
using IziSales.Benchmarks.Figures;
using IziSales.Benchmarks.Pages;
using IziSales.Emision;
using IziSales.Ubl;
using Npgsql;
using SamplePos.Catalogue;
using SamplePos.Data;
using SamplePos.Informes;
using SamplePos.Ventas;

namespace IziSales.Benchmarks.Reports;

/// <summary>How long each report of SamplePos takes over a year of 100,000 sales, on either engine.</summary>
internal static class ReportsCommand
{
    private const int Sales = 100_000;
    private const int Products = 400;
    private const int Batch = 1_000;
    private const int Runs = 7;
    private const double Promised = 1_000;

    private static readonly DateTimeOffset First = new(2026, 1, 1, 7, 0, 0, Lima.Offset);
    private static readonly string[] People = ["María", "José", "Rosa", "Luz"];

    public static async Task<ReportFigures> RunAsync(TextWriter output)
    {
        output.WriteLine(Machine.Describe());
        List<ReportEngine> engines = [await OnSqliteAsync()];
        if (PostgresServer.Missing is null)
        {
            engines.Add(await OnPostgresAsync());
        }

        ReportFigures figures = new(Sales, Runs, Promised, engines, PostgresServer.Missing);
        output.WriteLine(PosTables.Reports(figures));
        return figures;
    }

    private static async Task<ReportEngine> OnSqliteAsync()
    {
        string folder = Directory.CreateTempSubdirectory("izisales-reports-").FullName;
        try
        {
            using var database = PosDatabase.InFile(Path.Combine(folder, "samplepos.db"));
            return await MeasureAsync("SQLite", database);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<ReportEngine> OnPostgresAsync()
    {
        using PostgresServer server = PostgresServer.Start();
        string schema = $"izi_reports_{Guid.NewGuid():N}";
        await using var admin = NpgsqlDataSource.Create(server.Address);
        await ExecuteAsync(admin, $"CREATE SCHEMA {schema}");
        try
        {
            using var database = PosDatabase.OnServer(new NpgsqlConnectionStringBuilder(server.Address) { SearchPath = schema }.ConnectionString);
            return await MeasureAsync("PostgreSQL", database);
        }
        finally
        {
            await ExecuteAsync(admin, $"DROP SCHEMA {schema} CASCADE");
        }
    }

    private static async Task<ReportEngine> MeasureAsync(string engine, PosDatabase database)
    {
        await Migrations.RunAsync(database, TimeProvider.System, CancellationToken.None);
        await new ProductStore(database).SeedAsync([.. Enumerable.Range(0, Products).Select(static product => new Product { Code = string.Create(CultureInfo.InvariantCulture, $"P{product:000}"), Name = $"Producto {product}", Centimos = 100 + (product * 10) })], CancellationToken.None);
        long begun = Stopwatch.GetTimestamp();
        await FillAsync(new IndiceStore(database));
        double perSecond = Sales / Stopwatch.GetElapsedTime(begun).TotalSeconds;
        InformeStore reports = new(database);
        Rango year = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
        List<ReportFigure> figures = [];
        foreach (TipoInforme tipo in TipoInforme.Todos)
        {
            List<double> times = [];
            int rows = 0;
            for (int run = 0; run < Runs; run++)
            {
                long start = Stopwatch.GetTimestamp();
                rows = (await reports.ReadAsync(tipo, Documentos.Emisor.Ruc, year, CancellationToken.None)).Filas.Count;
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            times.Sort();
            figures.Add(new ReportFigure(tipo.Nombre, rows, times[Runs / 2], times[^1]));
        }

        return new ReportEngine(engine, perSecond, figures);
    }

    private static async Task FillAsync(IndiceStore indice)
    {
        Random random = new(1);
        Dictionary<string, long> none = new(StringComparer.Ordinal);
        foreach (int[] batch in Enumerable.Range(1, Sales).Chunk(Batch))
        {
            await indice.PutAsync([.. batch.Select(number => Card(number, random))], none, CancellationToken.None);
        }
    }

    private static Ficha Card(int number, Random random)
    {
        DateTimeOffset at = First.AddMinutes(number * (363d * 24 * 60 / Sales));
        var numero = NumeroComprobante.Parse(string.Create(CultureInfo.InvariantCulture, $"B001-{number}"));
        SaleLine[] lines = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(Products)).Select(product => new SaleLine($"Producto {product}", random.Next(1, 4), UnitPrice.Shelf(1m + (product / 10m))) { Code = $"P{product:000}" })];
        Adquirente? buyer = random.Next(5) == 0 ? new Adquirente(DocumentoIdentidad.From(Dni.Parse((40_000_000 + random.Next(2_000)).ToString(CultureInfo.InvariantCulture))), "CLIENTE DE PRUEBA") : null;
        var boleta = Boleta.From(new Sale { Lines = lines, Adquirente = buyer }, Documentos.Emisor, numero, at);
        AppendRequest request = new() { Emisor = Documentos.Emisor.Ruc, Tipo = boleta.Tipo, Serie = numero.Serie, IdempotencyKey = numero.Value, Fingerprint = new byte[32], FechaEmision = () => at };
        ComprobanteEmitido kept = new NuevoComprobante(boleta, ReadOnlyMemory<byte>.Empty).ToEmitido(request) with { Estado = random.Next(100) == 0 ? EstadoComprobante.Anulado : EstadoComprobante.Aceptado };
        Venta venta = new() { Clave = numero.Value, Creada = at, Vendedor = People[random.Next(People.Length)], Pagos = [new Pago(MetodoPago.Todos[random.Next(5)], boleta.Totales.ImporteTotal)], Huella = "" };
        return Ficha.Of(kept, boleta, venta);
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using NpgsqlCommand command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
