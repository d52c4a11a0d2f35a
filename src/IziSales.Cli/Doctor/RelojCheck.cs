using System.Globalization;
using IziSales.Cli.Config;
using IziSales.Ubl;

namespace IziSales.Cli.Doctor;

/// <summary>Whether this machine's clock can date a boleta: against the clocks of the channels' servers, and against what was issued already.</summary>
internal static class RelojCheck
{
    private const string Nombre = "reloj";
    private const string Remedio = "Ponga el reloj del equipo en hora automática. La zona no importa: las fechas son las de Lima.";

    private static readonly TimeSpan Tolerated = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Grave = TimeSpan.FromHours(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<Revision> CheckAsync(Paciente paciente, CancellationToken cancellationToken)
    {
        string hora = string.Create(CultureInfo.InvariantCulture, $"{Lima.At(paciente.Now):dd/MM/yyyy HH:mm} en Lima");
        if (paciente.UltimaEmision is { } last && last - paciente.Now > Tolerated)
        {
            return Revision.Falla(Nombre, string.Create(CultureInfo.InvariantCulture, $"son las {hora}, y hay un comprobante emitido el {Lima.At(last):dd/MM/yyyy HH:mm}: el reloj está atrasado"), Remedio);
        }

        foreach (ChannelConfig canal in paciente.Canales)
        {
            if (canal.Address is { } address && await ClockOfAsync(address, paciente.Host.Time, cancellationToken).ConfigureAwait(false) is { } theirs)
            {
                return Compare(hora, paciente.Now, theirs, address.Host);
            }
        }

        return Revision.Bien(Nombre, $"{hora}; no hubo servidor con cual compararlo");
    }

    private static Revision Compare(string hora, DateTimeOffset ours, DateTimeOffset theirs, string server)
    {
        TimeSpan off = (ours - theirs).Duration();
        if (off <= Tolerated)
        {
            return Revision.Bien(Nombre, $"{hora}, como el de {server}");
        }

        string detalle = string.Create(CultureInfo.InvariantCulture, $"son las {hora}; el servidor {server} dice {Lima.At(theirs):dd/MM/yyyy HH:mm}");
        return off >= Grave || Lima.DateOf(ours) != Lima.DateOf(theirs) ? Revision.Falla(Nombre, detalle, Remedio) : Revision.Aviso(Nombre, detalle, Remedio);
    }

    // Every web server dates its answers, whatever it answers. Nothing is told it: only the root of its address is asked for.
    private static async Task<DateTimeOffset?> ClockOfAsync(Uri address, TimeProvider time, CancellationToken cancellationToken)
    {
        using SocketsHttpHandler handler = new() { AllowAutoRedirect = false, UseCookies = false };
        using HttpClient http = new(handler);
        using HttpRequestMessage request = new(HttpMethod.Head, new Uri(address.GetLeftPart(UriPartial.Authority)));
        using CancellationTokenSource patience = new(Patience, time);
        using CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token).ConfigureAwait(false);
            return response.Headers.Date;
        }
        catch (HttpRequestException)
        {
            return null; // the check of the channel tells why
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
