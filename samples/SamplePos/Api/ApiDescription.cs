namespace SamplePos.Api;

/// <summary>What the document of the API tells about an operation. A test asks it of every one.</summary>
public static class ApiDescription
{
    /// <summary>Names the operation and says in a sentence what it does.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder route, string id, string summary) => route.WithName(id).WithSummary(summary);

    /// <summary>The same, for an operation that answers with JSON.</summary>
    /// <param name="route">The operation.</param>
    /// <param name="id">Its name in the document, by which generated clients call it.</param>
    /// <param name="summary">What it does, in a sentence.</param>
    /// <param name="answer">An answer as it looks.</param>
    /// <param name="request">What is sent for it, when anything is.</param>
    public static RouteHandlerBuilder Describe<TAnswer>(this RouteHandlerBuilder route, string id, string summary, TAnswer answer, object? request = null) =>
        route.Describe(id, summary).Produces<TAnswer>().WithMetadata(new ApiExample(request, answer));

    /// <summary>The same, for an operation that answers with a file.</summary>
    public static RouteHandlerBuilder DescribeFile(this RouteHandlerBuilder route, string id, string summary, params string[] mediaTypes) =>
        route.Describe(id, summary).WithMetadata(new ApiFile(mediaTypes));
}
