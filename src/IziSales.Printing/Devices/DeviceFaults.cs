using System.Runtime.InteropServices;

namespace IziSales.Printing.Devices;

/// <summary>Why a device cannot be opened, for the person at the till.</summary>
internal static class DeviceFaults
{
    public static PrinterException OfOpening(string path, int error) => error switch
    {
        Linux.AccessDenied or Linux.NotPermitted or Linux.ReadOnlyFileSystem => Forbidden(path),
        Linux.Busy => new(PrinterFaults.Busy, $"Otro programa está usando {path}. Cierre el otro programa, o quite la impresora de CUPS si está ahí también.") { State = PrinterState.Unreachable },
        Linux.NoEntry or Linux.NotADirectory or Linux.NoDevice => Missing(path),
        Linux.NoDeviceOrAddress => new(PrinterFaults.Unreachable, $"Nadie recibe en {path}. Revise que la impresora esté encendida y conectada.") { State = PrinterState.Unreachable },
        _ => new(PrinterFaults.Broken, $"No se pudo abrir {path}: {Marshal.GetPInvokeErrorMessage(error)}. Desconecte y vuelva a conectar la impresora.") { State = PrinterState.Unreachable },
    };

    public static PrinterException Missing(string path, Exception? failure = null) =>
        new(PrinterFaults.Missing, $"No existe {path}. Revise que la impresora esté encendida y conectada, y la dirección.", failure) { State = PrinterState.Unreachable };

    public static PrinterException Forbidden(string path, Exception? failure = null) => new(
        PrinterFaults.Forbidden,
        $"No hay permiso para escribir en {path}. En Linux agregue el usuario al grupo lp (impresoras USB) o dialout (puertos serie) y vuelva a iniciar sesión.",
        failure)
    {
        State = PrinterState.Unreachable,
    };

    public static PrinterException NotADevice(string path) => new(
        PrinterFaults.Missing,
        $"{path} no es una impresora: en su lugar hay un archivo común. Bórrelo, conecte la impresora y revise la dirección.")
    {
        State = PrinterState.Unreachable,
    };
}
