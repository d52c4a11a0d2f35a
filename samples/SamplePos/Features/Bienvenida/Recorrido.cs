using SamplePos.Features.Ajustes.Canal;
using SamplePos.Features.Ajustes.Empresa;
using SamplePos.Features.Ajustes.Impresora;
using SamplePos.Features.Ajustes.Regimen;

namespace SamplePos.Features.Bienvenida;

/// <summary>The five steps in order. The first four are pages of the settings, in another frame.</summary>
public static class Recorrido
{
    /// <summary>Where the steps are listed.</summary>
    public const string Pagina = "/bienvenida";

    /// <summary>The last step, which is no section of the settings.</summary>
    public const string Producto = "producto";

    private const string EnRecorrido = "?bienvenida=true";

    /// <summary>In order.</summary>
    public static IReadOnlyList<Paso> Pasos { get; } =
    [
        new(EmpresaSeccion.Instance.Clave, "Su tienda", "RUC, nombre y dirección: van en cada boleta.", "shop", EmpresaSeccion.Instance.Pagina + EnRecorrido),
        new(RegimenSeccion.Instance.Clave, "Régimen y categoría", "Con esto la caja le avisa antes de pasar un tope.", "speedometer2", RegimenSeccion.Instance.Pagina + EnRecorrido),
        new(CanalSeccion.Instance.Clave, "Certificado o PSE", "Por dónde van sus boletas a SUNAT. Mientras no elija, todo es de prueba.", "send", CanalSeccion.Instance.Pagina + EnRecorrido),
        new(ImpresoraSeccion.Instance.Clave, "Impresora", "Para el ticket. También se puede vender sin ella.", "printer", ImpresoraSeccion.Instance.Pagina + EnRecorrido),
        new(Producto, "Primer producto", "Un nombre y un precio bastan para la primera venta.", "tag", $"{Pagina}/{Producto}"),
    ];

    /// <summary>The place of a step, from one; zero when it is none.</summary>
    public static int NumeroDe(string clave)
    {
        for (int i = 0; i < Pasos.Count; i++)
        {
            if (Pasos[i].Clave == clave)
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>Where it goes on after a step: the next one, or the list with all of them.</summary>
    public static string DespuesDe(string clave) => NumeroDe(clave) is var numero && numero > 0 && numero < Pasos.Count ? Pasos[numero].Pagina : Pagina;
}
