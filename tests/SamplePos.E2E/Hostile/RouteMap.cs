using System.Reflection;
using IziSales.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SamplePos.Hosting;

namespace SamplePos.E2E.Hostile;

/// <summary>Every route that the router knows, with what it reads: a new route is tested without anybody listing it.</summary>
public static class RouteMap
{
    private const int Deepest = 3;

    /// <summary>Asks the program itself.</summary>
    public static async Task<IReadOnlyList<Target>> DiscoverAsync()
    {
        string folder = PosApp.NewFolder();
        List<Target> found = [];
        await using (PosProgram program = await PosProgram.BuildAsync([$"--SamplePos:DataPath={folder}", "--SamplePos:SandboxUrl=http://127.0.0.1:0", "--urls=http://127.0.0.1:0"], RepoRoot.Combine("samples/SamplePos")))
        {
            PageLoader loader = program.App.Services.GetRequiredService<PageLoader>();
            foreach (RouteEndpoint endpoint in ((IEndpointRouteBuilder)program.App).DataSources.SelectMany(static source => source.Endpoints).OfType<RouteEndpoint>())
            {
                string path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
                found.AddRange(endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                    ? OfPage(path, await loader.LoadAsync(page, EndpointMetadataCollection.Empty))
                    : OfEndpoint(path, endpoint));
            }
        }

        Directory.Delete(folder, recursive: true);
        return found;
    }

    private static IEnumerable<Target> OfEndpoint(string path, RouteEndpoint endpoint)
    {
        string[] fields = [.. (endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? []).Where(static parameter => IsText(parameter.ParameterType)).Select(static parameter => parameter.Name!)];
        return (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"]).Select(method => new Target(method, path) { Fields = fields, Body = endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType });
    }

    private static IEnumerable<Target> OfPage(string path, CompiledPageActionDescriptor page)
    {
        string[] bound = [.. page.BoundProperties.OfType<PageBoundPropertyDescriptor>().SelectMany(static property => Names(property.Property.PropertyType, property.Name, Deepest))];
        yield return new Target("GET", path) { Fields = [.. bound, .. page.HandlerMethods.Where(static handler => handler.HttpMethod == "Get").SelectMany(NamesOf)] };
        foreach (HandlerMethodDescriptor handler in page.HandlerMethods.Where(static handler => handler.HttpMethod != "Get"))
        {
            yield return new Target(handler.HttpMethod.ToUpperInvariant(), path) { Handler = handler.Name, Fields = [.. bound, .. NamesOf(handler)] };
        }
    }

    private static IEnumerable<string> NamesOf(HandlerMethodDescriptor handler) => handler.Parameters.SelectMany(static parameter => Names(parameter.ParameterType, parameter.Name, Deepest));

    private static IEnumerable<string> Names(Type type, string name, int depth) => IsText(type) || depth == 0 || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true
        ? [name]
        : type.GetProperties().Where(static property => property.CanWrite).SelectMany(property => Names(property.PropertyType, $"{name}.{property.Name}", depth - 1));

    private static bool IsText(Type type)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsPrimitive || plain.IsEnum || plain == typeof(string) || plain == typeof(decimal) || plain == typeof(DateOnly) || plain == typeof(Guid);
    }
}
