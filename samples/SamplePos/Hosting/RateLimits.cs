using System.Globalization;
using System.Threading.RateLimiting;
using SamplePos.Api;

namespace SamplePos.Hosting;

/// <summary>How often somebody may knock at the door, and how often a program may call.</summary>
public static class RateLimits
{
    /// <summary>The policy of the pages at the door.</summary>
    public const string Door = "puerta";

    private const int KnocksAMinute = 30;
    private const int CallsAMinute = 6000;
    private const int KeyPrefix = 24;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Registers both limits. A person at the screen is never counted: only attempts to enter are, and calls with a key.</summary>
    public static IServiceCollection AddPosRateLimits(this IServiceCollection services) => services.AddRateLimiter(static limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Door, static context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(Address(context), static _ => Window(KnocksAMinute))
            : RateLimitPartition.GetNoLimiter(""));
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(static context => context.Request.Headers.Authorization.ToString() is { Length: > 0 } key
            ? RateLimitPartition.GetFixedWindowLimiter($"{Address(context)} {key[..Math.Min(key.Length, KeyPrefix)]}", static _ => Window(CallsAMinute))
            : RateLimitPartition.GetNoLimiter(""));
        limits.OnRejected = static async (rejected, _) =>
        {
            HttpContext context = rejected.HttpContext;
            context.Response.Headers.RetryAfter = ((int)Minute.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            if (context.Request.Path.IsApi())
            {
                await Results.Problem(title: "Demasiadas llamadas en un minuto. Espere y vuelva a llamar.", statusCode: StatusCodes.Status429TooManyRequests).ExecuteAsync(context);
            }
        };
    });

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    private static FixedWindowRateLimiterOptions Window(int permits) => new() { PermitLimit = permits, Window = Minute, QueueLimit = 0 };
}
