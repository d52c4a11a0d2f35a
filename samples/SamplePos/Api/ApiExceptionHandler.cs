using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using SamplePos.Features.Vender;
using SamplePos.Hosting;

namespace SamplePos.Api;

/// <summary>Answers a program whose call could not be read or failed: never with the text of an exception.</summary>
public sealed class ApiExceptionHandler : IExceptionHandler
{
    private readonly ILogger<ApiExceptionHandler> _logger;

    /// <summary>Tells the log what the caller is not told.</summary>
    public ApiExceptionHandler(ILogger<ApiExceptionHandler> logger) => _logger = logger;

    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // The path of the request is that of the error page by now.
        if (httpContext.Features.Get<IExceptionHandlerPathFeature>() is not { } asked || !new PathString(asked.Path).IsApi())
        {
            return false;
        }

        ProblemDetails problem = exception is BadHttpRequestException bad ? Explain(bad) : new() { Status = StatusOf(exception) };
        if (problem.Status >= StatusCodes.Status500InternalServerError)
        {
            _logger.LogError(exception, "No se pudo responder a {Method} {Path}.", httpContext.Request.Method, asked.Path);
        }

        await ApiProblemWriter.WriteAsync(httpContext, problem);
        return true;
    }

    private static int StatusOf(Exception error) => ShopTrouble.IsNoText(error) ? StatusCodes.Status400BadRequest
        : ShopTrouble.Explain(error) is not null ? StatusCodes.Status503ServiceUnavailable
        : StatusCodes.Status500InternalServerError;

    private static ProblemDetails Explain(BadHttpRequestException bad)
    {
        ProblemDetails problem = new() { Status = bad.StatusCode };
        if (bad.InnerException is JsonException { Path.Length: > 1 } json)
        {
            string field = json.Path.TrimStart('$', '.');
            problem.Title = $"No se entiende «{field}».";
            problem.Extensions["problems"] = new Problem[] { new(field, problem.Title, "Envíe un valor del tipo que dice /api/openapi.json.") };
        }

        return problem;
    }
}
