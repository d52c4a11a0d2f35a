using System.Globalization;
using SamplePos.Hosting;

namespace SamplePos.Operacion;

/// <summary>How much room is left where the shop's data lie.</summary>
public sealed class Disco
{
    /// <summary>Below this the shop should make room.</summary>
    public const long Little = 1024L * 1024 * 1024;

    /// <summary>Below this a sale may soon not be kept.</summary>
    public const long TooLittle = 200L * 1024 * 1024;

    private const decimal Mega = 1024m * 1024m;

    private readonly Func<long> _free;

    /// <summary>Looks at the disk of this folder.</summary>
    public Disco(DataFolder folder)
        : this(() => new DriveInfo(folder.Root).AvailableFreeSpace)
    {
    }

    /// <summary>Asks this for the free bytes.</summary>
    public Disco(Func<long> free) => _free = free;

    /// <summary>Free bytes.</summary>
    public long Free => _free();

    /// <summary>How much is free, in a sentence.</summary>
    public static string Decir(long free) => free switch
    {
        < TooLittle => $"Quedan {Megas(free)}: libere espacio ya, o las ventas no se podrán guardar.",
        < Little => $"Quedan {Megas(free)}: libere espacio pronto.",
        _ => $"Quedan {Megas(free)}.",
    };

    private static string Megas(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / Mega:#,##0} MB");
}
