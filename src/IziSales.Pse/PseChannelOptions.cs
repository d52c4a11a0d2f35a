namespace IziSales.Pse;

/// <summary>How calls of any channel travel.</summary>
/// <remarks>Turns and pauses are counted per host: channels of one application that reach the same host with the same settings share them.</remarks>
public abstract class PseChannelOptions
{
    /// <summary>Begins with the defaults.</summary>
    protected PseChannelOptions()
    {
    }

    /// <summary>How long one call may take from connecting to the last byte of the answer. By default 60 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a question (never a sending) is repeated after a failure of the road. By default twice.</summary>
    public int QueryRetries { get; set; } = 2;

    /// <summary>How many calls run at once to one host; the rest wait their turn. By default 4.</summary>
    public int MaxConcurrency { get; set; } = 4;

    /// <summary>How many calls within half a minute are looked at before the road is judged broken, which it is when half of them failed. By default 10.</summary>
    public int BreakerThroughput { get; set; } = 10;

    /// <summary>How long nothing is sent once the road is judged broken. By default 15 seconds.</summary>
    public TimeSpan BreakerPause { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The longest answer that is read, in bytes; a longer one is cut off and not trusted. By default 8 MiB.</summary>
    public int MaxAnswerBytes { get; set; } = 8 * 1024 * 1024;
}
