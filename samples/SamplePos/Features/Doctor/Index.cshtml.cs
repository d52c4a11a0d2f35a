using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using SamplePos.Hosting;
using SamplePos.Identity;
using SamplePos.Operacion.Examen;

namespace SamplePos.Features.Doctor;

/// <summary>Every part of the shop's program, looked at now, with what to do next.</summary>
[Authorize(Policy = Permisos.Operar)]
public sealed class IndexModel : PageModel
{
    private readonly ExamenProcessor _examen;
    private readonly PosOptions _options;

    /// <summary>Looks with this.</summary>
    public IndexModel(ExamenProcessor examen, IOptions<PosOptions> options)
    {
        _examen = examen;
        _options = options.Value;
    }

    /// <summary>What was found.</summary>
    public IReadOnlyList<Hallazgo> Hallazgos { get; private set; } = [];

    /// <summary>The same as text.</summary>
    public string Informe { get; private set; } = "";

    /// <summary>good, warn or bad: the worst of all.</summary>
    public string Tono => Hallazgos.Any(static one => one.Tono == "bad") ? "bad" : Hallazgos.Any(static one => one.Tono == "wait") ? "warn" : "good";

    /// <summary>The icon of the worst.</summary>
    public string Icono => Tono switch
    {
        "good" => "check-circle-fill",
        "warn" => "exclamation-triangle-fill",
        _ => "exclamation-octagon-fill",
    };

    /// <summary>All of it in a sentence.</summary>
    public string Resumen
    {
        get
        {
            int bad = Hallazgos.Count(static one => one.Tono == "bad");
            int wait = Hallazgos.Count(static one => one.Tono == "wait");
            return (bad, wait) switch
            {
                (0, 0) => "Todo está bien.",
                (0, 1) => "Funciona. Hay algo que mirar.",
                (0, _) => $"Funciona. Hay {wait} cosas que mirar.",
                (1, _) => "Hay algo que arreglar.",
                _ => $"Hay {bad} cosas que arreglar.",
            };
        }
    }

    /// <summary>Looks.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Hallazgos = await _examen.RunAsync(cancellationToken);
        Informe = _examen.ToText(Hallazgos, _options);
    }
}
