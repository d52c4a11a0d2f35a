using SamplePos.Api;
using SamplePos.Consulta;
using SamplePos.Identity;

namespace SamplePos.Features.Ajustes.Consulta;

/// <summary>How far the import of the padrón is, for its page's script.</summary>
public static class PadronEndpoints
{
    /// <summary>Maps <c>/api/padron</c>.</summary>
    public static void MapPadron(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/padron/estado", async (PadronImportacion importacion, CancellationToken cancellationToken) =>
            PadronAnswer.From(await importacion.DescribeAsync(cancellationToken))).RequireAuthorization(Permisos.Ajustar)
            .Describe("getPadron", "Dice cómo está la copia del padrón reducido de SUNAT y cuánto falta de la que se importa.", new PadronAnswer(true, 35, "Importando: 35 %."));
}
