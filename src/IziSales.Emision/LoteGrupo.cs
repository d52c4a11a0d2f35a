using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>Documents that wait for a summary and may travel in the same one.</summary>
/// <param name="Emisor">The shop.</param>
/// <param name="Dia">Their day of issue in Lima; a summary tells of one day.</param>
/// <param name="Operacion">Catálogo 19: add, or annul.</param>
/// <param name="Tope">How many of them one file may carry: fewer after a file was refused, so that the document at fault is found.</param>
/// <param name="Cantidad">How many wait.</param>
public sealed record LoteGrupo(Ruc Emisor, DateOnly Dia, EstadoItemResumen Operacion, int Tope, int Cantidad);
