using IziSales.Printing;

namespace IziSales.Cli.Impresoras;

/// <summary>Profiles by the name that a person typed.</summary>
internal static class Perfiles
{
    /// <exception cref="CliException">There is no such profile.</exception>
    public static string Known(string? name) => name is null
        ? PrinterProfile.Generic80.Name
        : PrinterProfile.TryFind(name, out PrinterProfile? profile)
            ? profile.Name
            : throw CliException.WrongUse($"--profile: no hay un perfil «{name}». Los que hay: {string.Join(", ", PrinterProfile.All.Select(static known => known.Name))}.");
}
