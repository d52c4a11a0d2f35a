using System.Security.Claims;

namespace SamplePos.Identity;

/// <summary>What may be done in the shop, and which roles may do it. Each name is a policy of ASP.NET Core, for pages and endpoints alike.</summary>
/// <remarks>This is the only table of permissions. Whatever names none of them is open to everybody who has entered.</remarks>
public static class Permisos
{
    /// <summary>Sell.</summary>
    public const string Vender = "vender";

    /// <summary>Sell at another price than the shelf's, give goods away, give any discount.</summary>
    public const string Precios = "precios";

    /// <summary>Make a product while a buyer waits.</summary>
    public const string CrearProductos = "crear-productos";

    /// <summary>Change products and their prices, bring in lists of them.</summary>
    public const string Catalogo = "catalogo";

    /// <summary>Write down what comes in, breaks or is counted.</summary>
    public const string Existencias = "existencias";

    /// <summary>Decide who may buy on credit, and up to how much.</summary>
    public const string Fiar = "fiar";

    /// <summary>Note what the shop bought, correct it, take it back.</summary>
    public const string Comprar = "comprar";

    /// <summary>Annul, give back, issue again, send again.</summary>
    public const string Corregir = "corregir";

    /// <summary>Add customers, change them, and see their telephones and addresses.</summary>
    public const string Clientes = "clientes";

    /// <summary>Say who may not eat what and what products are made of, and let a line pass that is not for somebody.</summary>
    public const string Dieta = "dieta";

    /// <summary>Change how the shop works.</summary>
    public const string Ajustar = "ajustar";

    /// <summary>Add people, change their roles and passwords.</summary>
    public const string Personas = "personas";

    /// <summary>Give other programs a key.</summary>
    public const string Claves = "claves";

    /// <summary>See what the shop sells: the dashboard and the reports.</summary>
    public const string Reportes = "reportes";

    /// <summary>Read who did what.</summary>
    public const string Auditar = "auditar";

    /// <summary>Back up and restore, run tasks, look after the program.</summary>
    public const string Operar = "operar";

    /// <summary>Every permission with the roles that have it.</summary>
    public static IReadOnlyDictionary<string, string[]> Tabla { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [Vender] = [Roles.Admin, Roles.Seller],
        [Precios] = [Roles.Admin],
        [CrearProductos] = [Roles.Admin],
        [Catalogo] = [Roles.Admin],
        [Existencias] = [Roles.Admin],
        [Fiar] = [Roles.Admin],
        [Comprar] = [Roles.Admin],
        [Corregir] = [Roles.Admin],
        [Clientes] = [Roles.Admin, Roles.Seller],
        [Dieta] = [Roles.Admin],
        [Ajustar] = [Roles.Admin],
        [Personas] = [Roles.Admin],
        [Claves] = [Roles.Admin],
        [Reportes] = [Roles.Admin, Roles.Viewer],
        [Auditar] = [Roles.Admin],
        [Operar] = [Roles.Admin],
    };

    /// <summary>Whether a person may do this.</summary>
    public static bool Can(this ClaimsPrincipal person, string permiso) => Tabla[permiso].Any(person.IsInRole);
}
