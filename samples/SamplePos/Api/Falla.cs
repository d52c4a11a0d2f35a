namespace SamplePos.Api;

/// <summary>A way in which a call can fail, told when whoever answers says nothing more exact.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Code">What a program decides by.</param>
/// <param name="Title">What happened.</param>
/// <param name="Detail">What to do.</param>
public sealed record Falla(int Status, string Code, string Title, string Detail);
