using IziSales.Pse;
using IziSales.Ubl;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Ajustes;
using SamplePos.Consulta;
using SamplePos.Control;
using SamplePos.Hosting;
using SamplePos.Presentation;

namespace SamplePos.Features.Ajustes.Consulta;

/// <summary>The page of the look-up.</summary>
public sealed class IndexModel : AjustePage<ConsultaAjuste>
{
    private readonly Cofre _cofre;
    private readonly PadronFactory _factory;
    private readonly PadronImportacion _importacion;
    private readonly SandboxAddress _sandbox;
    private readonly Auditoria _auditoria;

    /// <summary>Over these settings.</summary>
    public IndexModel(AjusteStore store, Cofre cofre, PadronFactory factory, PadronImportacion importacion, SandboxAddress sandbox, Auditoria auditoria)
        : base(store, ConsultaSeccion.Instance)
    {
        _cofre = cofre;
        _factory = factory;
        _importacion = importacion;
        _sandbox = sandbox;
        _auditoria = auditoria;
    }

    /// <summary>When the copy may be asked.</summary>
    public static IReadOnlyList<Opcion> Usos { get; } =
    [
        new(nameof(CopiaUso.Primero), "Primero la copia: responde sin internet"),
        new(nameof(CopiaUso.Ultimo), "Después de los servicios"),
        new(nameof(CopiaUso.Nunca), "No usar la copia"),
    ];

    /// <summary>What was typed.</summary>
    [BindProperty]
    public ConsultaForm Form { get; set; } = new();

    /// <summary>How the copy of the padrón stands.</summary>
    public EstadoImportacion Copia { get; private set; } = EstadoImportacion.SinCopia;

    /// <summary>The file that is imported.</summary>
    public string Archivo => _importacion.Archivo;

    /// <summary>The services to choose from; the make-believe one only where it runs.</summary>
    public IEnumerable<Opcion> Plantillas => Enum.GetValues<ConsultaPlantilla>().Where(one => one != ConsultaPlantilla.Demo || _sandbox.Value is not null).Select(static one => new Opcion(one.ToString(), Nombre(one)));

    /// <summary>Begins to import SUNAT's file.</summary>
    public async Task<IActionResult> OnPostImportarAsync(CancellationToken cancellationToken)
    {
        if (_importacion.Ask())
        {
            await _auditoria.RecordAsync(new Registro(Acciones.Padron, "padron", "copia"), cancellationToken);
        }

        return Redirect($"{Seccion.Pagina}#copia");
    }

    /// <inheritdoc/>
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Copia = await _importacion.DescribeAsync(context.HttpContext.RequestAborted);
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    /// <inheritdoc/>
    protected override void Show(ConsultaAjuste ajuste) => Form = new()
    {
        Plantilla0 = ajuste.At(0).Plantilla,
        Direccion0 = ajuste.At(0).Direccion,
        Plantilla1 = ajuste.At(1).Plantilla,
        Direccion1 = ajuste.At(1).Direccion,
        Plantilla2 = ajuste.At(2).Plantilla,
        Direccion2 = ajuste.At(2).Direccion,
        Copia = ajuste.Copia,
    };

    /// <inheritdoc/>
    protected override ValueTask<ConsultaAjuste> ReadAsync(CancellationToken cancellationToken)
    {
        List<ConsultaProveedor> providers = [];
        for (int i = 0; i < ConsultaSeccion.Places; i++)
        {
            (ConsultaPlantilla plantilla, string? direccion, string? token) = Form.Lugares[i];
            ConsultaProveedor kept = Actual.At(i);
            string address = Typed(direccion);
            if (plantilla == ConsultaPlantilla.Demo && _sandbox.Value is null)
            {
                Reprochar($"Plantilla{i}", "La demostración no está encendida: elija un servicio.");
            }

            // A token belongs to its address: with another one it is asked for again, so that nobody sends it elsewhere.
            bool same = address == kept.Direccion && plantilla == kept.Plantilla;
            providers.Add(plantilla is ConsultaPlantilla.Ninguna or ConsultaPlantilla.Demo
                ? new() { Plantilla = plantilla }
                : new() { Plantilla = plantilla, Direccion = address, Token = _cofre.Cambiar(same ? kept.Token : null, token) });
        }

        return ValueTask.FromResult(new ConsultaAjuste { Proveedores = providers, Copia = Form.Copia });
    }

    /// <inheritdoc/>
    protected override async Task<Prueba> ProbarAsync(ConsultaAjuste ajuste, CancellationToken cancellationToken)
    {
        string number = Typed(Form.Numero);
        Dni? dni = Dni.TryParse(number, out Dni? readDni) ? readDni : null;
        Ruc? ruc = Ruc.TryParse(number, out Ruc? readRuc) ? readRuc : null;
        if (dni is null && ruc is null)
        {
            return Prueba.Mal("Escriba un DNI de ocho dígitos o un RUC de once para probar.");
        }

        using PadronAbierto open = _factory.Open(ajuste);
        if (open.Problema is { } problem)
        {
            return Prueba.Mal(problem);
        }

        PadronResult result = dni is not null ? await open.Client.FindAsync(dni, cancellationToken) : await open.Client.FindAsync(ruc!, cancellationToken);
        return result switch
        {
            { IsFound: true, Ficha: { } ficha } => Prueba.Bien($"{number}: {string.Join(", ", new[] { ficha.Nombre, ficha.Estado, ficha.Condicion, ficha.Domicilio?.Direccion }.OfType<string>())}. Lo dijo: {ficha.Fuente}{(ficha.Fecha is { } day ? $" del {Texto.Dia(day)}" : "")}."),
            { Status: PadronStatus.NotFound } => Prueba.Dudosa($"Responden, pero {Lower(result.Mensaje)}"),
            _ => Prueba.Mal(result.Mensaje.Replace(" Escriba el nombre y siga vendiendo.", "", StringComparison.Ordinal)),
        };
    }

    private static string Nombre(ConsultaPlantilla plantilla) => plantilla switch
    {
        ConsultaPlantilla.Demo => "Demostración: personas inventadas",
        ConsultaPlantilla.Neutral => "Contrato neutral (dni/…, ruc/…)",
        ConsultaPlantilla.Decolecta => "decolecta",
        ConsultaPlantilla.ApisNetPeV1 => "apis.net.pe, versión 1",
        ConsultaPlantilla.ApisNetPeV2 => "apis.net.pe, versión 2",
        ConsultaPlantilla.ApiPeruDev => "apiperu.dev",
        _ => "Nadie",
    };

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
