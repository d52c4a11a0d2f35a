using Microsoft.AspNetCore.Mvc;
using SamplePos.Ajustes;
using SamplePos.Imagenes;

namespace SamplePos.Features.Ajustes.Cobro;

/// <summary>The page of charging.</summary>
public sealed class IndexModel : AjustePage<CobroAjuste>
{
    private const long LargestPicture = 400 * 1024;

    private readonly ImagenStore _imagenes;

    /// <summary>Over these settings.</summary>
    public IndexModel(AjusteStore store, ImagenStore imagenes)
        : base(store, CobroSeccion.Instance) => _imagenes = imagenes;

    /// <summary>What was typed.</summary>
    [BindProperty]
    public CobroForm Form { get; set; } = new();

    /// <inheritdoc/>
    protected override void Show(CobroAjuste ajuste) => Form = new() { MaxDescuento = ajuste.MaxDescuento };

    /// <inheritdoc/>
    protected override async ValueTask<CobroAjuste> ReadAsync(CancellationToken cancellationToken) => new()
    {
        MaxDescuento = Form.MaxDescuento,
        Yape = await PictureAsync("Yape", Form.QuitarYape, Actual.Yape, cancellationToken),
        Plin = await PictureAsync("Plin", Form.QuitarPlin, Actual.Plin, cancellationToken),
    };

    /// <summary>The picture that was sent; without one it stays as it was, unless it is taken away.</summary>
    private async Task<string> PictureAsync(string campo, bool remove, string before, CancellationToken cancellationToken)
    {
        if (Request.Form.Files[campo] is not { Length: > 0 } file)
        {
            return remove ? "" : before;
        }

        if (file.Length > LargestPicture)
        {
            Reprochar(campo, "La imagen pesa más de 400 kB. Recórtela para que solo quede el QR.");
            return before;
        }

        using MemoryStream content = new();
        await file.CopyToAsync(content, cancellationToken);
        if (ImagenStore.TypeOf(content.ToArray()) is null)
        {
            Reprochar(campo, "No es una imagen PNG o JPG. Guarde la captura de su QR como imagen y súbala.");
            return before;
        }

        return await _imagenes.PutAsync(content.ToArray(), cancellationToken);
    }
}
