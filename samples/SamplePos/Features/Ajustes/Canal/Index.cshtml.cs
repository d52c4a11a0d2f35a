using IziSales.Pse;
using Microsoft.AspNetCore.Mvc;
using SamplePos.Ajustes;
using SamplePos.Features.Ajustes.Empresa;
using SamplePos.Hosting;
using SamplePos.Presentation;

namespace SamplePos.Features.Ajustes.Canal;

/// <summary>The page of the way to SUNAT.</summary>
public sealed class IndexModel : AjustePage<CanalAjuste>
{
    private readonly Cofre _cofre;
    private readonly CanalFactory _factory;
    private readonly SandboxAddress _sandbox;

    /// <summary>Over these settings.</summary>
    public IndexModel(AjusteStore store, Cofre cofre, CanalFactory factory, SandboxAddress sandbox)
        : base(store, CanalSeccion.Instance)
    {
        _cofre = cofre;
        _factory = factory;
        _sandbox = sandbox;
    }

    /// <summary>SUNAT's two environments.</summary>
    public static IReadOnlyList<Opcion> Entornos { get; } =
        [new(nameof(SunatEntorno.Beta), "Pruebas (beta): nada vale"), new(nameof(SunatEntorno.Produccion), "Producción: las boletas valen")];

    /// <summary>What the family that signs and sends calls things.</summary>
    public static IReadOnlyList<Opcion> Plantillas { get; } =
    [
        new("generar", "generar, enviar, consultar (lo más común)"),
        new("generar-demo", "generar-demo, enviar-demo (pruebas)"),
        new("file-name", "file_name y file_content"),
        new("xml-filename", "xml_filename y xml_content_base64"),
        new("sign", "sign, send, status"),
    ];

    /// <summary>What was typed.</summary>
    [BindProperty]
    public CanalForm Form { get; set; } = new();

    /// <summary>The kinds to choose from; the make-believe one only where it runs.</summary>
    public IEnumerable<Opcion> Tipos => Enum.GetValues<CanalTipo>().Where(tipo => tipo != CanalTipo.Demo || _sandbox.Value is not null).Select(static tipo => new Opcion(tipo.ToString(), CanalSeccion.Nombre(tipo)));

    /// <inheritdoc/>
    protected override void Show(CanalAjuste ajuste) => Form = new()
    {
        Tipo = ajuste.Tipo,
        GenericoDireccion = ajuste.GenericoDireccion,
        GenericoResumenes = ajuste.GenericoExtras.HasFlag(GenericPseExtensions.Resumenes),
        GenericoAnulaciones = ajuste.GenericoExtras.HasFlag(GenericPseExtensions.Anulaciones),
        GenericoUltimo = ajuste.GenericoExtras.HasFlag(GenericPseExtensions.UltimoNumero),
        GenericoFirma = ajuste.GenericoFirma,
        SunatEntorno = ajuste.SunatEntorno,
        SunatUsuario = ajuste.SunatUsuario,
        SunatCliente = ajuste.SunatCliente,
        FirmaDireccion = ajuste.FirmaDireccion,
        FirmaUsuario = ajuste.FirmaUsuario,
        FirmaPlantilla = ajuste.FirmaPlantilla,
        ApiSunatDireccion = ajuste.ApiSunatDireccion,
        ApiSunatPersona = ajuste.ApiSunatPersona,
    };

    /// <inheritdoc/>
    protected override ValueTask<CanalAjuste> ReadAsync(CancellationToken cancellationToken)
    {
        CanalAjuste kept = Actual;
        if (Form.Tipo == CanalTipo.Demo && _sandbox.Value is null)
        {
            Reprochar("Tipo", "La demostración no está encendida: el programa se abrió con un PSE en su configuración.");
        }

        // A secret belongs to its address: with another one it is asked for again, so that nobody sends it elsewhere.
        Secreto? Of(string address, string before, Secreto? secreto) => address == before ? secreto : null;
        string generico = Typed(Form.GenericoDireccion);
        string firma = Typed(Form.FirmaDireccion);
        string api = Typed(Form.ApiSunatDireccion);
        return ValueTask.FromResult(kept with
        {
            Tipo = Form.Tipo,
            GenericoDireccion = generico,
            GenericoToken = _cofre.Cambiar(Of(generico, kept.GenericoDireccion, kept.GenericoToken), Form.GenericoToken),
            GenericoExtras = Flag(Form.GenericoResumenes, GenericPseExtensions.Resumenes) | Flag(Form.GenericoAnulaciones, GenericPseExtensions.Anulaciones) | Flag(Form.GenericoUltimo, GenericPseExtensions.UltimoNumero),
            GenericoFirma = Form.GenericoFirma,
            SunatEntorno = Form.SunatEntorno,
            SunatUsuario = Typed(Form.SunatUsuario),
            SunatClave = _cofre.Cambiar(kept.SunatClave, Form.SunatClave),
            SunatCliente = Typed(Form.SunatCliente),
            SunatClienteClave = _cofre.Cambiar(kept.SunatClienteClave, Form.SunatClienteClave),
            FirmaDireccion = firma,
            FirmaUsuario = Typed(Form.FirmaUsuario),
            FirmaClave = _cofre.Cambiar(Of(firma, kept.FirmaDireccion, kept.FirmaClave), Form.FirmaClave),
            FirmaPlantilla = Plantillas.Any(plantilla => plantilla.Valor == Form.FirmaPlantilla) ? Form.FirmaPlantilla! : kept.FirmaPlantilla,
            NubefactRuta = _cofre.Cambiar(kept.NubefactRuta, Form.NubefactRuta),
            NubefactToken = _cofre.Cambiar(string.IsNullOrEmpty(Form.NubefactRuta) ? kept.NubefactToken : null, Form.NubefactToken),
            ApiSunatDireccion = api,
            ApiSunatPersona = Typed(Form.ApiSunatPersona),
            ApiSunatToken = _cofre.Cambiar(Of(api, kept.ApiSunatDireccion, kept.ApiSunatToken), Form.ApiSunatToken),
        });
    }

    /// <inheritdoc/>
    protected override Task<Prueba> ProbarAsync(CanalAjuste ajuste, CancellationToken cancellationToken) =>
        CanalPrueba.ProbarAsync(_factory, ajuste, Store.Get(EmpresaSeccion.Instance).Ruc, cancellationToken);

    private static GenericPseExtensions Flag(bool set, GenericPseExtensions flag) => set ? flag : GenericPseExtensions.None;
}
