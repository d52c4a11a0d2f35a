using System.Data.Common;
using IziSales.Cola;

namespace IziSales.Storage.Sql;

/// <summary>A row of izi_tarea: the work, and who has it in hand.</summary>
internal sealed record FilaTarea(long RowId, string? Reserva, Tarea Tarea)
{
    /// <summary>Work; conditions follow.</summary>
    public const string Select =
        """
        SELECT c.id, c.reserva, c.cola, c.clave, c.grupo, c.contenido, c.momento, c.estado, c.intentos, c.proximo_intento, c.reserva_hasta, c.terminada, c.mensaje
        FROM izi_tarea c
        """;

    public static FilaTarea Read(DbDataReader reader) => new(
        reader.GetInt64(0),
        reader.Text(1),
        new Tarea
        {
            Cola = reader.GetString(2),
            Clave = reader.GetString(3),
            Grupo = reader.Text(4),
            Contenido = reader.Bytes(5),
            Momento = Celda.Instante(reader.GetInt64(6)),
            Estado = Enum.Parse<EstadoTarea>(reader.GetString(7)),
            Intentos = reader.GetInt32(8),
            ProximoIntento = reader.Instante(9),
            ReservaHasta = reader.Instante(10),
            Terminada = reader.Instante(11),
            Mensaje = reader.Text(12),
        });

    /// <summary>The same work after one more worker has taken it in hand.</summary>
    public Tarea Taken(DateTimeOffset until) => new()
    {
        Cola = Tarea.Cola,
        Clave = Tarea.Clave,
        Grupo = Tarea.Grupo,
        Contenido = Tarea.Contenido,
        Momento = Tarea.Momento,
        Estado = Tarea.Estado,
        Intentos = Tarea.Intentos + 1,
        ProximoIntento = Tarea.ProximoIntento,
        ReservaHasta = until,
        Terminada = Tarea.Terminada,
        Mensaje = Tarea.Mensaje,
    };
}
