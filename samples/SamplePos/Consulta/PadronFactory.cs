using IziSales.Pse;
using IziSales.Storage;
using SamplePos.Ajustes;
using SamplePos.Features.Ajustes.Consulta;
using SamplePos.Hosting;

namespace SamplePos.Consulta;

/// <summary>Makes look-ups from settings.</summary>
public sealed class PadronFactory
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan OfOne = TimeSpan.FromMilliseconds(1500);

    private readonly Cofre _cofre;
    private readonly SandboxAddress _sandbox;
    private readonly PadronReducido _copia;
    private readonly TimeProvider _clock;
    private readonly Ensayo _ensayo;

    /// <summary>Makes them with these secrets and this copy.</summary>
    public PadronFactory(Cofre cofre, SandboxAddress sandbox, PadronReducido copia, TimeProvider clock, Ensayo ensayo)
    {
        _cofre = cofre;
        _sandbox = sandbox;
        _copia = copia;
        _clock = clock;
        _ensayo = ensayo;
    }

    /// <summary>A look-up over the settings' services and the copy; a till waits two seconds for it and no longer. In a rehearsal, the copy alone.</summary>
    public PadronAbierto Open(ConsultaAjuste ajuste)
    {
        PadronProvider?[] found = _ensayo.Activo ? [] : [.. ajuste.Proveedores.Select((one, i) => one.ToProvider(i + 1, _cofre, _sandbox.Value))];
        PadronProvider[] providers = [.. found.OfType<PadronProvider>()];
        int wanted = _ensayo.Activo ? 0 : ajuste.Proveedores.Count(one => one.Plantilla != ConsultaPlantilla.Ninguna && (one.Plantilla != ConsultaPlantilla.Demo || _sandbox.Value is not null));
        ServiceCollection services = new();
        services.AddSingleton(_clock);
        if (ajuste.Copia != CopiaUso.Nunca)
        {
            services.AddSingleton<IPadronSource>(_copia);
        }

        services.AddIziSalesPadron(options =>
        {
            options.Deadline = Deadline;
            options.Timeout = OfOne;
            foreach (PadronProvider provider in providers)
            {
                options.Providers.Add(provider);
            }

            if (ajuste.Copia == CopiaUso.Ultimo)
            {
                foreach (string name in providers.Select(static provider => provider.Nombre).Append(_copia.Nombre))
                {
                    options.Order.Add(name);
                }
            }
        });
        return new PadronAbierto(services.BuildServiceProvider(), providers.Length < wanted ? "El token guardado no sirve en esta máquina: escríbalo otra vez en Ajustes, «Consulta DNI/RUC»." : null);
    }
}
