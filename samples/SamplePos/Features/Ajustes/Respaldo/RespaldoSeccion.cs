using System.Text.Json.Serialization.Metadata;
using SamplePos.Ajustes;
using SamplePos.Hosting;
using SamplePos.Operacion.Respaldos;
using SamplePos.Presentation;

namespace SamplePos.Features.Ajustes.Respaldo;

/// <summary>When backups are made, how long they are kept, and where their copies go.</summary>
public sealed class RespaldoSeccion : Seccion<RespaldoAjuste>
{
    private const int LastHour = 23;
    private const int MostDays = 3650;

    private RespaldoSeccion()
    {
    }

    /// <summary>The only one.</summary>
    public static RespaldoSeccion Instance { get; } = new();

    /// <inheritdoc/>
    public override string Clave => "respaldo";

    /// <inheritdoc/>
    public override string Titulo => "Respaldo";

    /// <inheritdoc/>
    public override string Icono => "archive";

    /// <inheritdoc/>
    protected internal override JsonTypeInfo<RespaldoAjuste> Json => RespaldoAjusteJson.Default.RespaldoAjuste;

    /// <inheritdoc/>
    public override IEnumerable<Falta> Revisar(RespaldoAjuste ajuste)
    {
        if (ajuste.Hora is < 0 or > LastHour)
        {
            yield return new("Hora", $"Elija una hora de 0 a {LastHour}.");
        }

        if (ajuste.Dias is < 1 or > MostDays)
        {
            yield return new("Dias", $"Escriba de 1 a {MostDays} días.");
        }

        if (ajuste.CarpetaExterna.Length > 0 && !Path.IsPathFullyQualified(ajuste.CarpetaExterna))
        {
            yield return new("CarpetaExterna", "Escriba la ruta completa de la carpeta, desde la raíz del disco.");
        }
    }

    /// <inheritdoc/>
    protected override RespaldoAjuste Inicial(PosOptions options) => new();

    /// <inheritdoc/>
    protected override async ValueTask<EstadoSeccion> EstadoAsync(RespaldoAjuste ajuste, IServiceProvider services, CancellationToken cancellationToken)
    {
        string plan = $"Cada día a las {Texto.Entero(ajuste.Hora)}:00, {Texto.Entero(ajuste.Dias)} días{(ajuste.CarpetaExterna.Length > 0 ? ", con copia en otro lugar" : "")}.";
        return await services.GetRequiredService<RespaldoStore>().FindLastAsync(cancellationToken) switch
        {
            null => EstadoSeccion.Atencion($"{plan} Todavía no hay ninguno.", "Sin respaldo"),
            { Problema: { } problem } => EstadoSeccion.Falta($"El último no se pudo hacer: {problem}", "Falló"),
            { ProblemaExterno: { } away } => EstadoSeccion.Atencion(away),
            var last => EstadoSeccion.Listo($"{plan} Último: {Texto.FechaHora(last.Momento)}."),
        };
    }
}
