namespace IziSales.Printing.Devices;

/// <summary>What stands at a path, in the system's own numbers.</summary>
internal enum FileKind
{
    Pipe = 0x1000,
    CharacterDevice = 0x2000,
    Folder = 0x4000,
    BlockDevice = 0x6000,
    File = 0x8000,
    Socket = 0xC000,
}
