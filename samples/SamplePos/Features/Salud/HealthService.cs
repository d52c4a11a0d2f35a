using System.Data.Common;
using Dapper;
using IziSales.Emision;
using IziSales.Storage;
using IziSales.Ubl;
using SamplePos.Data;
using SamplePos.Hosting;
using SamplePos.Impresion;
using SamplePos.Operacion;
using SamplePos.Presentation;

namespace SamplePos.Features.Salud;

/// <summary>Looks at each part the shop stands on.</summary>
public sealed class HealthService
{
    private static readonly TimeSpan CertificateWarning = TimeSpan.FromDays(30);

    private readonly PosDatabase _database;
    private readonly DataFolder _folder;
    private readonly IComprobanteStore _comprobantes;
    private readonly OutboxWorker? _worker;
    private readonly SignerSlot _signer;
    private readonly Disco _disco;
    private readonly PrintDesk _desk;
    private readonly Ensayo _ensayo;
    private readonly TimeProvider _clock;

    /// <summary>Looks at these.</summary>
    public HealthService(PosDatabase database, DataFolder folder, IComprobanteStore comprobantes, IEnumerable<IHostedService> hosted, SignerSlot signer, Disco disco, PrintDesk desk, Ensayo ensayo, TimeProvider clock)
    {
        _disco = disco;
        _desk = desk;
        _ensayo = ensayo;
        _database = database;
        _folder = folder;
        _comprobantes = comprobantes;
        _worker = hosted.OfType<OutboxWorker>().FirstOrDefault();
        _signer = signer;
        _clock = clock;
    }

    /// <summary>Looks now.</summary>
    public async Task<HealthReport> CheckAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, HealthCheck> checks = new(StringComparer.Ordinal)
        {
            ["database"] = await DatabaseAsync(cancellationToken),
            ["storage"] = Storage(),
            ["worker"] = await WorkerAsync(cancellationToken),
            ["certificate"] = Certificate(),
            ["disk"] = Disk(),
            ["printer"] = await PrinterAsync(cancellationToken),
        };
        bool ready = checks.Values.All(static check => check.Ok);
        return new(!ready ? "failing" : _ensayo.Activo ? "rehearsal" : "ok", Live: true, ready, checks);
    }

    private async Task<HealthCheck> DatabaseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using DbConnection connection = await _database.OpenAsync(cancellationToken);
            int products = await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM pos_productos");
            return new(true, $"{products} productos en el catálogo.");
        }
        catch (DbException error)
        {
            return new(false, $"La base de datos no responde: {error.Message}");
        }
    }

    private HealthCheck Storage()
    {
        try
        {
            _folder.Probe();
            return new(true, "La carpeta de datos se puede escribir.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new(false, $"No se puede escribir en la carpeta de datos: {error.Message}");
        }
    }

    private HealthCheck Disk()
    {
        try
        {
            long free = _disco.Free;
            return new(free >= Disco.TooLittle, Disco.Decir(free));
        }
        catch (IOException error)
        {
            return new(false, $"No se puede ver el disco: {error.Message}");
        }
    }

    /// <summary>Only told: without a printer the till sells all the same.</summary>
    private async Task<HealthCheck> PrinterAsync(CancellationToken cancellationToken)
    {
        try
        {
            return new(true, (await _desk.GetStatusAsync(cancellationToken)).Sentence);
        }
        catch (Exception error) when (error is DbException or StorageException)
        {
            return new(true, $"No se sabe cómo está la impresora: {error.Message}");
        }
    }

    private async Task<HealthCheck> WorkerAsync(CancellationToken cancellationToken)
    {
        if (!_ensayo.Activo && _worker?.ExecuteTask is not { IsCompleted: false })
        {
            return new(false, "El envío a SUNAT está detenido. Cierre y vuelva a abrir el programa.");
        }

        try
        {
            OutboxStatus status = await _comprobantes.GetOutboxStatusAsync(cancellationToken);
            return new(true, $"{status.Pendientes} por enviar, {status.PorRevisar} por revisar.{(_ensayo.Activo ? $" {Ensayo.Frase}" : "")}");
        }
        catch (DbException error)
        {
            return new(false, $"No se puede leer la cola de envío: {error.Message}");
        }
    }

    private HealthCheck Certificate()
    {
        DateTimeOffset now = _clock.GetUtcNow();
        CpeSigner signer = _signer.Current;
        string until = Texto.FechaHora(signer.NotAfter);
        return now < signer.NotBefore || now > signer.NotAfter ? new(false, $"El certificado no está vigente: vale hasta el {until}. Instale uno nuevo.")
            : signer.NotAfter - now < CertificateWarning ? new(true, $"El certificado vence pronto, el {until}. Renuévelo.")
            : new(true, $"El certificado vale hasta el {until}.");
    }
}
