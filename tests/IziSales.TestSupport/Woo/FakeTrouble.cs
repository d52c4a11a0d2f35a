using System.Text;

namespace IziSales.Testing.Woo;

/// <summary>Something between the shop and its caller that goes wrong with one request.</summary>
public sealed class FakeTrouble
{
    private FakeTrouble(Func<FakeShopAnswer?, FakeShopAnswer?> bend) => Bend = bend;

    /// <summary>Whether the shop does what it was asked before things go wrong.</summary>
    public bool DoesTheWork { get; private init; }

    /// <summary>Whether nobody ever answers, instead of a broken connection.</summary>
    public bool IsSilence { get; private init; }

    /// <summary>Whether no connection comes about.</summary>
    public bool IsUnreachable { get; private init; }

    /// <summary>Nobody listens.</summary>
    public static FakeTrouble Unreachable { get; } = new(static _ => null) { IsUnreachable = true };

    /// <summary>The connection breaks before the shop looked at the request.</summary>
    public static FakeTrouble DropBefore { get; } = new(static _ => null);

    /// <summary>The connection breaks after the work was done.</summary>
    public static FakeTrouble DropAfter { get; } = new(static _ => null) { DoesTheWork = true };

    /// <summary>The work is done and no answer ever comes.</summary>
    public static FakeTrouble SilenceAfter { get; } = new(static _ => null) { DoesTheWork = true, IsSilence = true };

    /// <summary>Nothing is done and no answer ever comes.</summary>
    public static FakeTrouble SilenceBefore { get; } = new(static _ => null) { IsSilence = true };

    /// <summary>A theme's file begins with a byte-order mark.</summary>
    public static FakeTrouble ByteOrderMark { get; } = Bent(static answer => answer with { Body = [.. Encoding.UTF8.Preamble, .. answer.Body] });

    /// <summary>PHP prints a warning before the JSON.</summary>
    public static FakeTrouble PhpWarning { get; } = Bent(static answer => answer with
    {
        Body = [.. "<br />\n<b>Warning</b>:  Undefined variable $x in <b>/srv/www/wp-content/plugins/algo/algo.php</b> on line <b>7</b><br />\n"u8, .. answer.Body],
    });

    /// <summary>Half of the answer comes, as if it were all.</summary>
    public static FakeTrouble Truncated { get; } = Bent(static answer => answer with { Body = answer.Body[..(answer.Body.Length / 2)] });

    /// <summary>Half of the answer comes, then the connection breaks.</summary>
    public static FakeTrouble CutOff { get; } = Bent(static answer => answer with { Body = answer.Body[..(answer.Body.Length / 2)], IsCut = true });

    /// <summary>What becomes of the answer; null is none.</summary>
    internal Func<FakeShopAnswer?, FakeShopAnswer?> Bend { get; }

    /// <summary>A page instead of an answer: a robot check with 200 or 202, maintenance with 503.</summary>
    public static FakeTrouble Html(int status) => Instead(FakeShopAnswer.Html(status));

    /// <summary>The host wants fewer calls.</summary>
    public static FakeTrouble Throttle(int seconds) => Instead(FakeShopAnswer.Html(429) with { Headers = new Dictionary<string, string> { ["Retry-After"] = $"{seconds}" } });

    /// <summary>The site sends elsewhere.</summary>
    public static FakeTrouble Redirect(Uri to) => Instead(FakeShopAnswer.Html(301) with { Headers = new Dictionary<string, string> { ["Location"] = to.AbsoluteUri } });

    /// <summary>An uncaught PHP error, after the work or without it.</summary>
    public static FakeTrouble Crash(int status = 500) => Instead(FakeShopAnswer.Error(status, "internal_server_error", "<p>Ha habido un error cr&iacute;tico en esta web.</p>"));

    /// <summary>This answer instead of the shop's.</summary>
    public static FakeTrouble Instead(FakeShopAnswer answer) => new(_ => answer);

    /// <summary>The shop's answer, bent.</summary>
    public static FakeTrouble Bent(Func<FakeShopAnswer, FakeShopAnswer> bend) => new(answer => bend(answer!)) { DoesTheWork = true };
}
