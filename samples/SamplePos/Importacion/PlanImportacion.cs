using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SamplePos.Importacion;

/// <summary>What a file would do to the catalogue as it is now.</summary>
/// <param name="Filas">Row by row, as in the file.</param>
/// <param name="Ignoradas">The titles that mean nothing here.</param>
/// <param name="Problema">Why the file as a whole cannot be used; null when it can.</param>
public sealed record PlanImportacion(IReadOnlyList<FilaPlan> Filas, IReadOnlyList<string> Ignoradas, string? Problema)
{
    /// <summary>Whether it may be carried out: nothing is wrong, and something changes.</summary>
    public bool SePuede => Problema is null && Cuenta(FilaEstado.Error) == 0 && Cuenta(FilaEstado.Nuevo) + Cuenta(FilaEstado.Cambia) > 0;

    /// <summary>In short, so that exactly what was shown is carried out, and nothing else.</summary>
    public string Huella
    {
        get
        {
            StringBuilder text = new();
            foreach (FilaPlan fila in Filas)
            {
                text.Append(CultureInfo.InvariantCulture, $"{fila.Linea}|{fila.Estado}|{fila.Despues.Code}|{fila.Antes?.Version}|{fila.Inicial}|{string.Join(',', fila.Cambios)}\n");
            }

            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        }
    }

    /// <summary>How many rows end so.</summary>
    public int Cuenta(FilaEstado estado) => Filas.Count(fila => fila.Estado == estado);
}
