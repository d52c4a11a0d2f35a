using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace IziSales.Printing.Devices;

/// <summary>A COM port of Windows. Its calls give up after a moment, so nothing waits in the kernel beyond the reach of a limit.</summary>
[SupportedOSPlatform("windows")]
internal sealed partial class ComLine : IPrinterLine
{
    private const string Kernel = "kernel32.dll";
    private const uint ReadAndWrite = 0xC000_0000;
    private const uint OpenExisting = 3;
    private const uint Momentarily = 100;
    private const int FileNotFound = 2;
    private const int AccessDenied = 5;
    private const int ControlBlockSize = 28;

    private readonly SafeFileHandle _port;

    private ComLine(SafeFileHandle port) => _port = port;

    public bool CanRead => true;

    /// <exception cref="PrinterException">The port is not there, is in use, or does not take the settings.</exception>
    public static ComLine Open(string name, SerialSettings settings)
    {
        SafeFileHandle port = CreateFileW($@"\\.\{name}", ReadAndWrite, 0, 0, OpenExisting, 0, 0);
        if (port.IsInvalid)
        {
            throw Marshal.GetLastPInvokeError() switch
            {
                FileNotFound => DeviceFaults.Missing(name),
                AccessDenied => new PrinterException(PrinterFaults.Busy, $"Otro programa está usando {name}. Ciérrelo e intente otra vez.") { State = PrinterState.Unreachable },
                int error => new PrinterException(PrinterFaults.Broken, $"No se pudo abrir {name}: {Marshal.GetPInvokeErrorMessage(error)}.") { State = PrinterState.Unreachable },
            };
        }

        Span<byte> control = stackalloc byte[ControlBlockSize];
        control.Clear();
        MemoryMarshal.Write(control, ControlBlockSize);
        var times = new Timeouts { ReadInterval = uint.MaxValue, ReadMultiplier = uint.MaxValue, ReadConstant = Momentarily, WriteConstant = Momentarily };
        if (!BuildCommDCBW(Describe(settings), control) || !SetCommState(port, control) || !SetCommTimeouts(port, times))
        {
            int error = Marshal.GetLastPInvokeError();
            port.Dispose();
            throw new PrinterException(PrinterFaults.Broken, $"{name} no acepta esa velocidad o esos ajustes: {Marshal.GetPInvokeErrorMessage(error)}.");
        }

        return new ComLine(port);
    }

    public async ValueTask<int> WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int written = await Task.Run(() => Done(WriteFile(_port, bytes.Span, (uint)bytes.Length, out uint count, 0), count), CancellationToken.None).ConfigureAwait(false);
            if (written > 0)
            {
                return written;
            }
        }
    }

    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int read = await Task.Run(() => Done(ReadFile(_port, buffer.Span, (uint)buffer.Length, out uint count, 0), count), CancellationToken.None).ConfigureAwait(false);
            if (read > 0)
            {
                return read;
            }
        }
    }

    // A write ends when its bytes have gone out.
    public ValueTask FinishAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _port.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Describe(SerialSettings settings)
    {
        string flow = settings.Flow switch
        {
            SerialFlow.Hardware => "xon=off octs=on rts=hs",
            SerialFlow.XonXoff => "xon=on octs=off rts=on",
            _ => "xon=off octs=off rts=on",
        };
        string parity = settings.Parity switch
        {
            SerialParity.Even => "E",
            SerialParity.Odd => "O",
            _ => "N",
        };
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"baud={settings.Baud} parity={parity} data=8 stop=1 dtr=on odsr=off idsr=off {flow}");
    }

    private static int Done(bool done, uint count) => done ? (int)count : throw new IOException(Marshal.GetLastPInvokeErrorMessage());

    [LibraryImport(Kernel, SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    private static partial SafeFileHandle CreateFileW(string name, uint access, uint share, nint security, uint creation, uint flags, nint template);

    [LibraryImport(Kernel, SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool BuildCommDCBW(string settings, Span<byte> control);

    [LibraryImport(Kernel, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetCommState(SafeFileHandle port, ReadOnlySpan<byte> control);

    [LibraryImport(Kernel, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetCommTimeouts(SafeFileHandle port, in Timeouts times);

    [LibraryImport(Kernel, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool WriteFile(SafeFileHandle port, ReadOnlySpan<byte> bytes, uint count, out uint written, nint overlapped);

    [LibraryImport(Kernel, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool ReadFile(SafeFileHandle port, Span<byte> buffer, uint count, out uint read, nint overlapped);

    [StructLayout(LayoutKind.Sequential)]
    private struct Timeouts
    {
        public uint ReadInterval;
        public uint ReadMultiplier;
        public uint ReadConstant;
        public uint WriteMultiplier;
        public uint WriteConstant;
    }
}
