using System.Data.Common;
using IziSales.Printing;
using IziSales.Storage;

namespace IziSales.CrashChild;

/// <summary>Prints a queue until it is killed. Arguments after <c>print</c>: connection string, the printer's address, the job's key, its bytes.</summary>
internal static class Printer
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using DbDataSource source = Till.Open(args[1]);
        using var store = new SqlColaStore(source, TimeSpan.FromSeconds(60));
        var options = new PrintingOptions();
        options.Printers.Add(new PrinterSettings { Nombre = "caja", Direccion = args[2] });
        using var queue = new PrintQueue(store, options);
        await queue.EnqueueAsync(new PrintJob(args[3], "caja", new byte[int.Parse(args[4], System.Globalization.CultureInfo.InvariantCulture)]));
        await queue.RunAsync(CancellationToken.None);
        return 0;
    }
}
