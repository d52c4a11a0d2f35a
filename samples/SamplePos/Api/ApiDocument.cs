using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SamplePos.Api;

/// <summary>Makes the document of the API say all that a program needs: names, examples, files, and how each call can fail.</summary>
public static class ApiDocument
{
    private const string Json = "application/json";
    private const string Problem = "application/problem+json";
    private const string Key = "clave";

    // What is sent or told may be left out when there is none of it; an answer always has all its fields.
    private static readonly JsonSerializerOptions Short = new(JsonSerializerOptions.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Registers it.</summary>
    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(static options =>
    {
        options.ShouldInclude = static description => description.RelativePath?.StartsWith("api/", StringComparison.OrdinalIgnoreCase) == true;
        options.AddOperationTransformer(TransformAsync);
        options.AddDocumentTransformer(static (document, _, _) =>
        {
            Introduce(document);
            return Task.CompletedTask;
        });
    });

    private static void Introduce(OpenApiDocument document)
    {
        document.Info = new()
        {
            Title = "SamplePos",
            Version = "1",
            Description = "La caja para otros programas. Cada llamada lleva una clave de «Claves de API»; vender dos veces con la misma Idempotency-Key da la misma boleta.",
        };
        document.Servers?.Clear(); // wherever the till is
        document.Components ??= new();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes[Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "Una clave de «Claves de API»: izi_…" };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, document)] = [] }];
    }

    private static async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        IList<object> metadata = context.Description.ActionDescriptor.EndpointMetadata;
        string path = context.Description.RelativePath ?? "";
        operation.Tags = new HashSet<OpenApiTagReference> { new(path.Split('/')[1], context.Document) };
        operation.Responses ??= [];
        if (metadata.OfType<ApiFile>().LastOrDefault() is { } file)
        {
            operation.Responses["200"] = new OpenApiResponse
            {
                Description = "El archivo.",
                Content = file.MediaTypes.ToDictionary(static type => type, static _ => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } }, StringComparer.Ordinal),
            };
        }

        if (metadata.OfType<ApiExample>().LastOrDefault() is { } example)
        {
            Show((operation.Responses.GetValueOrDefault("200") ?? operation.Responses.GetValueOrDefault("202"))?.Content, example.Answer, JsonSerializerOptions.Web);
            Show(operation.RequestBody?.Content, example.Request, Short);
        }

        IOpenApiSchema falla = await FallaAsync(context, cancellationToken);
        foreach (int status in FailuresOf(context.Description.HttpMethod, path))
        {
            Falla usual = Fallas.Of(status);
            operation.Responses[$"{status}"] = new OpenApiResponse
            {
                Description = usual.Title,
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    [Problem] = new() { Schema = falla, Example = ToNode(new FallaAnswer(ApiProblemWriter.TypePrefix + usual.Code, usual.Title, status, usual.Detail, usual.Code), Short) },
                },
            };
        }
    }

    private static async Task<IOpenApiSchema> FallaAsync(OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Document is not { } document)
        {
            return await context.GetOrCreateSchemaAsync(typeof(FallaAnswer), null, cancellationToken);
        }

        if (document.Components?.Schemas?.ContainsKey(nameof(Falla)) != true)
        {
            document.AddComponent(nameof(Falla), await context.GetOrCreateSchemaAsync(typeof(FallaAnswer), null, cancellationToken));
        }

        return new OpenApiSchemaReference(nameof(Falla), document);
    }

    /// <summary>How a call can fail, by what it is.</summary>
    private static IEnumerable<int> FailuresOf(string? method, string path)
    {
        IEnumerable<int> always = [StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests, StatusCodes.Status500InternalServerError, StatusCodes.Status503ServiceUnavailable];
        IEnumerable<int> named = path.Contains('{', StringComparison.Ordinal) ? [StatusCodes.Status404NotFound] : [];
        IEnumerable<int> sent = method == HttpMethod.Get.Method ? []
            : [StatusCodes.Status400BadRequest, StatusCodes.Status409Conflict, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity];
        return [.. always.Concat(named).Concat(sent).Order()];
    }

    private static void Show(IDictionary<string, OpenApiMediaType>? content, object? example, JsonSerializerOptions options)
    {
        if (example is not null && content?.TryGetValue(Json, out OpenApiMediaType? media) == true)
        {
            media.Example = ToNode(example, options);
        }
    }

    private static JsonNode? ToNode(object value, JsonSerializerOptions options) => JsonSerializer.SerializeToNode(value, value.GetType(), options);
}
