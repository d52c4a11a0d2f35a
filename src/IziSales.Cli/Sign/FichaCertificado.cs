using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IziSales.Ubl;

namespace IziSales.Cli.Sign;

/// <summary>What can be read off a certificate.</summary>
internal sealed class FichaCertificado
{
    private static readonly (X509KeyUsageFlags Flag, string Nombre)[] NombresDeUsos =
    [
        (X509KeyUsageFlags.DigitalSignature, "firma digital"),
        (X509KeyUsageFlags.NonRepudiation, "no repudio"),
        (X509KeyUsageFlags.KeyEncipherment, "cifrado de claves"),
        (X509KeyUsageFlags.DataEncipherment, "cifrado de datos"),
        (X509KeyUsageFlags.KeyAgreement, "acuerdo de claves"),
        (X509KeyUsageFlags.KeyCertSign, "firma de certificados"),
        (X509KeyUsageFlags.CrlSign, "firma de listas de revocación"),
    ];

    public FichaCertificado(CpeSigner signer, X509Certificate2 certificado, DateTimeOffset now)
    {
        Titular = signer.Titular;
        Rucs = [.. signer.RucsDelTitular.Select(static ruc => ruc.Value)];
        EmitidoPor = certificado.Issuer;
        NumeroSerie = certificado.SerialNumber;
        Desde = signer.NotBefore;
        Hasta = signer.NotAfter;
        IsVigente = now >= Desde && now <= Hasta;
        Dias = Math.Max(0, (Hasta - now).Days);
        using RSA? rsa = certificado.GetRSAPublicKey();
        Clave = rsa is null ? certificado.PublicKey.Oid.FriendlyName ?? "" : string.Create(CultureInfo.InvariantCulture, $"RSA de {rsa.KeySize} bits");
        X509KeyUsageFlags usos = certificado.Extensions.OfType<X509KeyUsageExtension>().Aggregate(X509KeyUsageFlags.None, static (all, one) => all | one.KeyUsages);
        Usos = [.. NombresDeUsos.Where(uso => usos.HasFlag(uso.Flag)).Select(static uso => uso.Nombre)];
    }

    public string Titular { get; }

    /// <summary>The taxpayer numbers inside the subject: the shop's, often also its legal representative's.</summary>
    public IReadOnlyList<string> Rucs { get; }

    public string EmitidoPor { get; }

    public string NumeroSerie { get; }

    public DateTimeOffset Desde { get; }

    public DateTimeOffset Hasta { get; }

    public bool IsVigente { get; }

    /// <summary>Days that are left.</summary>
    public int Dias { get; }

    public string Clave { get; }

    /// <summary>What the key may do; none named means everything.</summary>
    public IReadOnlyList<string> Usos { get; }
}
