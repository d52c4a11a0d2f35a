namespace IziSales.Ubl;

/// <summary>Something the shop should hear once: what happened and what to do about it.</summary>
/// <param name="Clave">The notice's name, unique within the shop, such as <c>nrus:2026-11:75</c>: the same crossing seen again has the same name, so that it is told once.</param>
/// <param name="Mensaje">In Spanish, for the seller.</param>
public sealed record Aviso(string Clave, string Mensaje);
