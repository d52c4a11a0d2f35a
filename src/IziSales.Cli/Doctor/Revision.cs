namespace IziSales.Cli.Doctor;

/// <summary>One thing that was looked at: what was found, and what to do about it.</summary>
/// <param name="Nombre">What was looked at.</param>
/// <param name="Gravedad">How it ended.</param>
/// <param name="Detalle">What was found.</param>
/// <param name="Remedio">What to do; null when all is well.</param>
internal sealed record Revision(string Nombre, Gravedad Gravedad, string Detalle, string? Remedio = null)
{
    public static Revision Bien(string nombre, string detalle) => new(nombre, Gravedad.Bien, detalle);

    public static Revision Aviso(string nombre, string detalle, string remedio) => new(nombre, Gravedad.Aviso, detalle, remedio);

    public static Revision Falla(string nombre, string detalle, string remedio) => new(nombre, Gravedad.Falla, detalle, remedio);
}
