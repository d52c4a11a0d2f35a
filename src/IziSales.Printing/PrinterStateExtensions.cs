namespace IziSales.Printing;

/// <summary>Printers' states in words.</summary>
public static class PrinterStateExtensions
{
    /// <summary>The state as a cashier reads it, in Spanish: <c>sin papel</c>.</summary>
    public static string ToTexto(this PrinterState state) => state switch
    {
        PrinterState.Ready => "lista",
        PrinterState.PaperLow => "lista, queda poco papel",
        PrinterState.PaperOut => "sin papel",
        PrinterState.CoverOpen => "tapa abierta",
        PrinterState.Offline => "fuera de línea",
        PrinterState.Error => "con error",
        PrinterState.Unreachable => "sin respuesta",
        _ => "no dice su estado",
    };

    /// <summary>Whether a ticket would come out as far as anybody knows.</summary>
    public static bool CanPrint(this PrinterState state) => state is PrinterState.Unknown or PrinterState.Ready or PrinterState.PaperLow;

    /// <summary>What the person at the till can do about it, as a sentence.</summary>
    internal static string Remedy(this PrinterState state) => state switch
    {
        PrinterState.PaperOut => "Ponga papel y cierre la tapa.",
        PrinterState.CoverOpen => "Cierre la tapa.",
        PrinterState.Error => "Apáguela, revise el papel y la cuchilla, y enciéndala.",
        _ => "Revise el papel, la tapa y el botón de línea.",
    };
}
