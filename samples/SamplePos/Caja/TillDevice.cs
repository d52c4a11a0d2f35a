using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SamplePos.Caja;

/// <summary>Which till a device is: a cookie that only this shop can write, kept for as long as a browser keeps any.</summary>
public sealed class TillDevice
{
    private const string Cookie = "samplepos.caja";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    private readonly IDataProtector _protector;
    private readonly CajaStore _cajas;

    /// <summary>Knows devices of this shop.</summary>
    public TillDevice(IDataProtectionProvider protection, CajaStore cajas)
    {
        _protector = protection.CreateProtector("SamplePos.Till.v1");
        _cajas = cajas;
    }

    /// <summary>The till that the device of this request is, or null when it is none yet.</summary>
    public long? Read(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            return long.TryParse(_protector.Unprotect(text), CultureInfo.InvariantCulture, out long caja) ? caja : null;
        }
        catch (CryptographicException)
        {
            return null; // of another shop on the same address, or forged
        }
    }

    /// <summary>From now on the device is this till.</summary>
    public void Remember(HttpContext http, long caja) =>
        http.Response.Cookies.Append(Cookie, _protector.Protect(caja.ToString(CultureInfo.InvariantCulture)), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = http.Request.IsHttps,
            MaxAge = Kept,
            IsEssential = true,
        });

    /// <summary>From now on nobody knows which till the device is.</summary>
    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(Cookie, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps });

    /// <summary>The open session of the device's till, or null.</summary>
    public async Task<TurnoCaja?> FindOpenAsync(HttpContext http, CancellationToken cancellationToken) =>
        Read(http) is { } caja ? await _cajas.FindOpenAsync(caja, cancellationToken) : null;
}
