using System.Data.Common;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>A row of izi_aviso: the notice, and who has it in hand.</summary>
internal sealed record FilaAviso(long RowId, string? Reserva, Ruc Emisor, Aviso Aviso, DateTimeOffset Momento, int Intentos, DateTimeOffset? ProximoIntento)
{
    /// <summary>Notices; conditions follow.</summary>
    public const string Select = "SELECT c.id, c.reserva, c.emisor, c.clave, c.mensaje, c.momento, c.intentos, c.proximo_intento FROM izi_aviso c";

    public static FilaAviso Read(DbDataReader reader) => new(
        reader.GetInt64(0),
        reader.Text(1),
        Ruc.Parse(reader.GetString(2)),
        new Aviso(reader.GetString(3), reader.GetString(4)),
        Celda.Instante(reader.GetInt64(5)),
        reader.GetInt32(6),
        reader.Instante(7));
}
