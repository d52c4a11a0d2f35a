using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace SamplePos.Hosting;

/// <summary>Tells a collector what the packages of IziSales do and how the program is, over OTLP, while somebody configured one.</summary>
/// <remarks>Traces are those of IziSales only: they carry file names and states. ASP.NET's and HttpClient's would carry addresses with a buyer's DNI in them; of these there are only counts and durations.</remarks>
public sealed class Telemetria : IHostedService, IDisposable
{
    /// <summary>The variable of the environment that turns it on; the exporter reads the other <c>OTEL_</c> variables too.</summary>
    public const string Variable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private readonly Action<OtlpExporterOptions> _exporter;
    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    /// <summary>Exports as the environment says, unless told otherwise.</summary>
    public Telemetria(Action<OtlpExporterOptions>? exporter = null) => _exporter = exporter ?? (static _ => { });

    /// <summary>Registers it where the environment asks for it.</summary>
    public static IServiceCollection AddTo(IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[Variable] is { Length: > 0 })
        {
            services.AddHostedService(static _ => new Telemetria());
        }

        return services;
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        ResourceBuilder resource = ResourceBuilder.CreateDefault().AddService("samplepos");
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource("IziSales.*").AddOtlpExporter(_exporter).Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter("IziSales.*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime")
            .AddOtlpExporter(_exporter)
            .Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _traces?.ForceFlush();
        _metrics?.ForceFlush();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }
}
