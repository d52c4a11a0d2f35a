namespace SamplePos.Api;

/// <summary>What is asked by programs and scripts: they read statuses and JSON, not pages.</summary>
public static class ApiPath
{
    /// <summary>Where everything for programs lies.</summary>
    public const string Root = "/api";

    /// <summary>Whether a path is below it. The router does not mind capitals, so neither does this.</summary>
    public static bool IsApi(this PathString path) => path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);
}
