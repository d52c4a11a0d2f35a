namespace IziSales.Sandbox;

/// <summary>A call as a rule of faults sees it.</summary>
/// <param name="Operation">What is asked.</param>
/// <param name="Ordinal">The how-manieth call of this operation it is, from 1.</param>
/// <param name="NombreArchivo">The document's name as the caller gave it; null when it gave none.</param>
/// <param name="Serie">The series in that name.</param>
/// <param name="Correlativo">The correlativo in that name.</param>
public sealed record SandboxCall(SandboxOperation Operation, int Ordinal, string? NombreArchivo, string? Serie, int? Correlativo);
