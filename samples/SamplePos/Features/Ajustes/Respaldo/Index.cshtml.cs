using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SamplePos.Ajustes;
using SamplePos.Operacion.Respaldos;
using SamplePos.Presentation;

namespace SamplePos.Features.Ajustes.Respaldo;

/// <summary>The page of the backups' settings.</summary>
public sealed class IndexModel : AjustePage<RespaldoAjuste>
{
    private const int HoursADay = 24;
    private const int ShortestPhrase = 12;

    private readonly Cofre _cofre;

    /// <summary>Over these settings.</summary>
    public IndexModel(AjusteStore store, Cofre cofre)
        : base(store, RespaldoSeccion.Instance) => _cofre = cofre;

    /// <summary>The hours to choose from.</summary>
    public static IReadOnlyList<Opcion> Horas { get; } = [.. Enumerable.Range(0, HoursADay).Select(static hour => new Opcion(Texto.Entero(hour), $"{hour:00}:00"))];

    /// <summary>What was typed.</summary>
    [BindProperty]
    public RespaldoForm Form { get; set; } = new();

    /// <inheritdoc/>
    protected override void Show(RespaldoAjuste ajuste) => Form = new() { Hora = Texto.Entero(ajuste.Hora), Dias = Texto.Entero(ajuste.Dias), CarpetaExterna = ajuste.CarpetaExterna };

    /// <inheritdoc/>
    protected override ValueTask<RespaldoAjuste> ReadAsync(CancellationToken cancellationToken)
    {
        if (Form.Frase is { Length: > 0 and < ShortestPhrase })
        {
            Reprochar("Frase", $"Escriba al menos {ShortestPhrase} letras: varias palabras son fáciles de recordar.");
        }

        return ValueTask.FromResult(Actual with
        {
            Hora = Number(Form.Hora),
            Dias = Number(Form.Dias),
            CarpetaExterna = Typed(Form.CarpetaExterna),
            Frase = Form.SinFrase ? null : _cofre.Cambiar(Actual.Frase, Form.Frase),
        });
    }

    /// <inheritdoc/>
    protected override async Task<Prueba> ProbarAsync(RespaldoAjuste ajuste, CancellationToken cancellationToken)
    {
        if (ajuste.CarpetaExterna.Length == 0)
        {
            return Prueba.Dudosa("Los datos están bien escritos. Sin una segunda carpeta, los respaldos se pierden junto con este equipo.");
        }

        try
        {
            await CopiaExterna.TryAsync(ajuste.CarpetaExterna, cancellationToken);
            return Prueba.Bien("En la segunda carpeta se puede escribir y leer.");
        }
        catch (Exception error) when (error is RespaldoException or IOException or UnauthorizedAccessException)
        {
            return Prueba.Mal($"La segunda carpeta no sirve: {error.Message}");
        }
    }

    private static int Number(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;
}
