namespace IziSales.Woo;

/// <summary>How to reach one shop.</summary>
public sealed class WooShopOptions
{
    /// <summary>The site's exact address, with its <c>www</c> or without and with its subfolder, such as <c>https://tienda.pe/</c>. Required.</summary>
    public Uri? Address { get; set; }

    /// <summary>The key that begins with <c>ck_</c>. Required.</summary>
    public string? ConsumerKey { get; set; }

    /// <summary>The secret that begins with <c>cs_</c>. Required.</summary>
    public string? ConsumerSecret { get; set; }

    /// <summary>How calls show the keys. By default in the header over https, by OAuth over http.</summary>
    public WooAuthentication Authentication { get; set; }

    /// <summary>By which address the interface is reached. By default <c>/wp-json/</c>.</summary>
    public WooRoute Route { get; set; }

    /// <summary>
    /// The address that the site thinks it has (<c>home</c> in its index), which OAuth signs; behind a proxy that ends TLS and does not say so it begins with
    /// <c>http://</c>. By default <see cref="Address"/>.
    /// </summary>
    public Uri? HomeAddress { get; set; }

    /// <summary>How long one call may take from connecting to the last byte of the answer; shared hosting needs 5 to 20 seconds for a list. By default 60 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a call that may safely be repeated is repeated after a failure of the road. By default twice.</summary>
    public int Retries { get; set; } = 2;

    /// <summary>How long a <c>Retry-After</c> is waited for within a call; a longer one is told to the caller. By default 30 seconds.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many calls run at once; the rest wait their turn. By default 2.</summary>
    public int MaxConcurrency { get; set; } = 2;

    /// <summary>How many calls within a minute are looked at before the road is judged broken, which it is when half of them failed. By default 10.</summary>
    public int BreakerThroughput { get; set; } = 10;

    /// <summary>How long nothing is asked once the road is judged broken. By default 15 seconds.</summary>
    public TimeSpan BreakerPause { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How many things a page of a list holds, 1 to 100. By default 50.</summary>
    public int PageSize { get; set; } = 50;

    /// <summary>How many things go in one batch, 1 to 100. By default 50.</summary>
    public int BatchSize { get; set; } = 50;

    /// <summary>The longest answer that is read, in bytes. By default 32 MiB.</summary>
    public int MaxAnswerBytes { get; set; } = 32 * 1024 * 1024;
}
