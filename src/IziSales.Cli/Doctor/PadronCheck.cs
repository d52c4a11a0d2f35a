using System.Globalization;
using IziSales.Cli.Config;
using IziSales.Storage;
using IziSales.Ubl;

namespace IziSales.Cli.Doctor;

/// <summary>Whether the copy of the padrón reducido, if there is one, can be read and is not old.</summary>
internal static class PadronCheck
{
    private const string Nombre = "padrón";
    private const string Remedio = "Baje el padrón reducido de la página de SUNAT y use «izisales lookup import».";
    private const int OldAfterDays = 30;

    public static async Task<Revision?> CheckAsync(Paciente paciente, CancellationToken cancellationToken)
    {
        try
        {
            PadronCopia? copia = await OpenPadron.Copy(paciente.Host, paciente.Config).DescribeAsync(cancellationToken).ConfigureAwait(false);
            if (copia is null)
            {
                return null;
            }

            string detalle = string.Create(CultureInfo.InvariantCulture, $"{copia.Filas:#,0} contribuyentes al {copia.Fecha:dd/MM/yyyy}");
            int days = Lima.DateOf(paciente.Now).DayNumber - copia.Fecha.DayNumber;
            return days > OldAfterDays ? Revision.Aviso(Nombre, $"{detalle}: tiene {days} días", Remedio) : Revision.Bien(Nombre, detalle);
        }
        catch (PadronException exception)
        {
            return Revision.Falla(Nombre, $"{exception.Code}: {exception.Message}", Remedio);
        }
    }
}
