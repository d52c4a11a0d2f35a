using SamplePos.Api;
using SamplePos.Catalogue;
using SamplePos.Csv;
using SamplePos.Identity;
using SamplePos.Importacion;

namespace SamplePos.Features.Importar;

/// <summary>Lists of products as files.</summary>
public static class ImportarEndpoints
{
    /// <summary>Maps the files below <c>/api/products</c>.</summary>
    public static void MapImportar(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/products/lista.csv", async (CatalogueStore catalogue, CancellationToken cancellationToken) =>
                Results.File(ListaCsv.Write(await catalogue.ReadAllAsync(cancellationToken)), CsvFile.MediaType, "productos.csv"))
            .RequireAuthorization(Permisos.Catalogo).DescribeFile("getProductList", "Entrega los productos en CSV; el archivo se puede importar otra vez.", "text/csv");
        app.MapGet("/api/products/plantilla.csv", static () => Results.File(ListaCsv.Template(), CsvFile.MediaType, "plantilla-productos.csv"))
            .RequireAuthorization(Permisos.Catalogo).DescribeFile("getProductTemplate", "Entrega una plantilla para importar productos.", "text/csv");
    }
}
