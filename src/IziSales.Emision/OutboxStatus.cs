namespace IziSales.Emision;

/// <summary>How much is still on its way.</summary>
/// <param name="Pendientes">Documents on their way, alone or in summaries.</param>
/// <param name="MasAntiguo">The instant of issue of the oldest of them.</param>
/// <param name="PorRevisar">Documents that wait for a person: rejected, not registered, or in conflict.</param>
/// <param name="ProximoIntento">When a worker can take the next document, summary or notice: not before its time, and not while another worker has it. Groups that wait for a summary to be made do not count.</param>
public sealed record OutboxStatus(int Pendientes, DateTimeOffset? MasAntiguo, int PorRevisar, DateTimeOffset? ProximoIntento);
