using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace IziSales.Printing.Devices;

/// <summary>The settings of a terminal: a serial line that is left as the system made it turns line feeds into two bytes and answers to some of them.</summary>
internal static class Terminal
{
    private const int Size = 256; // more than any system's structure takes
    private const int Now = 0;
    private const int InputOffset = 0;
    private const int ControlOffset = 8;

    private const uint InputXon = 0x400 | 0x1000; // both ways
    private const uint TwoStops = 0x40;
    private const uint Receive = 0x80;
    private const uint Parity = 0x100;
    private const uint Odd = 0x200;
    private const uint NoModem = 0x800;
    private const uint HardwareFlow = 0x8000_0000;

    /// <summary>Makes a terminal pass bytes as they are, at the speed that is asked for. False when the device is no terminal.</summary>
    public static bool TrySet(SafeFileHandle device, SerialSettings? settings)
    {
        Span<byte> state = stackalloc byte[Size];
        state.Clear();
        if (Linux.tcgetattr(device, state) != 0)
        {
            return false;
        }

        Linux.cfmakeraw(state);
        ref uint control = ref MemoryMarshal.AsRef<uint>(state[ControlOffset..]);
        control |= Receive | NoModem;
        if (settings is not null)
        {
            ref uint input = ref MemoryMarshal.AsRef<uint>(state[InputOffset..]);
            input = settings.Flow == SerialFlow.XonXoff ? input | InputXon : input & ~InputXon;
            control &= ~(TwoStops | Parity | Odd | HardwareFlow);
            control |= settings.Flow == SerialFlow.Hardware ? HardwareFlow : 0;
            control |= settings.Parity == SerialParity.None ? 0 : settings.Parity == SerialParity.Odd ? Parity | Odd : Parity;
            uint speed = SpeedOf(settings.Baud);
            if (Linux.cfsetispeed(state, speed) != 0 || Linux.cfsetospeed(state, speed) != 0)
            {
                return false;
            }
        }

        return Linux.tcsetattr(device, Now, state) == 0;
    }

    private static uint SpeedOf(int baud) => baud switch
    {
        1200 => 0x9,
        2400 => 0xB,
        4800 => 0xC,
        9600 => 0xD,
        19200 => 0xE,
        38400 => 0xF,
        57600 => 0x1001,
        115200 => 0x1002,
        _ => 0x1003,
    };
}
