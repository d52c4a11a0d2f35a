using System.Text.Json.Serialization.Metadata;
using IziSales.Emision;
using SamplePos.Ajustes;
using SamplePos.Hosting;

namespace SamplePos.Features.Ajustes.Canal;

/// <summary>The way to SUNAT.</summary>
public sealed class CanalSeccion : Seccion<CanalAjuste>
{
    private CanalSeccion()
    {
    }

    /// <summary>The only one.</summary>
    public static CanalSeccion Instance { get; } = new();

    /// <inheritdoc/>
    public override string Clave => "canal";

    /// <inheritdoc/>
    public override string Titulo => "Envío a SUNAT";

    /// <inheritdoc/>
    public override string Icono => "send";

    /// <inheritdoc/>
    protected internal override JsonTypeInfo<CanalAjuste> Json => AjustesJson.Default.CanalAjuste;

    /// <summary>What a kind is called.</summary>
    public static string Nombre(CanalTipo tipo) => tipo switch
    {
        CanalTipo.Demo => "Demostración",
        CanalTipo.Generico => "PSE con el contrato neutral",
        CanalTipo.Sunat => "SUNAT directo",
        CanalTipo.Firma => "PSE que firma y envía",
        CanalTipo.Nubefact => "Nubefact",
        CanalTipo.ApiSunat => "APISUNAT",
        _ => throw new ArgumentOutOfRangeException(nameof(tipo), tipo, "Unknown kind."),
    };

    /// <inheritdoc/>
    public override IEnumerable<Falta> Revisar(CanalAjuste ajuste) => ajuste.Tipo switch
    {
        CanalTipo.Demo => [],
        CanalTipo.Generico => [.. Address("GenericoDireccion", ajuste.GenericoDireccion)],
        CanalTipo.Sunat => [.. Text("SunatUsuario", ajuste.SunatUsuario, "Falta el usuario secundario de SOL."), .. Secret("SunatClave", ajuste.SunatClave, "Falta la clave SOL de ese usuario."),
            .. ajuste.SunatCliente.Length > 0 ? Secret("SunatClienteClave", ajuste.SunatClienteClave, "Falta la clave que SOL dio junto con ese identificador.") : []],
        CanalTipo.Firma => [.. Address("FirmaDireccion", ajuste.FirmaDireccion), .. Text("FirmaUsuario", ajuste.FirmaUsuario, "Falta el usuario que le dio su PSE."),
            .. Secret("FirmaClave", ajuste.FirmaClave, "Falta la contraseña que le dio su PSE.")],
        CanalTipo.Nubefact => [.. Secret("NubefactRuta", ajuste.NubefactRuta, "Falta la ruta que Nubefact le dio: empieza con https://."), .. Secret("NubefactToken", ajuste.NubefactToken, "Falta el token que Nubefact le dio.")],
        CanalTipo.ApiSunat => [.. Address("ApiSunatDireccion", ajuste.ApiSunatDireccion), .. Text("ApiSunatPersona", ajuste.ApiSunatPersona, "Falta el personaId que le dio APISUNAT."),
            .. Secret("ApiSunatToken", ajuste.ApiSunatToken, "Falta el personaToken que le dio APISUNAT.")],
        _ => [new Falta("Tipo", "Elija por dónde van sus boletas.")],
    };

    /// <inheritdoc/>
    protected override CanalAjuste Inicial(PosOptions options) => options.PseUrl.Length == 0
        ? new CanalAjuste()
        : new CanalAjuste { Tipo = CanalTipo.Generico, GenericoDireccion = options.PseUrl, GenericoExtras = options.PseExtensions };

    /// <inheritdoc/>
    protected override async ValueTask<EstadoSeccion> EstadoAsync(CanalAjuste ajuste, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (ajuste.Tipo == CanalTipo.Demo)
        {
            return EstadoSeccion.Atencion("Demostración: ninguna boleta llega a SUNAT.", "Demo");
        }

        OutboxStatus status = await services.GetRequiredService<IComprobanteStore>().GetOutboxStatusAsync(cancellationToken);
        return services.GetRequiredService<CanalActual>().Problema is { } problem
            ? EstadoSeccion.Falta(problem)
            : EstadoSeccion.Listo($"{Nombre(ajuste.Tipo)}. {status.Pendientes} por enviar, {status.PorRevisar} por revisar.");
    }

    private static IEnumerable<Falta> Address(string field, string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? address) || address.Scheme is not ("https" or "http"))
        {
            yield return new(field, $"«{text}» no es una dirección. Escríbala completa, por ejemplo https://pse.ejemplo.pe/api.");
        }
        else if (address.Scheme == "http" && !address.IsLoopback)
        {
            yield return new(field, "La dirección debe empezar con https: por http cualquiera en el camino leería sus boletas y su token.");
        }
    }

    private static IEnumerable<Falta> Text(string field, string text, string sentence) => text.Length == 0 ? [new(field, sentence)] : [];

    private static IEnumerable<Falta> Secret(string field, Secreto? secreto, string sentence) => secreto is null ? [new(field, sentence)] : [];
}
