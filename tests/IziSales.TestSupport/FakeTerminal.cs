using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace IziSales.Testing;

/// <summary>A pseudo-terminal of Linux: its other end looks like a printer's serial port. Skips the test elsewhere.</summary>
public sealed partial class FakeTerminal : IDisposable
{
    private const int ReadWrite = 0x2;
    private const int NotMine = 0x100;

    private readonly SafeFileHandle _printer;

    private FakeTerminal(SafeFileHandle printer, string path)
    {
        _printer = printer;
        Path = path;
        Wire = new FileStream(printer, FileAccess.ReadWrite, bufferSize: 0);
    }

    /// <summary>The device that a till opens.</summary>
    public string Path { get; }

    /// <summary>The printer's end.</summary>
    public FileStream Wire { get; }

    /// <summary>Opens a pair.</summary>
    public static FakeTerminal Create()
    {
        Xunit.Skip.IfNot(OperatingSystem.IsLinux(), "Pseudo-terminals are tested on Linux.");
        SafeFileHandle printer = posix_openpt(ReadWrite | NotMine);
        Span<byte> name = stackalloc byte[128];
        if (printer.IsInvalid || grantpt(printer) != 0 || unlockpt(printer) != 0 || ptsname_r(printer, name, (nuint)name.Length) != 0)
        {
            Requirement.Missing("This machine gives out no pseudo-terminals: mount /dev/pts (mount -t devpts devpts /dev/pts -o ptmxmode=666).");
        }

        return new FakeTerminal(printer, System.Text.Encoding.UTF8.GetString(name[..name.IndexOf((byte)0)]));
    }

    /// <summary>Makes a named pipe.</summary>
    public static void MakePipe(string path)
    {
        Xunit.Skip.IfNot(OperatingSystem.IsLinux(), "Named pipes are tested on Linux.");
        if (mkfifo(path, 0x1B6) != 0)
        {
            throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        }
    }

    /// <summary>Whether the line passes every byte as it is: neither echoes nor turns line feeds into two bytes.</summary>
    public (uint Input, uint Output, uint Control, uint Local) Settings()
    {
        Span<byte> state = stackalloc byte[256];
        state.Clear();
        _ = tcgetattr(_printer, state);
        ReadOnlySpan<uint> words = MemoryMarshal.Cast<byte, uint>(state);
        return (words[0], words[1], words[2], words[3]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Wire.Dispose();
        _printer.Dispose();
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial SafeFileHandle posix_openpt(int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int grantpt(SafeFileHandle terminal);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int unlockpt(SafeFileHandle terminal);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int ptsname_r(SafeFileHandle terminal, Span<byte> name, nuint size);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int tcgetattr(SafeFileHandle terminal, Span<byte> settings);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int mkfifo(string path, uint mode);
}
