namespace IziSales.Pse.Soap;

/// <summary>Who asks: RUC and SOL user in one string, and the password.</summary>
internal sealed record SolCredentials(string User, string Password)
{
    /// <summary>Says what it is without saying it, wherever it may be printed.</summary>
    public override string ToString() => "(credenciales SOL)";
}
