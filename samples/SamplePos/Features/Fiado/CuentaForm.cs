using IziSales.Ubl;
using SamplePos.Clientes;
using SamplePos.Features.Vender;
using SamplePos.Fiado;
using SamplePos.Presentation;

namespace SamplePos.Features.Fiado;

/// <summary>An account as a person types it.</summary>
public sealed class CuentaForm
{
    private const int ShortestName = 3;
    private const int LongestName = 100;
    private const int PhoneLength = 9;
    private const decimal MostCredit = 99_999m;

    /// <summary>Who.</summary>
    public string? Nombre { get; set; }

    /// <summary>DNI or RUC; empty when the shop just knows the person.</summary>
    public string? Documento { get; set; }

    /// <summary>A telephone; empty when there is none.</summary>
    public string? Telefono { get; set; }

    /// <summary>How much may be owed.</summary>
    public string? Limite { get; set; }

    /// <summary>Whether no more is sold on credit.</summary>
    public bool Cerrada { get; set; }

    /// <summary>The account as it is, to be changed.</summary>
    public static CuentaForm From(CuentaFiado cuenta) => new()
    {
        Nombre = cuenta.Nombre,
        Documento = cuenta.Documento,
        Telefono = cuenta.Telefono,
        Limite = Texto.Monto(cuenta.Limite).Replace(",", "", StringComparison.Ordinal),
        Cerrada = !cuenta.Activa,
    };

    /// <summary>A new account for a customer.</summary>
    public static CuentaForm For(Cliente cliente) => new()
    {
        Nombre = cliente.Nombre[..Math.Min(cliente.Nombre.Length, LongestName)],
        Documento = cliente.Documento.Tipo == TipoDocumentoIdentidad.Dni || cliente.Documento.Tipo == TipoDocumentoIdentidad.Ruc ? cliente.Documento.Numero : null,
        Telefono = cliente.Telefono is { Length: PhoneLength } ? cliente.Telefono : null,
    };

    /// <summary>The account with what was typed, or null when something is wrong.</summary>
    public CuentaFiado? Read(CuentaFiado before, ProblemList problems)
    {
        string name = Nombre?.Trim() ?? "";
        string? document = string.IsNullOrWhiteSpace(Documento) ? null : Documento.Trim();
        string? phone = string.IsNullOrWhiteSpace(Telefono) ? null : Telefono.Replace(" ", "", StringComparison.Ordinal);
        bool money = Texto.TryMonto(Limite, out decimal limit);
        problems.Require(name.Length is >= ShortestName and <= LongestName && !name.Any(char.IsControl), "Nombre", "El nombre no es válido.", $"Use de {ShortestName} a {LongestName} letras.");
        problems.Require(document is null || Dni.TryParse(document, out _) || Ruc.TryParse(document, out _), "Documento", "El DNI o RUC no es válido.", "El DNI tiene ocho dígitos y el RUC once.");
        problems.Require(phone is null || (phone.Length == PhoneLength && phone.All(char.IsAsciiDigit)), "Telefono", "El celular no es válido.", "Son nueve dígitos, por ejemplo 987654321.");
        problems.Require(money && limit is >= 0m and <= MostCredit, "Limite", "El límite no es válido.", "Escriba hasta cuánto se le fía, por ejemplo 100.");
        return problems.Count > 0 ? null : before with { Nombre = name, Documento = document, Telefono = phone, Limite = limit, Activa = !Cerrada };
    }
}
