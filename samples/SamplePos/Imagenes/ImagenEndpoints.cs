using SamplePos.Api;

namespace SamplePos.Imagenes;

/// <summary>Shows pictures.</summary>
public static class ImagenEndpoints
{
    /// <summary>Maps <c>/api/imagenes/{hash}</c>; a picture never changes under its address.</summary>
    public static void MapImagenes(this IEndpointRouteBuilder app) => app.MapGet("/api/imagenes/{hash}", async (string hash, HttpContext http, ImagenStore store) =>
    {
        if (await store.FindAsync(hash, http.RequestAborted) is not { } image)
        {
            return Results.Problem(title: "Esa imagen no está.", statusCode: StatusCodes.Status404NotFound);
        }

        http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return Results.Bytes(image.Content, image.Type);
    }).DescribeFile("getImagen", "Entrega una imagen de la tienda, como el QR de Yape.", "image/png", "image/jpeg");
}
