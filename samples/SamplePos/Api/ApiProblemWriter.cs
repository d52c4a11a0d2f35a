using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using SamplePos.Features.Vender;

namespace SamplePos.Api;

/// <summary>Writes whatever goes wrong below <c>/api</c> in one form: a sentence, what to do, and a code. Whoever answers says what he knows; the rest is filled in here.</summary>
/// <remarks>It also answers callers who accept no JSON: a sentence of the wrong type says more than none.</remarks>
public sealed class ApiProblemWriter : IProblemDetailsWriter
{
    /// <summary>What every code is the end of, as a type.</summary>
    public const string TypePrefix = "urn:izisales:falla:";

    /// <summary>Where the code lies.</summary>
    public const string Code = "code";

    private const string Problems = "problems";
    private const string MediaType = "application/problem+json";

    /// <inheritdoc/>
    public bool CanWrite(ProblemDetailsContext context) => context.HttpContext.Request.Path.IsApi();

    /// <inheritdoc/>
    public ValueTask WriteAsync(ProblemDetailsContext context) => new(WriteAsync(context.HttpContext, context.ProblemDetails));

    /// <summary>Completes a failure and answers with it.</summary>
    public static Task WriteAsync(HttpContext context, ProblemDetails problem)
    {
        problem.Status ??= context.Response.StatusCode;
        Complete(problem);
        context.Response.StatusCode = problem.Status.Value;
        return context.Response.WriteAsJsonAsync(problem, options: null, MediaType, context.RequestAborted);
    }

    private static void Complete(ProblemDetails problem)
    {
        Falla falla = Fallas.Of(problem.Status!.Value);
        Problem? first = problem.Extensions.TryGetValue(Problems, out object? noted) && noted is IReadOnlyList<Problem> { Count: > 0 } several ? several[0] : null;
        string code = problem.Extensions.TryGetValue(Code, out object? given) && given is string known ? known : first?.Code ?? falla.Code;
        problem.Extensions[Code] = code;
        problem.Type = TypePrefix + code;
        problem.Title = string.IsNullOrEmpty(problem.Title) || problem.Title == ReasonPhrases.GetReasonPhrase(falla.Status) ? falla.Title : problem.Title;
        problem.Detail ??= first is { Remedy.Length: > 0 } ? first.Remedy : falla.Detail;
    }
}
