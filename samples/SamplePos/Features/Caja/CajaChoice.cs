namespace SamplePos.Features.Caja;

/// <summary>A till to choose.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Open">Whether somebody has opened it.</param>
public sealed record CajaChoice(long Id, string Name, bool Open);
