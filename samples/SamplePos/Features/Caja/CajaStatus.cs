namespace SamplePos.Features.Caja;

/// <summary>How it stands with the till of a device.</summary>
/// <param name="Open">Whether it is open.</param>
/// <param name="Name">The till's name; null when the device is none yet.</param>
/// <param name="Cajas">The tills of the shop, to choose from.</param>
public sealed record CajaStatus(bool Open, string? Name, IReadOnlyList<CajaChoice> Cajas);
