using System.Security.Claims;
using SamplePos.Identity;

namespace SamplePos.Presentation;

/// <summary>A place to go.</summary>
/// <param name="Seccion">What its pages put into <c>ViewData["Seccion"]</c>.</param>
/// <param name="Href">Its address.</param>
/// <param name="Texto">Its name.</param>
/// <param name="Icono">Its icon; it must be listed in Assets/copy.mjs.</param>
/// <param name="Permiso">Who sees it: one of <see cref="Permisos"/>; null for everybody.</param>
public sealed record MenuEntry(string Seccion, string Href, string Texto, string Icono, string? Permiso)
{
    /// <summary>What is used all day, in the header itself.</summary>
    public static IReadOnlyList<MenuEntry> Principal { get; } =
    [
        new("vender", "/", "Vender", "basket2", Permisos.Vender),
        new("caja", "/caja", "Caja", "safe2", Permisos.Vender),
        new("boletas", "/boletas", "Boletas", "receipt", null),
        new("inicio", "/inicio", "Inicio", "house-door", Permisos.Reportes),
    ];

    /// <summary>The rest, behind the button with the person's name. A feature adds its line to the group where a shop owner would look for it.</summary>
    public static IReadOnlyList<MenuGroup> Grupos { get; } =
    [
        new("Catálogo y clientes",
        [
            new("productos", "/productos", "Productos", "box-seam", null),
            new("existencias", "/existencias", "Por comprar", "cart-plus", null),
            new("clientes", "/clientes", "Clientes", "person-lines-fill", null),
            new("dieta", "/dieta", "Dieta", "egg-fried", Permisos.Dieta),
            new("fiado", "/fiado", "Fiado", "journal-text", Permisos.Vender),
            new("pedidos", "/pedidos", "Pedidos web", "bag", null),
            new("tienda-web", "/tienda-web", "Tienda web", "globe", Permisos.Ajustar),
        ]),
        new("Negocio",
        [
            new("reportes", "/reportes", "Reportes", "bar-chart", Permisos.Reportes),
            new("rus", "/rus", "Nuevo RUS", "speedometer2", null),
            new("compras", "/compras", "Compras", "bag", null),
            new("notificaciones", "/notificaciones", "Notificaciones", "bell", null),
            new("impresion", "/impresion", "Impresión", "printer", Permisos.Vender),
        ]),
        new("Administración",
        [
            new("ajustes", "/ajustes", "Ajustes", "gear", Permisos.Ajustar),
            new("personas", "/personas", "Personas", "people", Permisos.Personas),
            new("claves", "/claves", "Claves de API", "key", Permisos.Claves),
            new("auditoria", "/auditoria", "Auditoría", "clock-history", Permisos.Auditar),
            new("respaldos", "/respaldos", "Respaldos", "archive", Permisos.Operar),
            new("tareas", "/tareas", "Tareas", "hourglass-split", Permisos.Operar),
            new("doctor", "/doctor", "Doctor", "heart-pulse", Permisos.Operar),
        ]),
    ];

    /// <summary>What is the person's own, at the foot of the menu.</summary>
    public static MenuEntry Cuenta { get; } = new("cuenta", "/cuenta", "Mi cuenta", "person-vcard", null);

    /// <summary>Whether a person sees it.</summary>
    public bool IsFor(ClaimsPrincipal person) => Permiso is null || person.Can(Permiso);
}
