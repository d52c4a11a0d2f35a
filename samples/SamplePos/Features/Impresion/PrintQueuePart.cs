using IziSales.Printing;

namespace SamplePos.Features.Impresion;

/// <summary>Jobs that stand alike, under one heading.</summary>
/// <param name="Titulo">The heading.</param>
/// <param name="Tono">good, wait, bad or off.</param>
/// <param name="Icono">The icon of the tone.</param>
/// <param name="Tickets">The jobs, the newest first.</param>
public sealed record PrintQueuePart(string Titulo, string Tono, string Icono, IReadOnlyList<PrintJobReport> Tickets)
{
    /// <summary>Whether a person must say what came out.</summary>
    public bool IsDoubtful => Tono == "bad";

    /// <summary>Whether the jobs may still be taken off.</summary>
    public bool IsWaiting => Tono == "wait";

    /// <summary>All parts that have something, those that need a person first.</summary>
    public static IReadOnlyList<PrintQueuePart> Of(IReadOnlyList<PrintJobReport> jobs)
    {
        PrintQueuePart[] all =
        [
            new("¿Salió completo?", "bad", "exclamation-octagon-fill", Those(PrintJobState.Doubtful)),
            new("En espera", "wait", "hourglass-split", [.. Those(PrintJobState.Printing), .. Those(PrintJobState.Waiting)]),
            new("Terminados", "good", "check-circle-fill", Those(PrintJobState.Finished)),
        ];
        return [.. all.Where(static part => part.Tickets.Count > 0)];

        PrintJobReport[] Those(PrintJobState state) => [.. jobs.Where(job => job.State == state)];
    }
}
