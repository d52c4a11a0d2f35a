namespace IziSales.Emision.Salida;

/// <summary>Codes of our own channels that decide what happens next.</summary>
internal static class CodigoPse
{
    /// <summary>What is registered under the number was compared with the sale and is another one.</summary>
    public const string NumeroAjeno = "IZI-PSE-003";
}
