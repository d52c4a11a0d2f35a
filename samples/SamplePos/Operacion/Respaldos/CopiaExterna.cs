namespace SamplePos.Operacion.Respaldos;

/// <summary>A second place for backups, such as another disk: copied, carried to the disk and read back before it counts.</summary>
public static class CopiaExterna
{
    /// <summary>Copies a file into a folder that must be there: a drive that is not plugged in is no new folder.</summary>
    /// <exception cref="RespaldoException">The folder is not there, or what was read back is not what was written.</exception>
    public static async Task LayAsync(string file, string folder, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            throw new RespaldoException("La carpeta no está. ¿El disco está conectado?");
        }

        string target = Path.Combine(folder, Path.GetFileName(file));
        string partial = target + ".parcial";
        try
        {
            await using (FileStream source = File.OpenRead(file))
            await using (FileStream output = new(partial, FileMode.Create, FileAccess.Write))
            {
                await source.CopyToAsync(output, cancellationToken);
                output.Flush(flushToDisk: true);
            }

            if (await Huella.OfAsync(partial, cancellationToken) != await Huella.OfAsync(file, cancellationToken))
            {
                throw new RespaldoException("Lo que quedó allí no es igual a lo que se copió. Revise ese disco.");
            }

            File.Move(partial, target, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Tries a folder with a small file.</summary>
    /// <exception cref="RespaldoException">The folder is not there.</exception>
    public static async Task TryAsync(string folder, CancellationToken cancellationToken)
    {
        string probe = Path.Combine(Path.GetTempPath(), $"prueba-{Guid.NewGuid():N}.txt");
        await File.WriteAllTextAsync(probe, "SamplePos", cancellationToken);
        try
        {
            await LayAsync(probe, folder, cancellationToken);
            File.Delete(Path.Combine(folder, Path.GetFileName(probe)));
        }
        finally
        {
            File.Delete(probe);
        }
    }
}
