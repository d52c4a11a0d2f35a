using System.Globalization;

namespace IziSales.Pse.Soap;

/// <summary>Knows the faults that are about the user, not about the document: SUNAT has not looked at it, and nothing in it needs mending.</summary>
internal static class SunatDoor
{
    /// <summary>0101 to 0106 and 0110 to 0113: header, user, password, profile. 0154: the sender is not authorised for this issuer.</summary>
    public static string? Reason(int? code, string? text)
    {
        bool atTheDoor = code is (>= 101 and <= 106) or (>= 110 and <= 113) or 154;
        if (atTheDoor)
        {
            string said = text is null ? "" : $" {text.TrimEnd('.')}.";
            return string.Create(CultureInfo.InvariantCulture, $"SUNAT no acepta al usuario ({code:D4}):{said} Revise el RUC, el usuario SOL secundario con perfil de facturación y su clave.");
        }

        // What stands before SUNAT's service says this of wrong credentials, without a code.
        return code is null && text?.Contains("Rejected by policy", StringComparison.OrdinalIgnoreCase) == true
            ? "SUNAT no deja pasar al usuario (Rejected by policy). Revise el RUC, el usuario SOL secundario con perfil de facturación y su clave."
            : null;
    }
}
