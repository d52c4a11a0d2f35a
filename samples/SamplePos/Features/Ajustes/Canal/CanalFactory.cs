using IziSales.Pse;
using Microsoft.Extensions.Options;
using SamplePos.Ajustes;
using SamplePos.Hosting;

namespace SamplePos.Features.Ajustes.Canal;

/// <summary>Opens the channel that the settings describe, through the SDK's own registration: its checks, time-outs and roads are those of any application.</summary>
public sealed class CanalFactory
{
    private const string Name = "canal";

    private readonly Cofre _cofre;
    private readonly SandboxAddress _sandbox;
    private readonly IOptions<PosOptions> _options;
    private readonly TimeProvider _clock;
    private readonly ILoggerFactory _loggers;
    private readonly Ensayo _ensayo;

    /// <summary>Opens with these.</summary>
    public CanalFactory(Cofre cofre, SandboxAddress sandbox, IOptions<PosOptions> options, TimeProvider clock, ILoggerFactory loggers, Ensayo ensayo)
    {
        _cofre = cofre;
        _sandbox = sandbox;
        _options = options;
        _clock = clock;
        _loggers = loggers;
        _ensayo = ensayo;
    }

    /// <summary>Opens it; in a rehearsal, none.</summary>
    /// <exception cref="OptionsValidationException">The SDK refuses the settings; the message says which and why.</exception>
    public CanalAbierto Open(CanalAjuste ajuste, string ruc)
    {
        ServiceCollection services = new();
        services.AddSingleton(_clock);
        services.AddSingleton(_loggers);
        services.AddLogging();
        if (_ensayo.Activo)
        {
            services.AddSingleton<IPseClient, CanalCerrado>();
        }
        else
        {
            services.AddIziSalesPse(channels => Add(channels, ajuste, ruc));
        }

        ServiceProvider provider = services.BuildServiceProvider();
        CanalAbierto? opened = null;
        try
        {
            opened = new(provider, provider.GetRequiredService<IPseClient>());
            return opened;
        }
        finally
        {
            if (opened is null)
            {
                provider.Dispose();
            }
        }
    }

    private void Add(PseBuilder channels, CanalAjuste ajuste, string ruc)
    {
        switch (ajuste.Tipo)
        {
            case CanalTipo.Sunat:
                channels.AddSunatSoap(Name, sunat =>
                {
                    sunat.Entorno = ajuste.SunatEntorno;
                    sunat.Ruc = ruc;
                    sunat.UsuarioSol = ajuste.SunatUsuario;
                    sunat.ClaveSol = Open(ajuste.SunatClave);
                    sunat.ClientId = ajuste.SunatCliente.Length > 0 ? ajuste.SunatCliente : null;
                    sunat.ClientSecret = ajuste.SunatCliente.Length > 0 ? Open(ajuste.SunatClienteClave) : null;
                });
                break;
            case CanalTipo.Firma:
                channels.AddSignAndSend(Name, firma =>
                {
                    firma.BaseAddress = Address(ajuste.FirmaDireccion);
                    firma.Username = ajuste.FirmaUsuario;
                    firma.Password = Open(ajuste.FirmaClave);
                    firma.Template = Template(ajuste.FirmaPlantilla);
                });
                break;
            case CanalTipo.Nubefact:
                channels.AddNubefact(Name, nubefact =>
                {
                    nubefact.Route = Address(Open(ajuste.NubefactRuta));
                    nubefact.Token = Open(ajuste.NubefactToken);
                });
                break;
            case CanalTipo.ApiSunat:
                channels.AddApiSunat(Name, api =>
                {
                    api.BaseAddress = Address(ajuste.ApiSunatDireccion);
                    api.PersonaId = ajuste.ApiSunatPersona;
                    api.PersonaToken = Open(ajuste.ApiSunatToken);
                });
                break;
            default:
                channels.AddGeneric(Name, generic => Set(generic, ajuste));
                break;
        }
    }

    /// <remarks>The configuration's token belongs to the configuration's address: it goes nowhere else.</remarks>
    private void Set(GenericPseOptions generic, CanalAjuste ajuste)
    {
        bool demo = ajuste.Tipo == CanalTipo.Demo;
        PosOptions configured = _options.Value;
        generic.BaseAddress = demo ? _sandbox.Value : Address(ajuste.GenericoDireccion);
        generic.Token = demo ? null
            : ajuste.GenericoToken is not null ? Open(ajuste.GenericoToken)
            : configured.PseToken.Length > 0 && ajuste.GenericoDireccion == configured.PseUrl ? configured.PseToken : null;
        generic.Extensions = demo ? GenericPseExtensions.Resumenes : ajuste.GenericoExtras;
        generic.Signs = !demo && ajuste.GenericoFirma;
    }

    private string? Open(Secreto? secreto) => _cofre.Abrir(secreto);

    private static Uri? Address(string? text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? address) ? address : null;

    private static SignAndSendTemplate Template(string name) => name switch
    {
        "generar-demo" => SignAndSendTemplate.GenerarDemo(),
        "file-name" => SignAndSendTemplate.FileName(),
        "xml-filename" => SignAndSendTemplate.XmlFilename(),
        "sign" => SignAndSendTemplate.Sign(),
        _ => SignAndSendTemplate.Generar(),
    };
}
