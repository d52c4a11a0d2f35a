using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace IziSales.Printing.Devices;

/// <summary>The spooler of Windows.</summary>
[SupportedOSPlatform("windows")]
internal static partial class WindowsSpooler
{
    private const string Library = "winspool.drv";
    private const string Title = "IziSales";
    private const string Raw = "RAW";
    private const int AccessDenied = 5;

    public static bool Exists(string printer)
    {
        if (!OpenPrinterW(printer, out nint handle, 0))
        {
            return false;
        }

        _ = ClosePrinter(handle);
        return true;
    }

    /// <exception cref="PrinterException">There is no such printer, or the spooler refuses the job.</exception>
    public static Task PrintAsync(string printer, ReadOnlyMemory<byte> job, CancellationToken cancellationToken) => Task.Run(() => Print(printer, job.Span), cancellationToken);

    private static unsafe void Print(string printer, ReadOnlySpan<byte> job)
    {
        if (!OpenPrinterW(printer, out nint handle, 0))
        {
            throw Opening(printer, Marshal.GetLastPInvokeError());
        }

        try
        {
            fixed (char* title = Title, raw = Raw)
            {
                var document = new Document { Name = title, DataType = raw };
                if (StartDocPrinterW(handle, 1, document) == 0)
                {
                    throw Refused(printer, mayHavePrinted: false);
                }
            }

            for (int sent = 0; sent < job.Length;)
            {
                if (!WritePrinter(handle, job[sent..], (uint)(job.Length - sent), out uint written) || written == 0)
                {
                    PrinterException refused = Refused(printer, sent > 0);
                    _ = AbortPrinter(handle);
                    throw refused;
                }

                sent += (int)written;
            }

            if (!EndDocPrinter(handle))
            {
                throw Refused(printer, mayHavePrinted: true);
            }
        }
        finally
        {
            _ = ClosePrinter(handle);
        }
    }

    private static PrinterException Opening(string printer, int error) => error == AccessDenied
        ? new(PrinterFaults.Forbidden, $"Windows no deja usar la impresora «{printer}». Dé permiso de impresión al usuario del programa.") { State = PrinterState.Unreachable }
        : new(PrinterFaults.Missing, $"Windows no tiene una impresora «{printer}». Copie el nombre tal como está en Configuración > Impresoras.") { State = PrinterState.Unreachable };

    private static PrinterException Refused(string printer, bool mayHavePrinted) =>
        new(PrinterFaults.Refused, $"La cola de Windows de «{printer}» no aceptó el ticket: {Marshal.GetLastPInvokeErrorMessage()}. Revise si está en pausa o sin conexión.") { MayHavePrinted = mayHavePrinted };

    [LibraryImport(Library, SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool OpenPrinterW(string name, out nint printer, nint defaults);

    [LibraryImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool ClosePrinter(nint printer);

    [LibraryImport(Library, SetLastError = true)]
    private static partial uint StartDocPrinterW(nint printer, uint level, in Document document);

    [LibraryImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool WritePrinter(nint printer, ReadOnlySpan<byte> bytes, uint count, out uint written);

    [LibraryImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool EndDocPrinter(nint printer);

    [LibraryImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool AbortPrinter(nint printer);

    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct Document
    {
        public char* Name;
        public char* File;
        public char* DataType;
    }
}
