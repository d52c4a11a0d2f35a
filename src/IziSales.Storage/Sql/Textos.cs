using IziSales.Storage.Sql.Engines;

namespace IziSales.Storage.Sql;

/// <summary>The statements in which the engines differ: those that lock.</summary>
internal sealed class Textos(Engine engine)
{
    /// <summary>What a worker may take.</summary>
    public const string Due = "c.proximo_intento <= @ahora AND (c.reserva IS NULL OR c.reserva_hasta <= @ahora)";

    /// <summary>When a worker may take it: not before its time, and not while another has it.</summary>
    public const string DueAt = "CASE WHEN reserva_hasta > proximo_intento THEN reserva_hasta ELSE proximo_intento END";

    /// <summary>A document by its number, so that nobody else changes it.</summary>
    public string LockById { get; } = $"{Fila.SelectById}{engine.ForUpdate};";

    /// <summary>The shop, whose numbers and totals from here on are ours alone.</summary>
    public string LockEmisor { get; } = $"SELECT 1 FROM izi_emisor c WHERE c.emisor = @emisor{engine.ForUpdate};";

    /// <summary>The shop's turn, so that nobody else moves its counters.</summary>
    public string LockTurno { get; } = $"{Contadores.SelectTurno}{engine.ForUpdate};";

    /// <summary>The number of the next summary's row.</summary>
    public string NextLoteId { get; } = engine.NextId("izi_lote");

    /// <summary>Documents that are due, with their bytes, in nobody else's hand.</summary>
    public string ClaimDue { get; } = $"{Fila.SelectWithXml} WHERE {Due} ORDER BY c.proximo_intento, c.id LIMIT @limite{engine.SkipLocked};";

    /// <summary>Summaries that are due, with their bytes, in nobody else's hand.</summary>
    public string ClaimLotes { get; } = $"{FilaLote.SelectWithXml} WHERE {Due} ORDER BY c.proximo_intento, c.id LIMIT @limite{engine.SkipLocked};";

    /// <summary>Notices that are due, in nobody else's hand.</summary>
    public string ClaimAvisos { get; } = $"{FilaAviso.Select} WHERE {Due} ORDER BY c.id LIMIT @limite{engine.SkipLocked};";

    /// <summary>A summary by its name, so that nobody else changes it.</summary>
    public string LockLote { get; } = $"{FilaLote.SelectByName}{engine.ForUpdate};";

    /// <summary>A notice by its name, so that nobody else changes it.</summary>
    public string LockAviso { get; } = $"{FilaAviso.Select} WHERE c.emisor = @emisor AND c.clave = @clave{engine.ForUpdate};";

    /// <summary>Queued work that is due, first of its group, in nobody else's hand.</summary>
    public string ClaimTareas { get; } = $"{FilaTarea.Select} WHERE {Tareas.Due} ORDER BY c.proximo_intento, c.id LIMIT @limite{engine.SkipLocked};";

    /// <summary>Queued work by its key, so that nobody else changes it.</summary>
    public string LockTarea { get; } = $"{Tareas.SelectByKey}{engine.ForUpdate};";

    /// <summary>The number of the next piece of work's row.</summary>
    public string NextTareaId { get; } = engine.NextId("izi_tarea");

    /// <summary>Takes the turn of a group of work until the transaction ends; null where whoever writes is alone.</summary>
    public string? EnterGroup { get; } = engine.EnterTurn;

    /// <summary>Documents of a summary, so that nobody else changes them.</summary>
    public string LockOfLote { get; } = $"SELECT {Fila.Columns} FROM izi_comprobante c WHERE c.emisor = @emisor AND c.lote = @lote ORDER BY c.id{engine.ForUpdate};";

    /// <summary>Documents that wait for a summary and may travel in the same one, with their bytes.</summary>
    public string LockGrupo { get; } =
        $"{Fila.SelectWithXml} WHERE c.{Schema.EnResumenes} AND {Grupos.Waiting} AND c.emisor = @emisor AND c.dia = @dia AND c.estado = @estado AND c.tope = @tope ORDER BY c.id LIMIT @limite{engine.ForUpdate};";
}
