using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using IziSales.Cli.Sign;
using IziSales.Ubl;

namespace IziSales.Cli.Doctor;

/// <summary>Whether the certificate opens, is valid, and is this shop's.</summary>
internal static class CertificadoCheck
{
    private const string Nombre = "certificado";
    private const int DaysOfNotice = 30;

    public static async Task<Revision?> CheckAsync(Paciente paciente, CancellationToken cancellationToken)
    {
        if (paciente.Config.Certificado is not { } archivo)
        {
            return null; // whether one is needed, the channels tell
        }

        try
        {
            (CpeSigner signer, X509Certificate2 certificado) = await CertificadoFile
                .OpenBothAsync(paciente.Host, paciente.Config.PathOf(archivo), paciente.Config.VariableDelCertificado, cancellationToken).ConfigureAwait(false);
            using (signer)
            using (certificado)
            {
                paciente.HasCertificado = true;
                paciente.DelCertificado = signer.RucsDelTitular.Count > 0 ? signer.RucsDelTitular[0] : null;
                return Judge(new FichaCertificado(signer, certificado, paciente.Now), paciente.Config.Emisor);
            }
        }
        catch (CertificateException exception)
        {
            return Revision.Falla(Nombre, $"{exception.Code}: {exception.Message}", "Revise «certificado» en la configuración, y la contraseña en su variable de entorno.");
        }
        catch (CliException exception)
        {
            return Revision.Falla(Nombre, exception.Message, "Revise «certificado» en la configuración.");
        }
    }

    private static Revision Judge(FichaCertificado ficha, Ruc? emisor)
    {
        string hasta = string.Create(CultureInfo.InvariantCulture, $"vale hasta el {Lima.DateOf(ficha.Hasta):dd/MM/yyyy}");
        if (!ficha.IsVigente)
        {
            return Revision.Falla(Nombre, $"no está vigente: {hasta}", "Consiga uno nuevo, o revise el reloj del equipo.");
        }

        if (emisor is not null && ficha.Rucs.Count > 0 && !ficha.Rucs.Contains(emisor.Value))
        {
            return Revision.Falla(Nombre, $"es del RUC {string.Join(", ", ficha.Rucs)}, y la tienda es {emisor.Value}", "Use el certificado de la tienda, o corrija «emisor»: SUNAT rechazaría la firma.");
        }

        if (ficha.Dias <= DaysOfNotice)
        {
            return Revision.Aviso(Nombre, string.Create(CultureInfo.InvariantCulture, $"{hasta}: quedan {ficha.Dias} días"), "Pida la renovación ya: sin certificado vigente no se puede firmar.");
        }

        return ficha.Rucs.Count == 0 && emisor is not null
            ? Revision.Aviso(Nombre, $"{hasta}; no nombra ningún RUC", "Confirme con quien lo emitió que sirve para la tienda.")
            : Revision.Bien(Nombre, $"de {ficha.Titular}, {hasta}");
    }
}
