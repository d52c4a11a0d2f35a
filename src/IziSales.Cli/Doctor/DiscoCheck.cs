using System.Globalization;

namespace IziSales.Cli.Doctor;

/// <summary>Whether there is room where the shop keeps its documents.</summary>
internal static class DiscoCheck
{
    private const string Nombre = "disco";
    private const string Remedio = "Libere espacio: sin él no se puede guardar, y por tanto tampoco emitir.";
    private const long Megabyte = 1024 * 1024;
    private const long TooLittle = 200 * Megabyte;
    private const long Little = 1024 * Megabyte;

    public static Revision Check(Paciente paciente)
    {
        long free = paciente.Host.FreeBytes(paciente.Config.Folder);
        string detalle = string.Create(CultureInfo.InvariantCulture, $"{free / Megabyte:#,0} MB libres en {paciente.Config.Folder}");
        return free switch
        {
            < TooLittle => Revision.Falla(Nombre, detalle, Remedio),
            < Little => Revision.Aviso(Nombre, detalle, Remedio),
            _ => Revision.Bien(Nombre, detalle),
        };
    }
}
