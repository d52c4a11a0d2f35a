namespace SamplePos.Hosting;

/// <summary>Where the make-believe SUNAT inside this program shows what it received.</summary>
/// <param name="Value">The address; null when the sandbox does not run because a PSE was configured from the start.</param>
public sealed record SandboxAddress(Uri? Value);
