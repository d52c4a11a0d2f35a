using System.Text.Json.Serialization.Metadata;
using IziSales.Storage;
using SamplePos.Ajustes;
using SamplePos.Consulta;
using SamplePos.Hosting;
using SamplePos.Presentation;

namespace SamplePos.Features.Ajustes.Consulta;

/// <summary>Who is asked whose a DNI or RUC is.</summary>
public sealed class ConsultaSeccion : Seccion<ConsultaAjuste>
{
    /// <summary>How many services may be asked.</summary>
    public const int Places = 3;

    private ConsultaSeccion()
    {
    }

    /// <summary>The only one.</summary>
    public static ConsultaSeccion Instance { get; } = new();

    /// <inheritdoc/>
    public override string Clave => "consulta";

    /// <inheritdoc/>
    public override string Titulo => "Consulta DNI/RUC";

    /// <inheritdoc/>
    public override string Icono => "person-vcard";

    /// <inheritdoc/>
    protected internal override JsonTypeInfo<ConsultaAjuste> Json => ConsultaJson.Default.ConsultaAjuste;

    /// <inheritdoc/>
    public override IEnumerable<Falta> Revisar(ConsultaAjuste ajuste)
    {
        for (int i = 0; i < ajuste.Proveedores.Count; i++)
        {
            ConsultaProveedor one = ajuste.Proveedores[i];
            if (one.Plantilla is ConsultaPlantilla.Ninguna or ConsultaPlantilla.Demo)
            {
                continue;
            }

            if (!Uri.TryCreate(one.Direccion, UriKind.Absolute, out Uri? address) || address.Scheme is not ("https" or "http") || address.Query.Length > 0 || address.UserInfo.Length > 0)
            {
                yield return new($"Direccion{i}", "Escriba la dirección que le dio el servicio, por ejemplo https://api.ejemplo.pe.");
            }
            else if (address.Scheme == "http" && !address.IsLoopback)
            {
                yield return new($"Direccion{i}", "Debe empezar con https://: por ahí viajan datos de personas y su token.");
            }

            if (one.NeedsToken && one.Token is null)
            {
                yield return new($"Token{i}", "Este servicio no responde sin token: está en su cuenta.");
            }
        }
    }

    /// <inheritdoc/>
    protected override ConsultaAjuste Inicial(PosOptions options) =>
        new() { Proveedores = options.PseUrl.Length == 0 ? [new ConsultaProveedor { Plantilla = ConsultaPlantilla.Demo }] : [] };

    /// <inheritdoc/>
    protected override async ValueTask<EstadoSeccion> EstadoAsync(ConsultaAjuste ajuste, IServiceProvider services, CancellationToken cancellationToken)
    {
        int asked = ajuste.Proveedores.Count(static one => one.Plantilla != ConsultaPlantilla.Ninguna);
        if (services.GetRequiredService<PadronActual>().Problema is { } problem)
        {
            return EstadoSeccion.Falta(problem);
        }

        PadronCopia? copia = ajuste.Copia == CopiaUso.Nunca ? null : (await services.GetRequiredService<PadronImportacion>().DescribeAsync(cancellationToken)).Copia;
        string who = asked == 0 ? "" : asked == 1 ? "Un servicio de internet" : $"{asked} servicios de internet";
        string what = copia is null ? who : $"{(who.Length == 0 ? "La" : $"{who} y la")} copia del padrón del {Texto.Dia(copia.Fecha)}";
        return what.Length == 0 ? EstadoSeccion.Apagado("Nadie dice los nombres: se escriben a mano.") : EstadoSeccion.Listo($"{what}.");
    }
}
