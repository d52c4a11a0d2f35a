using SamplePos.Hosting;
using SamplePos.Impresion;
using SamplePos.TiendaWeb;

namespace SamplePos.Operacion.Examen;

/// <summary>Looks at the machine and what hangs on it: disk, key folder, printer, web shop.</summary>
public sealed class ExamenEquipo
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly DataFolder _folder;
    private readonly Disco _disco;
    private readonly PrintDesk _desk;
    private readonly TiendaActual _tienda;
    private readonly TiendaSync _sync;

    /// <summary>Looks at these.</summary>
    public ExamenEquipo(DataFolder folder, Disco disco, PrintDesk desk, TiendaActual tienda, TiendaSync sync)
    {
        _folder = folder;
        _disco = disco;
        _desk = desk;
        _tienda = tienda;
        _sync = sync;
    }

    /// <summary>Whether there is room, and it can be written.</summary>
    public Task<Hallazgo> DiscoAsync(CancellationToken cancellationToken)
    {
        _folder.Probe();
        long free = _disco.Free;
        string said = Disco.Decir(free);
        return Task.FromResult(
            free < Disco.TooLittle ? Hallazgo.Mal("Disco", said, "Borre lo que no sea de la tienda, o mueva los respaldos viejos a otro disco.")
            : free < Disco.Little ? Hallazgo.Atencion("Disco", said, "Borre lo que no sea de la tienda, o mueva los respaldos viejos a otro disco.")
            : Hallazgo.Bien("Disco", said));
    }

    /// <summary>Whether only the program's own user can read the keys.</summary>
    public Task<Hallazgo> ClavesAsync(CancellationToken cancellationToken) => Task.FromResult(
        OperatingSystem.IsWindows() ? Hallazgo.Bien("Claves", "En Windows las guarda la carpeta de datos: que solo su usuario pueda abrirla.")
        : (File.GetUnixFileMode(_folder.Keys) & Others) == UnixFileMode.None ? Hallazgo.Bien("Claves", "Solo este usuario puede leerlas.")
        : Hallazgo.Mal("Claves", "Otros usuarios de este equipo pueden leer las claves de la tienda.", $"Cierre la carpeta: chmod 700 {_folder.Keys}"));

    /// <summary>How the printer is.</summary>
    public async Task<Hallazgo> ImpresoraAsync(CancellationToken cancellationToken)
    {
        PrinterStatus status = await _desk.GetStatusAsync(cancellationToken);
        return new("Impresora", status.Tone, status.Sentence, status.Tone is "good" or "off" ? null : "Vea qué espera.", status.Tone is "good" or "off" ? null : "/impresion");
    }

    /// <summary>How the web shop is.</summary>
    public async Task<Hallazgo> TiendaAsync(CancellationToken cancellationToken)
    {
        if (!_tienda.Ajuste.Activa)
        {
            return Hallazgo.Apagado("Tienda web", "No hay una conectada.");
        }

        EstadoTienda estado = await _sync.GetEstadoAsync(cancellationToken);
        return (_tienda.Problema ?? estado.Problema) is { } problem ? Hallazgo.Atencion("Tienda web", problem, "Pruébela en sus ajustes.", "/ajustes/tienda-web")
            : estado.MovimientosParados > 0 ? Hallazgo.Atencion("Tienda web", $"{estado.MovimientosParados} ventas no se pudieron descontar.", "Cuéntelas allí.", "/tienda-web")
            : Hallazgo.Bien("Tienda web", $"{estado.Productos} productos.");
    }
}
