using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace IziSales.Printing.Devices;

/// <summary>The calls of Linux that devices need; the numbers are those of every machine that .NET runs on.</summary>
internal static partial class Linux
{
    public const int WriteOnly = 0x1;
    public const int ReadWrite = 0x2;

    /// <summary>Never waits in the kernel, never becomes the process's terminal, is not inherited.</summary>
    public const int Device = 0x800 | 0x100 | 0x80000;

    public const int NotPermitted = 1;
    public const int NoEntry = 2;
    public const int Interrupted = 4;
    public const int NoDeviceOrAddress = 6;
    public const int TryAgain = 11;
    public const int AccessDenied = 13;
    public const int Busy = 16;
    public const int NoDevice = 19;
    public const int NotADirectory = 20;
    public const int NoSpace = 28;
    public const int ReadOnlyFileSystem = 30;

    public const short PollOut = 4;
    public const short PollBroken = 0x8 | 0x10 | 0x20;

    private const string C = "libc";
    private const int CurrentFolder = -100;
    private const uint TypeAndMode = 0x3;
    private const nuint OutputQueue = 0x5411;
    private const int ModeOffset = 28;
    private const int StatxSize = 256;

    /// <summary>What stands at a path; null when nothing does, or when this system cannot say.</summary>
    public static FileKind? KindOf(string path)
    {
        Span<byte> answer = stackalloc byte[StatxSize];
        try
        {
            if (statx(CurrentFolder, path, 0, TypeAndMode, answer) != 0)
            {
                return null;
            }
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }

        return (FileKind)(MemoryMarshal.Read<ushort>(answer[ModeOffset..]) & 0xF000);
    }

    /// <summary>How many bytes a terminal has not sent yet.</summary>
    public static int Unsent(SafeFileHandle device) => ioctl(device, OutputQueue, out int unsent) == 0 ? unsent : 0;

    [LibraryImport(C, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial SafeFileHandle open(string path, int flags);

    [LibraryImport(C, SetLastError = true)]
    public static partial nint write(SafeFileHandle device, ReadOnlySpan<byte> bytes, nuint count);

    [LibraryImport(C, SetLastError = true)]
    public static partial nint read(SafeFileHandle device, Span<byte> buffer, nuint count);

    /// <param name="entry">Descriptor, wanted events and events in one.</param>
    /// <param name="count">Always one.</param>
    /// <param name="milliseconds">How long to wait.</param>
    [LibraryImport(C, SetLastError = true)]
    public static partial int poll(ref PollEntry entry, nuint count, int milliseconds);

    [LibraryImport(C, SetLastError = true)]
    public static partial int tcgetattr(SafeFileHandle terminal, Span<byte> settings);

    [LibraryImport(C, SetLastError = true)]
    public static partial int tcsetattr(SafeFileHandle terminal, int when, ReadOnlySpan<byte> settings);

    [LibraryImport(C)]
    public static partial void cfmakeraw(Span<byte> settings);

    [LibraryImport(C, SetLastError = true)]
    public static partial int cfsetispeed(Span<byte> settings, uint speed);

    [LibraryImport(C, SetLastError = true)]
    public static partial int cfsetospeed(Span<byte> settings, uint speed);

    [LibraryImport(C, SetLastError = true)]
    public static partial int tcflush(SafeFileHandle terminal, int queue);

    [LibraryImport(C, SetLastError = true)]
    private static partial int ioctl(SafeFileHandle device, nuint request, out int answer);

    [LibraryImport(C, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(int folder, string path, int flags, uint mask, Span<byte> answer);

    [StructLayout(LayoutKind.Sequential)]
    public struct PollEntry
    {
        public int Descriptor;
        public short Wanted;
        public short Happened;
    }
}
