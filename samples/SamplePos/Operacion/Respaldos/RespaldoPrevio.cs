using SamplePos.Ajustes;
using SamplePos.Data;
using SamplePos.Hosting;

namespace SamplePos.Operacion.Respaldos;

/// <summary>The backup that a new version of the program makes before it changes the tables of the old one.</summary>
public static class RespaldoPrevio
{
    /// <summary>Makes it when it is needed; null when it is not.</summary>
    /// <exception cref="StartupException">It could not be made; nothing was changed.</exception>
    public static async Task<RespaldoHecho?> RunAsync(IServiceProvider services, PosOptions options, CancellationToken cancellationToken)
    {
        PosDatabase database = services.GetRequiredService<PosDatabase>();
        if (!options.RespaldoAlActualizar || !await Migrations.WaitAsync(database, cancellationToken))
        {
            return null;
        }

        await services.GetRequiredService<AjusteStore>().RefreshAsync(cancellationToken);
        RespaldoHecho hecho = await services.GetRequiredService<RespaldoService>().CreateAsync("Antes de actualizar", cancellationToken);
        return hecho.IsOk
            ? hecho
            : throw new StartupException($"Esta versión cambia la base de datos y antes hace un respaldo, que no se pudo hacer. {hecho.Problema} Para abrir sin él: --SamplePos:RespaldoAlActualizar=false");
    }
}
