using System.Globalization;
using IziSales.Ubl;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Control;
using SamplePos.Identity;
using SamplePos.Presentation;

namespace SamplePos.Features.Revision;

/// <summary>Who did what and when.</summary>
[Authorize(Policy = Permisos.Auditar)]
public sealed class IndexModel : PageModel
{
    private const int PageLength = 50;

    private static readonly Opcion Anything = new("", "Todo");

    private readonly AuditoriaLectura _log;

    /// <summary>Reads this log.</summary>
    public IndexModel(AuditoriaLectura log) => _log = log;

    /// <summary>What may have been done.</summary>
    public static IReadOnlyList<Opcion> Actions { get; } = [Anything, .. Acciones.Palabras.Select(static one => new Opcion(one.Key, one.Value))];

    /// <summary>Text in what it was done to.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Who.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Usuario { get; set; }

    /// <summary>What was done.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Accion { get; set; }

    /// <summary>First day in Lima.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Desde { get; set; }

    /// <summary>Last day in Lima.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Hasta { get; set; }

    /// <summary>Where the page begins.</summary>
    [BindProperty(SupportsGet = true)]
    public long? AntesDe { get; set; }

    /// <summary>Everybody who did something.</summary>
    public IReadOnlyList<Opcion> People { get; private set; } = [];

    /// <summary>What was found, newest first.</summary>
    public IReadOnlyList<Asiento> Lines { get; private set; } = [];

    /// <summary>Where older lines are; null when there are none.</summary>
    public string? Next { get; private set; }

    /// <summary>Finds them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        People = [new Opcion("", "Todos"), .. (await _log.PeopleAsync(cancellationToken)).Select(static name => new Opcion(name, name))];
        IReadOnlyList<Asiento> found = await _log.SearchAsync(
            new AuditoriaFiltro
            {
                Texto = Given(Q),
                Usuario = Given(Usuario),
                Accion = Given(Accion),
                Desde = Midnight(Desde, 0),
                Hasta = Midnight(Hasta, 1),
                AntesDe = AntesDe,
                Limit = PageLength + 1,
            },
            cancellationToken);
        Lines = [.. found.Take(PageLength)];
        if (found.Count > PageLength)
        {
            QueryBuilder query = new(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["q"] = Q,
                ["usuario"] = Usuario,
                ["accion"] = Accion,
                ["desde"] = Desde,
                ["hasta"] = Hasta,
                ["antesDe"] = Lines[^1].Id.ToString(CultureInfo.InvariantCulture),
            }.Where(static one => !string.IsNullOrEmpty(one.Value)).Select(static one => KeyValuePair.Create(one.Key, one.Value!)));
            Next = $"/auditoria{query}";
        }
    }

    /// <summary>What was typed, if it can be in the log at all.</summary>
    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : new string([.. text.Trim().Where(static letter => !char.IsControl(letter))]);

    private static DateTimeOffset? Midnight(string? text, int daysLater) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day < DateOnly.MaxValue
            ? new DateTimeOffset(day.AddDays(daysLater).ToDateTime(TimeOnly.MinValue), Lima.Offset)
            : null;
}
