namespace IziSales.Emision;

/// <summary>What a store must know to make a summary of waiting documents.</summary>
/// <param name="Grupo">Which documents; at most <see cref="LoteGrupo.Tope"/> of them, the first kept first.</param>
/// <param name="Momento">When; its day in Lima is the day of the file and numbers it.</param>
public sealed record LoteRequest(LoteGrupo Grupo, DateTimeOffset Momento);
