using System.Text.Json.Serialization.Metadata;
using IziSales.Woo;
using SamplePos.Ajustes;
using SamplePos.Hosting;
using SamplePos.Presentation;
using SamplePos.TiendaWeb;

namespace SamplePos.Features.Ajustes.TiendaWeb;

/// <summary>The WooCommerce site.</summary>
public sealed class TiendaWebSeccion : Seccion<TiendaWebAjuste>
{
    /// <summary>A week: longer ago than that nobody would call it in step.</summary>
    private const int LongestHours = 168;

    private TiendaWebSeccion()
    {
    }

    /// <summary>The only one.</summary>
    public static TiendaWebSeccion Instance { get; } = new();

    /// <inheritdoc/>
    public override string Clave => "tienda-web";

    /// <inheritdoc/>
    public override string Titulo => "Tienda web";

    /// <inheritdoc/>
    public override string Icono => "globe";

    /// <inheritdoc/>
    protected internal override JsonTypeInfo<TiendaWebAjuste> Json => TiendaWebJson.Default.TiendaWebAjuste;

    /// <inheritdoc/>
    public override IEnumerable<Falta> Revisar(TiendaWebAjuste ajuste)
    {
        if (ajuste.CadaHoras is < 0 or > LongestHours)
        {
            yield return new("CadaHoras", "Escriba de 1 a 168 horas, o 0 para sincronizar solo a mano.");
        }

        foreach (string estado in TiendaWebAjuste.Listed(ajuste.Estados).Where(static estado => !estado.All(static letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '_')))
        {
            yield return new("Estados", $"«{estado}» no es un estado de WooCommerce: se escriben en minúsculas y en inglés, por ejemplo processing, completed.");
        }

        if (ajuste.DireccionPublica is { Length: > 0 } publica)
        {
            foreach (Falta falta in Address("DireccionPublica", publica))
            {
                yield return falta;
            }

            if (Uri.TryCreate(publica, UriKind.Absolute, out Uri? place) && place.IsLoopback)
            {
                yield return new("DireccionPublica", "Esa dirección solo existe en esta máquina. Escriba la que abren sus clientes, o deje el campo vacío.");
            }
        }

        if (!ajuste.Activa)
        {
            yield break;
        }

        foreach (Falta falta in Address("Direccion", ajuste.Direccion))
        {
            yield return falta;
        }

        foreach (Falta falta in ajuste.DireccionPropia.Length > 0 ? Address("DireccionPropia", ajuste.DireccionPropia) : [])
        {
            yield return falta;
        }

        if (ajuste.Clave is null)
        {
            yield return new("Clave", "Falta la clave del cliente: empieza con ck_ y la da WooCommerce.");
        }

        if (ajuste.ClaveSecreta is null)
        {
            yield return new("ClaveSecreta", "Falta la clave secreta: empieza con cs_ y la da WooCommerce una sola vez.");
        }

        if (ajuste.Direccion.StartsWith("http:", StringComparison.OrdinalIgnoreCase) && ajuste.Autenticacion is WooAuthentication.Basic or WooAuthentication.Query)
        {
            yield return new("Autenticacion", "Por http:// la tienda no mira las claves enviadas así: elija la firma OAuth, o una dirección con https://.");
        }
    }

    /// <inheritdoc/>
    protected override TiendaWebAjuste Inicial(PosOptions options) => new();

    /// <inheritdoc/>
    protected override async ValueTask<EstadoSeccion> EstadoAsync(TiendaWebAjuste ajuste, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (!ajuste.Activa)
        {
            return EstadoSeccion.Apagado("Sin tienda web: solo se vende aquí.");
        }

        if (services.GetRequiredService<TiendaActual>().Problema is { } problem)
        {
            return EstadoSeccion.Falta(problem);
        }

        EstadoTienda estado = await services.GetRequiredService<TiendaSync>().GetEstadoAsync(cancellationToken);
        return estado.Problema is { } trouble ? EstadoSeccion.Atencion(trouble)
            : estado.Terminada is { } at ? EstadoSeccion.Listo($"{estado.Productos} productos, al {Texto.FechaHora(at)}.")
            : EstadoSeccion.Atencion("Todavía no se leyó su catálogo.", "Por leer");
    }

    private static IEnumerable<Falta> Address(string field, string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? address) || address.Scheme is not ("https" or "http"))
        {
            yield return new(field, $"«{text}» no es una dirección. Escríbala completa, por ejemplo https://mitienda.pe.");
        }
        else if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0 || address.AbsolutePath.Contains("/wp-", StringComparison.OrdinalIgnoreCase))
        {
            yield return new(field, "Escriba solo la dirección del sitio, sin /wp-json ni /wp-admin, sin '?' y sin claves.");
        }
    }
}
