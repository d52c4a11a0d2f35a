using IziSales.Emision;
using IziSales.Storage;
using IziSales.Ubl;
using Microsoft.Data.Sqlite;

namespace SamplePos.Hosting;

/// <summary>Tells the till in a sentence what is wrong with the shop's certificate or database, instead of failing.</summary>
public sealed class ShopTroubleFilter : IEndpointFilter
{
    private readonly ILogger<ShopTroubleFilter> _logger;

    /// <summary>Also tells the log.</summary>
    public ShopTroubleFilter(ILogger<ShopTroubleFilter> logger) => _logger = logger;

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception error) when (Explain(error) is { } sentence)
        {
            _logger.LogError(error, "La venta no se registró: {Motivo}", sentence);
            return Results.Problem(title: sentence, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static string? Explain(Exception error) => error switch
    {
        CertificateException certificate => $"{certificate.Message} La venta no tomó número; puede cobrarla cuando el certificado esté al día.",
        EmisionException emision => emision.Message,
        StorageException storage => storage.Message,
        SqliteException sqlite => $"No se pudo guardar la venta: la base de datos no responde ({sqlite.Message}). No se tomó ningún número; revise el disco y vuelva a intentar.",
        _ => null,
    };
}
