namespace IziSales.Testing;

/// <summary>How a fake printer behaves.</summary>
public sealed record FakePrinterMood
{
    /// <summary>Whether it answers questions. By default it does, as good printers do.</summary>
    public bool Answers { get; init; } = true;

    /// <summary>Whether it has paper. By default it has.</summary>
    public bool HasPaper { get; init; } = true;

    /// <summary>Whether its cover is open. By default not.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether its roll is near the end. By default not.</summary>
    public bool IsPaperLow { get; init; }

    /// <summary>Whether it answers with bytes that mean nothing. By default not.</summary>
    public bool Garbles { get; init; }

    /// <summary>Whether it tells its automatic status unasked before every answer. By default not.</summary>
    public bool Chatters { get; init; }

    /// <summary>Whether it comes to the end of jobs and says so when asked. By default it does.</summary>
    public bool Finishes { get; init; } = true;

    /// <summary>Takes no more bytes after so many of a job. By default never.</summary>
    public int? StallsAfter { get; init; }

    /// <summary>Resets the connection after so many bytes of a job. By default never.</summary>
    public int? HangsUpAfter { get; init; }

    /// <summary>How much it takes at a time. By default 4096 bytes.</summary>
    public int ReadsAtMost { get; init; } = 4096;

    internal byte Answer(byte question) => question switch
    {
        1 => (byte)(HasPaper && !IsOpen ? 0x16 : 0x1E),
        2 => (byte)(0x12 | (IsOpen ? 0x04 : 0) | (HasPaper ? 0 : 0x20)),
        4 => (byte)(0x12 | (IsPaperLow ? 0x0C : 0) | (HasPaper ? 0 : 0x6C)),
        _ => 0x12,
    };
}
