using System.Globalization;
using IziSales.Woo;
using Microsoft.AspNetCore.Mvc;
using SamplePos.Ajustes;
using SamplePos.Hosting;
using SamplePos.PedidosWeb;
using SamplePos.Presentation;

namespace SamplePos.Features.Ajustes.TiendaWeb;

/// <summary>The page of the web shop.</summary>
public sealed class IndexModel : AjustePage<TiendaWebAjuste>
{
    private const string UsualEstados = "processing, completed";

    private readonly Cofre _cofre;
    private readonly WooClientFactory _clients;
    private readonly Ensayo _ensayo;

    /// <summary>Over these settings.</summary>
    public IndexModel(AjusteStore store, Cofre cofre, WooClientFactory clients, Ensayo ensayo)
        : base(store, TiendaWebSeccion.Instance)
    {
        _cofre = cofre;
        _clients = clients;
        _ensayo = ensayo;
    }

    /// <summary>How keys may travel.</summary>
    public static IReadOnlyList<Opcion> Autenticaciones { get; } =
    [
        new(nameof(WooAuthentication.Automatic), "Automática (lo normal)"),
        new(nameof(WooAuthentication.Basic), "En la cabecera (Basic)"),
        new(nameof(WooAuthentication.Query), "En la dirección (Query)"),
        new(nameof(WooAuthentication.OAuth), "Firmada (OAuth)"),
    ];

    /// <summary>By which address the interface may be reached.</summary>
    public static IReadOnlyList<Opcion> Rutas { get; } =
    [
        new(nameof(WooRoute.Permalinks), "/wp-json/ (lo normal)"),
        new(nameof(WooRoute.IndexPhp), "/index.php/wp-json/ (IndexPhp)"),
        new(nameof(WooRoute.RestRoute), "?rest_route= (RestRoute)"),
    ];

    /// <summary>Who may say that an order gets its boleta.</summary>
    public static IReadOnlyList<Opcion> Emisiones { get; } =
    [
        new(nameof(EmisionWeb.AMano), "A mano: una persona emite cada pedido"),
        new(nameof(EmisionWeb.Automatica), "Automática: cada pedido pagado, sin preguntar"),
        new(nameof(EmisionWeb.Ninguna), "No mirar los pedidos"),
    ];

    /// <summary>Who may read the note on an order.</summary>
    public static IReadOnlyList<Opcion> Notas { get; } =
    [
        new(nameof(WooNotes.Private), "Nota privada, solo para la tienda"),
        new(nameof(WooNotes.Customer), "Nota para el cliente, que la recibe por correo"),
        new(nameof(WooNotes.None), "Sin nota"),
    ];

    /// <summary>Where the site tells of its orders.</summary>
    public string Avisos => $"{Request.Scheme}://{Request.Host}/woo/{Actual.Nombre}/avisos";

    /// <summary>What was typed.</summary>
    [BindProperty]
    public TiendaWebForm Form { get; set; } = new();

    /// <summary>What was found when it was tried.</summary>
    public IReadOnlyList<WooFinding> Hallazgos { get; private set; } = [];

    /// <inheritdoc/>
    protected override void Show(TiendaWebAjuste ajuste) => Form = new()
    {
        Activa = ajuste.Activa,
        Direccion = ajuste.Direccion,
        Autenticacion = ajuste.Autenticacion,
        Ruta = ajuste.Ruta,
        DireccionPropia = ajuste.DireccionPropia,
        CadaHoras = Texto.Entero(ajuste.CadaHoras),
        Descontar = ajuste.Descontar,
        Emision = ajuste.Emision,
        Estados = TiendaWebAjuste.Listed(ajuste.Estados).Count > 0 ? ajuste.Estados : UsualEstados,
        ClavesDni = ajuste.ClavesDni,
        ClavesRuc = ajuste.ClavesRuc,
        Nota = ajuste.Nota,
        DireccionPublica = ajuste.DireccionPublica,
    };

    /// <inheritdoc/>
    protected override ValueTask<TiendaWebAjuste> ReadAsync(CancellationToken cancellationToken)
    {
        TiendaWebAjuste kept = Actual;
        string direccion = Typed(Form.Direccion).TrimEnd('/');
        if (!int.TryParse(Typed(Form.CadaHoras), NumberStyles.None, CultureInfo.InvariantCulture, out int hours))
        {
            Reprochar("CadaHoras", "Escriba de 1 a 168 horas, o 0 para sincronizar solo a mano.");
        }

        // Keys belong to their address: with another one they are asked for again, so that nobody sends them elsewhere.
        bool same = direccion == kept.Direccion;
        return ValueTask.FromResult(kept with
        {
            Activa = Form.Activa,
            Direccion = direccion,
            Clave = _cofre.Cambiar(same ? kept.Clave : null, Form.Clave?.Trim()),
            ClaveSecreta = _cofre.Cambiar(same ? kept.ClaveSecreta : null, Form.ClaveSecreta?.Trim()),
            Autenticacion = Form.Autenticacion,
            Ruta = Form.Ruta,
            DireccionPropia = Typed(Form.DireccionPropia).TrimEnd('/'),
            CadaHoras = hours,
            Descontar = Form.Descontar,
            Emision = Form.Emision,
            SecretoAvisos = _cofre.Cambiar(kept.SecretoAvisos, Form.SecretoAvisos?.Trim()),
            Estados = Typed(Form.Estados),
            ClavesDni = Typed(Form.ClavesDni),
            ClavesRuc = Typed(Form.ClavesRuc),
            Nota = Form.Nota,
            DireccionPublica = Typed(Form.DireccionPublica).TrimEnd('/'),
            ClaveEnlaces = kept.ClaveEnlaces ?? (Typed(Form.DireccionPublica).Length > 0 ? EnlacePublico.NuevaClave(_cofre) : null),
        });
    }

    /// <inheritdoc/>
    protected override async Task<Prueba> ProbarAsync(TiendaWebAjuste ajuste, CancellationToken cancellationToken)
    {
        if (!ajuste.Activa)
        {
            return Prueba.Dudosa("Marque «Tengo una tienda web» para probarla.");
        }

        if (_ensayo.Activo)
        {
            return Prueba.Dudosa(Ensayo.Frase);
        }

        try
        {
            using WooClient client = _clients.Create(ajuste.Nombre, ajuste.ToOptions(_cofre));
            WooShopReport report = await client.VerifyAsync(cancellationToken);
            Hallazgos = report.Findings;
            return !report.IsUsable ? Prueba.Mal("Así no funciona. Abajo dice por qué y qué hacer.")
                : report.Findings.Any(static finding => finding.Level == WooFindingLevel.Warning) ? Prueba.Dudosa($"Funciona. Hay algo que conviene mirar en «{report.Name}».")
                : Prueba.Bien($"Funciona: «{report.Name}», WooCommerce {report.Version}.");
        }
        catch (ArgumentException)
        {
            return Prueba.Mal("Las claves guardadas no sirven en esta máquina: escríbalas otra vez.");
        }
    }
}
