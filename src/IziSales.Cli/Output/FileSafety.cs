namespace IziSales.Cli.Output;

/// <summary>How much a finished file can be trusted to survive.</summary>
internal enum FileSafety
{
    /// <summary>The end of the process: whole or absent. A power cut may take what the system had not written yet.</summary>
    Process,

    /// <summary>A power cut too: the bytes are on the disk before the file has its name. Costs the disk's time, for each file.</summary>
    PowerCut,
}
