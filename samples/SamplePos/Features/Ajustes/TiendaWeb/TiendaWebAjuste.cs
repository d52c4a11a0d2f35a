using System.Text.Json.Serialization;
using IziSales.Ubl;
using IziSales.Woo;
using SamplePos.Ajustes;

namespace SamplePos.Features.Ajustes.TiendaWeb;

/// <summary>The shop's WooCommerce site, and what is done with it.</summary>
public sealed record TiendaWebAjuste
{
    private const string Unnamed = "web";
    private const string Www = "www.";
    private const int LongestName = 120; // with the order's id it stays within what a key may hold

    /// <summary>Whether there is one.</summary>
    public bool Activa { get; init; }

    /// <summary>The site's exact address.</summary>
    public string Direccion { get; init; } = "";

    /// <summary>The key that begins with <c>ck_</c>.</summary>
    public Secreto? Clave { get; init; }

    /// <summary>The secret that begins with <c>cs_</c>.</summary>
    public Secreto? ClaveSecreta { get; init; }

    /// <summary>How the keys travel.</summary>
    public WooAuthentication Autenticacion { get; init; }

    /// <summary>By which address the interface is reached.</summary>
    public WooRoute Ruta { get; init; }

    /// <summary>The address that the site thinks it has; empty where it is the same.</summary>
    public string DireccionPropia { get; init; } = "";

    /// <summary>How often the catalogue is read by itself; 0 never.</summary>
    public int CadaHoras { get; init; } = 6;

    /// <summary>Whether both sell from one stock: what is sold at the till is taken from the web's, and what the web sells from what the shop counts.</summary>
    public bool Descontar { get; init; } = true;

    /// <summary>Who says that an order of it gets its boleta.</summary>
    public EmisionWeb Emision { get; init; }

    /// <summary>The secret with which it signs what it tells of orders; null where it tells nothing.</summary>
    public Secreto? SecretoAvisos { get; init; }

    /// <summary>Statuses of orders that get a boleta, with commas between; null or empty for the usual ones.</summary>
    public string? Estados { get; init; }

    /// <summary>Fields in which its checkout asks for the DNI, with commas between, besides the usual ones.</summary>
    public string? ClavesDni { get; init; }

    /// <summary>Fields in which its checkout asks for the RUC, with commas between, besides the usual ones.</summary>
    public string? ClavesRuc { get; init; }

    /// <summary>Who reads the note on an order.</summary>
    public WooNotes Nota { get; init; }

    /// <summary>Where customers reach this program; null or empty where they cannot.</summary>
    public string? DireccionPublica { get; init; }

    /// <summary>The key of the links with which a customer opens his own boleta, and no other.</summary>
    public Secreto? ClaveEnlaces { get; init; }

    /// <summary>The site's name in this program, part of the keys of its boletas: the order 51 of another site is another order.</summary>
    /// <remarks>Made of host and path; the same site with https, or with www, has the same one.</remarks>
    [JsonIgnore]
    public string Nombre
    {
        get
        {
            if (!Uri.TryCreate(Direccion, UriKind.Absolute, out Uri? address) || address.Host.Length == 0)
            {
                return Unnamed;
            }

            string host = address.IdnHost.StartsWith(Www, StringComparison.Ordinal) ? address.IdnHost[Www.Length..] : address.IdnHost;
            string port = address.IsDefaultPort ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"-{address.Port}");
            string name = $"{host.Trim('[', ']')}{port}{address.AbsolutePath.TrimEnd('/')}".ToLowerInvariant();
            return new string([.. name.Take(LongestName).Select(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '.' ? letter : '-')]);
        }
    }

    /// <summary>What becomes of its orders.</summary>
    public WooOrderOptions ToOrderOptions(Cofre cofre, TaxProfile regimen)
    {
        WooMappingOptions usual = new() { Shop = Nombre };
        return new WooOrderOptions
        {
            Mapping = new WooMappingOptions
            {
                Shop = Nombre,
                TaxProfile = regimen,
                Statuses = Listed(Estados) is { Count: > 0 } statuses ? statuses : usual.Statuses,
                DniKeys = [.. Listed(ClavesDni), .. usual.DniKeys],
                RucKeys = [.. Listed(ClavesRuc), .. usual.RucKeys],
            },
            Issuing = Emision == EmisionWeb.Automatica ? WooIssuing.Automatic : WooIssuing.OnRequest,
            WebhookSecret = cofre.Abrir(SecretoAvisos),
            Notes = Nota,
        };
    }

    /// <summary>The words of a list with commas between.</summary>
    public static IReadOnlyList<string> Listed(string? text) => text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>How to reach the site, for a client of it.</summary>
    public WooShopOptions ToOptions(Cofre cofre) => new()
    {
        Address = Uri.TryCreate(Direccion, UriKind.Absolute, out Uri? address) ? address : null,
        HomeAddress = Uri.TryCreate(DireccionPropia, UriKind.Absolute, out Uri? home) ? home : null,
        ConsumerKey = cofre.Abrir(Clave),
        ConsumerSecret = cofre.Abrir(ClaveSecreta),
        Authentication = Autenticacion,
        Route = Ruta,
    };
}
