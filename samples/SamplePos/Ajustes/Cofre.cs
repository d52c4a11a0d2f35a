using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SamplePos.Ajustes;

/// <summary>Makes secrets unreadable before they are kept, and opens them for whoever must use them.</summary>
public sealed class Cofre
{
    private readonly IDataProtector _protector;

    /// <summary>Works with the keys of this shop.</summary>
    public Cofre(IDataProtectionProvider protection) => _protector = protection.CreateProtector("SamplePos.Ajustes.v1");

    /// <summary>To be kept.</summary>
    public Secreto Guardar(string text) => new(_protector.Protect(text));

    /// <summary>What a form says about a secret: left empty it stays as it was.</summary>
    public Secreto? Cambiar(Secreto? actual, string? typed) => string.IsNullOrEmpty(typed) ? actual : Guardar(typed);

    /// <summary>As it was typed. False when it was kept with keys that this machine does not have: then it must be typed again.</summary>
    public bool TryAbrir([NotNullWhen(true)] Secreto? secreto, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = secreto is null ? null : _protector.Unprotect(secreto.Cifrado);
        }
        catch (CryptographicException)
        {
            text = null;
        }

        return text is not null;
    }

    /// <summary>As it was typed, or null.</summary>
    public string? Abrir(Secreto? secreto) => TryAbrir(secreto, out string? text) ? text : null;
}
