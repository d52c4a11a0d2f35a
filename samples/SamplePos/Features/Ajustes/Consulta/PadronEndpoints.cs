using Microsoft.AspNetCore.Http.Features;
using SamplePos.Api;
using SamplePos.Consulta;
using SamplePos.Control;
using SamplePos.Hosting;
using SamplePos.Identity;

namespace SamplePos.Features.Ajustes.Consulta;

/// <summary>Taking SUNAT's padrón from the browser, and how far its import is, for its page's script.</summary>
public static class PadronEndpoints
{
    /// <summary>Maps <c>/api/padron</c>.</summary>
    public static void MapPadron(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/padron/estado", async (PadronImportacion importacion, CancellationToken cancellationToken) =>
            PadronAnswer.From(await importacion.DescribeAsync(cancellationToken))).RequireAuthorization(Permisos.Ajustar)
            .Describe("getPadron", "Dice cómo está la copia del padrón reducido de SUNAT y cuánto falta de la que se importa.", new PadronAnswer(true, 35, "Importando: 35 %."));
        app.MapPost("/api/padron/archivo", TakeAsync).RequireAuthorization(Permisos.Ajustar).AddEndpointFilter<AntiforgeryFilter>()
            .Describe("putPadron", "Recibe el zip del padrón reducido de SUNAT en el cuerpo, tal como se descargó, y empieza a importarlo.")
            .Produces<PadronAnswer>(StatusCodes.Status202Accepted).WithMetadata(new ApiExample(null, new PadronAnswer(true, 0, "Importando: 0 %.")));
    }

    private static async Task<IResult> TakeAsync(HttpContext http, PadronSubida subida, PadronImportacion importacion, Auditoria auditoria, CancellationToken cancellationToken)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null; // whoever takes it counts
        }

        try
        {
            if (await subida.TakeAsync(http.Request.Body, http.Request.ContentLength, cancellationToken) is { } problem)
            {
                return Results.Problem(title: problem, statusCode: StatusCodes.Status422UnprocessableEntity);
            }
        }
        catch (Exception error) when (error is UnauthorizedAccessException || (error is IOException and not BadHttpRequestException && !cancellationToken.IsCancellationRequested))
        {
            return Results.Problem(title: $"El archivo no se pudo guardar: {error.Message}", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        await auditoria.RecordAsync(new Registro(Acciones.Padron, "padron", "copia"), CancellationToken.None);
        return Results.Accepted(value: PadronAnswer.From(await importacion.DescribeAsync(CancellationToken.None)));
    }
}
