using System.Net;
using System.Net.Sockets;
using System.Text;
using SamplePos.Hosting;

namespace SamplePos.Notificaciones;

/// <summary>Speaks to a webhook: one message, no redirect followed, no machine that the settings do not allow.</summary>
public sealed class WebhookClient
{
    private const int LongestAnswer = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly TimeProvider _clock;
    private readonly Ensayo _ensayo;

    /// <summary>Waits by this clock, and speaks to nobody in a rehearsal.</summary>
    public WebhookClient(TimeProvider clock, Ensayo ensayo)
    {
        _clock = clock;
        _ensayo = ensayo;
    }

    /// <summary>Sends a message and says what came of it. Only an answer of the two hundreds means that it arrived.</summary>
    /// <param name="address">The webhook.</param>
    /// <param name="localToo">Whether the shop's own network is allowed.</param>
    /// <param name="text">What a person reads.</param>
    /// <param name="key">The message's name, so that a receiver who cares can tell a repetition.</param>
    /// <param name="cancellationToken">The program stops.</param>
    public async Task<WebhookAnswer> SendAsync(string address, bool localToo, string text, string key, CancellationToken cancellationToken)
    {
        if (WebhookAddress.Fault(address) is { } fault)
        {
            return WebhookAnswer.Failed(fault);
        }

        if (_ensayo.Activo)
        {
            return WebhookAnswer.Failed(Ensayo.Frase);
        }

        Uri target = new(address);
        using CancellationTokenSource late = new(Patience, _clock);
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        using HttpClient http = new(Handler(target, localToo)) { Timeout = Timeout.InfiniteTimeSpan };
        using HttpRequestMessage request = new(HttpMethod.Post, target) { Content = JsonContent.Create(WebhookMessage.Plain(text), WebhookJson.Default.WebhookMessage) };
        request.Headers.Add("Idempotency-Key", Uri.EscapeDataString(key));
        try
        {
            using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, over.Token);
            return await JudgeAsync(response, over.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return WebhookAnswer.Failed($"No respondió en {Patience.TotalSeconds:0} segundos.");
        }
        catch (HttpRequestException error)
        {
            return WebhookAnswer.Failed(Explain(error));
        }
    }

    private static SocketsHttpHandler Handler(Uri target, bool localToo) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false, // a proxy would look the name up anew, where nobody sees what it leads to
        ConnectCallback = async (context, token) =>
        {
            IPAddress[] machines = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, token);
            IPAddress[] allowed = [.. machines.Where(machine => WebhookAddress.Allows(machine, target.IsLoopback, localToo))];
            if (allowed.Length == 0)
            {
                throw new WebhookBarredException(localToo
                    ? "Esa dirección lleva a una máquina con la que este programa no habla."
                    : "Esa dirección lleva a una máquina de una red privada. Si es suya, marque «El servidor está en mi red local».");
            }

            Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            bool connected = false;
            try
            {
                await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, token);
                connected = true;
                return new NetworkStream(socket, ownsSocket: true);
            }
            finally
            {
                if (!connected)
                {
                    socket.Dispose();
                }
            }
        },
    };

    private static string Explain(HttpRequestException error) => error.InnerException switch
    {
        WebhookBarredException barred => barred.Message,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => "No se encontró ese sitio. Revise la dirección y la conexión a internet.",
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => "Ese sitio no está atendiendo: rechazó la conexión.",
        System.Security.Authentication.AuthenticationException => "El certificado de ese sitio no es de fiar; no se le envió nada.",
        _ => "La conexión se cortó antes de que respondiera.",
    };

    private static async Task<string> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        byte[] start = new byte[LongestAnswer];
        await using Stream body = await content.ReadAsStreamAsync(cancellationToken);
        int length = await body.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        return new string([.. Encoding.UTF8.GetString(start, 0, length).Select(static letter => char.IsControl(letter) ? ' ' : letter)]).Trim();
    }

    // The status says it all; a body that breaks off afterwards takes nothing back.
    private async Task<WebhookAnswer> JudgeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        string body;
        try
        {
            body = await ReadAsync(response.Content, cancellationToken);
        }
        catch (Exception error) when (error is IOException or HttpRequestException || (error is OperationCanceledException && response.IsSuccessStatusCode))
        {
            body = "";
        }

        int status = (int)response.StatusCode;
        string said = body.Length > 0 ? $"{status}: «{body}»" : $"{status}";
        return status switch
        {
            >= 200 and < 300 => WebhookAnswer.Delivered($"Recibido ({said})."),
            >= 300 and < 400 => WebhookAnswer.Failed($"Manda a otra dirección ({status}), y eso no se sigue. Escriba la dirección final."),
            404 or 410 => WebhookAnswer.Failed($"Ese webhook no existe ({said}). Créelo de nuevo y copie su dirección."),
            401 or 403 => WebhookAnswer.Failed($"Ese webhook no acepta mensajes de este programa ({said}). Créelo de nuevo y copie su dirección."),
            _ => WebhookAnswer.Failed($"No lo recibió ({said}).", Asked(response)),
        };
    }

    private TimeSpan? Asked(HttpResponseMessage response)
    {
        TimeSpan? wait = response.Headers.RetryAfter?.Delta ?? (response.Headers.RetryAfter?.Date - _clock.GetUtcNow());
        return wait > TimeSpan.Zero ? (wait < LongestWait ? wait : LongestWait) : null;
    }
}
