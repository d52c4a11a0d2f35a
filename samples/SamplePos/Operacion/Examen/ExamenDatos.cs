using System.Data.Common;
using Dapper;
using IziSales.Emision;
using SamplePos.Data;
using SamplePos.Hosting;
using SamplePos.Operacion.Respaldos;
using SamplePos.Operacion.Rutinas;
using SamplePos.Presentation;

namespace SamplePos.Operacion.Examen;

/// <summary>Looks at what the shop keeps: its database, its numbers, its backups.</summary>
public sealed class ExamenDatos
{
    private const string Sound = "ok";

    private static readonly TimeSpan BackupIsOld = TimeSpan.FromHours(36);

    private readonly PosDatabase _database;
    private readonly IComprobanteStore _comprobantes;
    private readonly Shop _shop;
    private readonly RespaldoStore _respaldos;
    private readonly NumeracionPolicy _numeracion;
    private readonly RutinaProcessor _rutinas;
    private readonly RutinaStore _hechas;
    private readonly TimeProvider _clock;

    /// <summary>Looks at these.</summary>
    public ExamenDatos(PosDatabase database, IComprobanteStore comprobantes, Shop shop, RespaldoStore respaldos, NumeracionPolicy numeracion, RutinaProcessor rutinas, RutinaStore hechas, TimeProvider clock)
    {
        _database = database;
        _comprobantes = comprobantes;
        _shop = shop;
        _respaldos = respaldos;
        _numeracion = numeracion;
        _rutinas = rutinas;
        _hechas = hechas;
        _clock = clock;
    }

    /// <summary>Whether the database is whole.</summary>
    public async Task<Hallazgo> BaseAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        string? said = await connection.ExecuteScalarAsync<string?>(_database.Dialect.QuickCheck);
        return said == Sound
            ? Hallazgo.Bien("Base de datos", $"{_database.Dialect.Name} responde y está entera.")
            : Hallazgo.Mal("Base de datos", $"Está dañada: {said}", "Deje de vender y restaure el último respaldo.", "/respaldos");
    }

    /// <summary>Whether every number is there, once.</summary>
    public async Task<Hallazgo> SeriesAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<SerieReport> series = await _comprobantes.CheckSeriesAsync(_shop.Emisor.Ruc, cancellationToken);
        if (series.FirstOrDefault(static serie => !serie.IsContinua) is { } broken)
        {
            return Hallazgo.Mal("Numeración", $"La serie {broken.Serie.Value} tiene {broken.Faltantes.Count} huecos y {broken.Duplicados.Count} números repetidos.", "Guarde un respaldo y pida ayuda: no debería poder pasar.", "/respaldos");
        }

        return _numeracion.Cerradas is [{ } closed, ..] && closed.Serie == _shop.Serie.Value
            ? Hallazgo.Mal("Numeración", $"La serie {closed.Serie} está detenida después de restaurar.", "Elija una serie nueva.", "/ajustes/caja")
            : Hallazgo.Bien("Numeración", series.Count == 0 ? "Todavía no se emitió nada." : $"Sin huecos ni repetidos: {string.Join(", ", series.Select(static serie => $"{serie.Serie.Value} hasta {serie.Ultimo}"))}.");
    }

    /// <summary>Whether there is a good backup of today or yesterday.</summary>
    public async Task<Hallazgo> RespaldoAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<RespaldoHecho> last = await _respaldos.ListAsync(50, cancellationToken);
        if (last is [{ Problema: { } problem }, ..])
        {
            return Hallazgo.Mal("Respaldo", $"El último falló: {problem}", "Arregle la causa y haga uno ahora.", "/respaldos");
        }

        if (last.FirstOrDefault(static hecho => hecho.IsOk) is not { } good)
        {
            return Hallazgo.Atencion("Respaldo", "Todavía no hay ninguno.", "Haga el primero.", "/respaldos");
        }

        string when = $"El último es del {Texto.FechaHora(good.Momento)}.";
        return _clock.GetUtcNow() - good.Momento > BackupIsOld ? Hallazgo.Atencion("Respaldo", when, "Haga uno ahora.", "/respaldos")
            : good.ProblemaExterno is { } away ? Hallazgo.Atencion("Respaldo", $"{when} {away}", "Conecte el otro disco.", "/respaldos")
            : Hallazgo.Bien("Respaldo", when);
    }

    /// <summary>Whether what the program does by itself comes out well.</summary>
    public async Task<Hallazgo> TareasAsync(CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, EstadoRutina> known = await _hechas.ListAsync(cancellationToken);
        string[] failed = [.. _rutinas.Rutinas.Where(rutina => known.GetValueOrDefault(rutina.Clave) is { Terminada: not null, Bien: false }).Select(static rutina => rutina.Titulo)];
        return failed.Length == 0
            ? Hallazgo.Bien("Tareas", "Lo que el programa hace solo salió bien la última vez.")
            : Hallazgo.Atencion("Tareas", $"Falló la última vez: {string.Join(", ", failed)}.", "Vea el motivo.", "/tareas");
    }
}
