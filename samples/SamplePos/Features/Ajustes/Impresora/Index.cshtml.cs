using System.Globalization;
using System.Text;
using IziSales.Printing;
using Microsoft.AspNetCore.Mvc;
using SamplePos.Ajustes;
using SamplePos.Hosting;
using SamplePos.Impresion;
using SamplePos.Presentation;

namespace SamplePos.Features.Ajustes.Impresora;

/// <summary>The page of this till's printer.</summary>
public sealed class IndexModel : AjustePage<ImpresoraAjuste>
{
    private readonly Shop _shop;
    private readonly Ensayo _ensayo;
    private readonly TimeProvider _clock;

    /// <summary>Over these settings.</summary>
    public IndexModel(AjusteStore store, Shop shop, Ensayo ensayo, TimeProvider clock)
        : base(store, ImpresoraSeccion.Instance)
    {
        _shop = shop;
        _ensayo = ensayo;
        _clock = clock;
    }

    /// <summary>The kinds to choose from.</summary>
    public static IReadOnlyList<Opcion> Perfiles { get; } = [.. PrinterProfile.All.Select(static profile => new Opcion(profile.Name, profile.Description))];

    /// <summary>What was typed.</summary>
    [BindProperty]
    public ImpresoraForm Form { get; set; } = new();

    /// <summary>The test ticket as the printer would show it.</summary>
    public string Vista => Encoding.UTF8.GetString(new TextRenderer().ToBytes(Muestra(Find(Typed(Form.Perfil)), Number(Form.Columnas))));

    /// <inheritdoc/>
    protected override void Show(ImpresoraAjuste ajuste) => Form = new()
    {
        Direccion = ajuste.Direccion,
        Perfil = ajuste.Perfil,
        Columnas = ajuste.Columnas?.ToString(CultureInfo.InvariantCulture),
        Automatica = ajuste.Automatica,
        Cajon = ajuste.Cajon,
    };

    /// <inheritdoc/>
    protected override ValueTask<ImpresoraAjuste> ReadAsync(CancellationToken cancellationToken)
    {
        string columnas = Typed(Form.Columnas);
        if (columnas.Length > 0 && Number(columnas) is null)
        {
            Reprochar("Columnas", $"«{columnas}» no es un número.");
        }

        // Another kind of printer brings its own table and cut: what the set-up found was the old one's.
        string perfil = Typed(Form.Perfil);
        ImpresoraAjuste kept = perfil == Actual.Perfil ? Actual : new ImpresoraAjuste();
        return ValueTask.FromResult(kept with
        {
            Direccion = Typed(Form.Direccion),
            Perfil = perfil,
            Columnas = Number(columnas),
            Automatica = Form.Automatica,
            Cajon = Form.Cajon,
        });
    }

    /// <inheritdoc/>
    protected override async Task<Prueba> ProbarAsync(ImpresoraAjuste ajuste, CancellationToken cancellationToken)
    {
        if (ajuste.Direccion.Length == 0)
        {
            return Prueba.Mal("Escriba primero la dirección de la impresora.");
        }

        if (_ensayo.Activo)
        {
            return Prueba.Dudosa(Ensayo.Frase);
        }

        PrinterProfile profile = ajuste.ToSettings("prueba").ToProfile();
        byte[] job = new EscPosRenderer(profile).ToBytes(Muestra(profile, profile.Columns));
        try
        {
            PrintDelivery delivery = await PrinterUri.Parse(ajuste.Direccion).Open(_clock).SendAsync(job, cancellationToken);
            return delivery == PrintDelivery.Printed
                ? Prueba.Bien("Salió el ticket de prueba. Si las tildes y el borde derecho están bien, guarde.")
                : Prueba.Bien("Se envió el ticket de prueba; esta impresora no confirma. Si salió completo y con tildes, guarde.");
        }
        catch (PrinterException error)
        {
            return Prueba.Mal(error.Message);
        }
    }

    private Ticket Muestra(PrinterProfile profile, int? columns) =>
        TestTicket.Of(_shop.Emisor, Math.Clamp(columns ?? profile.Columns, TicketOptions.MinColumns, TicketOptions.MaxColumns), _clock.GetUtcNow());

    private static PrinterProfile Find(string name) => PrinterProfile.TryFind(name, out PrinterProfile? profile) ? profile : PrinterProfile.Generic80;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
