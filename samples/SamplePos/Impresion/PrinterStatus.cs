using IziSales.Printing;

namespace SamplePos.Impresion;

/// <summary>How the till's printer is, in a word and a sentence.</summary>
/// <param name="Tone">good, wait, bad or off: the colour, which is never alone.</param>
/// <param name="Word">The state in a word or two.</param>
/// <param name="Sentence">What is the matter and what to do.</param>
public sealed record PrinterStatus(string Tone, string Word, string Sentence)
{
    /// <summary>In a rehearsal nothing is printed.</summary>
    public static PrinterStatus Rehearsed { get; } = new("off", "no imprime", "Es un ensayo: los tickets se ven en pantalla.");

    /// <summary>From what the queue knows; null when there is no printer.</summary>
    public static PrinterStatus From(PrinterReport? report) => report switch
    {
        null => new("off", "sin impresora", "Los tickets se ven en pantalla. La impresora se pone en Ajustes."),
        { Dudosos: > 0 } => new("wait", report.Dudosos == 1 ? "1 ticket por revisar" : $"{report.Dudosos} tickets por revisar", "Mire si salieron completos y dígalo en Impresión."),
        _ when !report.State.CanPrint() => new("bad", report.State.ToTexto(), $"{report.Mensaje ?? $"La impresora está {report.State.ToTexto()}."}{Waiting(report.Pendientes)}"),
        { Pendientes: > 0 } => new("wait", "imprimiendo", $"La impresora trabaja.{Waiting(report.Pendientes)}"),
        { State: PrinterState.PaperLow } => new("wait", "queda poco papel", "Tenga a mano otro rollo."),
        { State: PrinterState.Ready } => new("good", "lista", "La impresora está lista."),
        { Momento: null } => new("good", "sin novedad", "Todavía no se ha impreso nada desde que se abrió el programa."),
        _ => new("good", "sin novedad", "La impresora recibe lo que se le envía; no dice si tiene papel."),
    };

    private static string Waiting(int count) => count switch
    {
        0 => "",
        1 => " Hay 1 ticket en espera.",
        _ => $" Hay {count} tickets en espera.",
    };
}
