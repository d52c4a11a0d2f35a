using System.Globalization;
using System.Net;
using IziSales.Pse.Generic;
using IziSales.Pse.Http;
using IziSales.Pse.Lectura;
using IziSales.Ubl;

namespace IziSales.Pse;

/// <content>What goes beyond the contract's base form.</content>
public sealed partial class GenericPseClient
{
    /// <summary>Asks the PSE how it is and what it offers; what it offers counts among the <see cref="Capabilities"/> from then on.</summary>
    /// <returns>Null when the PSE does not tell: then it speaks the base form, and whatever the options declare.</returns>
    /// <exception cref="PseException">The PSE could not be asked.</exception>
    public async Task<GenericPseHealth?> GetHealthAsync(CancellationToken cancellationToken = default)
    {
        HttpAnswer answer = await _transport.AskAsync(_calls.Health(), cancellationToken).ConfigureAwait(false);
        GenericPseHealth? health = HealthAnswer.Read(answer);
        if (health is not null)
        {
            Interlocked.Or(ref _extensions, (int)health.Extensions);
            _capabilities = CapabilitiesWith(_capabilities.Signs || health.Firma == true);
        }

        return health;
    }

    /// <summary>Asks for the last number that the PSE knows of a series, to seed a counter that was lost; 0 when it knows none.</summary>
    /// <exception cref="PseException">The PSE could not be asked, or gave no number.</exception>
    /// <exception cref="NotSupportedException">The PSE does not offer it.</exception>
    public async Task<int> GetLastNumberAsync(Ruc emisor, TipoComprobante tipo, Serie serie, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(emisor);
        ArgumentNullException.ThrowIfNull(tipo);
        ArgumentNullException.ThrowIfNull(serie);
        Require(GenericPseExtensions.UltimoNumero, "el último número de una serie");
        HttpAnswer answer = await _transport.AskAsync(_calls.Last(emisor, tipo, serie), cancellationToken).ConfigureAwait(false);
        return LastNumber(answer) ?? throw new PseException($"El PSE no dijo el último número de la serie {serie.Value} (respondió {(int)answer.Status}).");
    }

    /// <summary>Fetches the CDR that the PSE keeps; null when it has none that names the document.</summary>
    /// <exception cref="PseException">The PSE could not be asked.</exception>
    public async Task<byte[]?> GetCdrAsync(ComprobanteId id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        byte[]? zip = await FetchAsync(_calls.Cdr(id.NombreArchivo), static answer => answer.CdrContent, cancellationToken).ConfigureAwait(false);
        return zip is not null && CdrCheck.Read(zip, Documento.Of(id), out _) is not null ? zip : null;
    }

    /// <summary>Fetches the document that the PSE keeps, as it was sent to SUNAT; null when it has none of this number.</summary>
    /// <exception cref="PseException">The PSE could not be asked.</exception>
    public async Task<byte[]?> GetXmlAsync(ComprobanteId id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        byte[]? xml = await FetchAsync(_calls.Xml(id.NombreArchivo), static answer => answer.XmlFirmado, cancellationToken).ConfigureAwait(false);
        return xml is not null && CpeReader.Read(xml).Comprobante?.Id == id ? xml : null;
    }

    private static int? LastNumber(HttpAnswer answer)
    {
        string? numero = answer is { IsWhole: true, Status: HttpStatusCode.OK } ? JsonText.Read(answer.Body, GenericJson.Default.LastNumberAnswer)?.Numero : null;
        return int.TryParse(numero, NumberStyles.None, CultureInfo.InvariantCulture, out int last) && last <= NumeroComprobante.MaxCorrelativo ? last : null;
    }

    private async Task<byte[]?> FetchAsync(HttpCall call, Func<GenericAnswer, string?> member, CancellationToken cancellationToken) =>
        AnswerReader.ReadFile(await _transport.AskAsync(call, cancellationToken).ConfigureAwait(false), member);

    private PseCapabilities CapabilitiesWith(bool signs) => new()
    {
        Signs = signs,
        Deferred = true,
        Summaries = Offers(GenericPseExtensions.Resumenes),
        Voids = Offers(GenericPseExtensions.Anulaciones),
    };

    private bool Offers(GenericPseExtensions extension) => ((GenericPseExtensions)Volatile.Read(ref _extensions) & extension) == extension;

    private void Require(GenericPseExtensions extension, string what)
    {
        if (!Offers(extension))
        {
            throw new NotSupportedException($"El PSE no ofrece {what}, o no se declaró: revise GenericPseOptions.Extensions o consulte GetHealthAsync.");
        }
    }
}
