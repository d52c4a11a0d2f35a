using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using SamplePos.Features.Ajustes.Cobro;
using SamplePos.Identity;

namespace SamplePos.Features.Vender;

/// <summary>Who sells, and what that person may grant.</summary>
public static class Vendedor
{
    /// <summary>The name that stands beside what the person does.</summary>
    public static string NombreDe(ClaimsPrincipal person) => person.FindFirstValue(PosClaimsFactory.DisplayName) ?? person.Identity?.Name ?? "";

    /// <summary>Whether it is a person at a till, who has a drawer, and not a program.</summary>
    public static bool HasDrawer(ClaimsPrincipal person) => person.Identity?.AuthenticationType == IdentityConstants.ApplicationScheme;

    /// <summary>Whether the person may make a product that the catalogue does not have.</summary>
    public static bool Crea(ClaimsPrincipal person) => person.Can(Permisos.CrearProductos);

    /// <summary>Whether the person decides who may buy on credit, and up to how much.</summary>
    public static bool OpensAccounts(ClaimsPrincipal person) => person.Can(Permisos.Fiar);

    /// <summary>What the person may grant; who may not change prices gives discounts up to what the shop has set.</summary>
    public static Facultades FacultadesDe(ClaimsPrincipal person, CobroAjuste cobro) =>
        (person.Can(Permisos.Precios) ? new Facultades(CambiaPrecios: true, MaxDescuento: 100m) : new Facultades(CambiaPrecios: false, cobro.MaxDescuento)) with { AutorizaDieta = person.Can(Permisos.Dieta) };
}
