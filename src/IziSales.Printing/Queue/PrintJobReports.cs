using IziSales.Cola;

namespace IziSales.Printing.Queue;

/// <summary>Queued work as a person sees it.</summary>
internal static class PrintJobReports
{
    public static PrintJobReport Of(Tarea tarea, DateTimeOffset now) => new()
    {
        Clave = tarea.Clave,
        Impresora = tarea.Grupo ?? "",
        Titulo = TitleOf(tarea),
        State = tarea.Estado switch
        {
            EstadoTarea.Hecha => PrintJobState.Finished,
            EstadoTarea.Muerta => PrintJobState.Doubtful,
            _ => tarea.ReservaHasta > now ? PrintJobState.Printing : PrintJobState.Waiting,
        },
        Momento = tarea.Momento,
        Intentos = tarea.Intentos,
        ProximoIntento = tarea.ProximoIntento,
        Mensaje = tarea.Mensaje,
    };

    private static string TitleOf(Tarea tarea)
    {
        try
        {
            return PrintJobBytes.Read(tarea.Clave, tarea.Grupo ?? "-", tarea.Contenido).Titulo!;
        }
        catch (InvalidDataException)
        {
            return tarea.Clave;
        }
    }
}
