using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace IziSales.Woo;

/// <summary>How far the catalogue was read; keep its text together with what was read, and go on from there.</summary>
/// <remarks>All stamps are the shop's own clock, as its answers carry it; what was modified around them is read twice rather than never.</remarks>
public sealed record WooSyncCursor
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private WooSyncCursor()
    {
    }

    /// <summary>Before the first thing: everything will be read.</summary>
    public static WooSyncCursor Start { get; } = new();

    /// <summary>Whether the walk came to its end; going on from here reads only what was modified since.</summary>
    public bool IsComplete => Stage == 0 && Since is not null;

    /// <summary>Whether the walk reads everything, so that what it did not meet is gone.</summary>
    public bool IsFull => Since is null;

    /// <summary>Only what was modified after this is read; null reads everything.</summary>
    internal DateTimeOffset? Since { get; private init; }

    /// <summary>The shop's time when the walk began; null before it did.</summary>
    internal DateTimeOffset? Began { get; private init; }

    /// <summary>Which of the walk's lists is being read; 0 between walks.</summary>
    internal int Stage { get; private init; }

    /// <summary>The next page of that list.</summary>
    internal int Page { get; private init; } = 1;

    /// <summary>The greatest id that was read of that list; should the page before the next one begin beyond it, things were deleted and slid back.</summary>
    internal long LastId { get; private init; }

    /// <summary>How many things a page holds: with another number the pages are others.</summary>
    internal int PageSize { get; private init; }

    /// <summary>Reads a cursor that was kept as text.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static WooSyncCursor Parse(string text) => TryParse(text, out WooSyncCursor? cursor) ? cursor : throw new FormatException("The text is not a cursor.");

    /// <summary>Reads a cursor that was kept as text.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out WooSyncCursor? cursor)
    {
        cursor = null;
        string[] parts = text?.Split('|') ?? [];
        if (parts is not ["1", var since, var began, var stage, var page, var last, var size]
            || !TryStamp(since, out DateTimeOffset? from)
            || !TryStamp(began, out DateTimeOffset? start)
            || !TryCount(stage, 0, out int list)
            || list > (from is null ? 1 : 3)
            || !TryCount(page, 1, out int number)
            || !long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out long lastId)
            || !TryCount(size, 0, out int pageSize))
        {
            return false;
        }

        cursor = new WooSyncCursor { Since = from, Began = start, Stage = list, Page = number, LastId = lastId, PageSize = pageSize };
        return true;
    }

    /// <summary>The text to keep.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"1|{Text(Since)}|{Text(Began)}|{Stage}|{Page}|{LastId}|{PageSize}");

    /// <summary>A walk begins, with pages of a size; one that was broken off goes on, from its list's first page if the size is another now.</summary>
    internal WooSyncCursor Begin(int pageSize) => Stage == 0 ? this with { Stage = 1, PageSize = pageSize }
        : PageSize == pageSize ? this : this with { Page = 1, LastId = 0, PageSize = pageSize };

    /// <summary>The shop told its time, which counts when it is the walk's first answer.</summary>
    internal WooSyncCursor Told(DateTimeOffset shopTime) => Began is null ? this with { Began = shopTime } : this;

    /// <summary>A page was read.</summary>
    internal WooSyncCursor After(int page, long lastId) => this with { Page = page + 1, LastId = Math.Max(LastId, lastId) };

    /// <summary>A list was read to its end.</summary>
    internal WooSyncCursor Next() => this with { Stage = Stage + 1, Page = 1, LastId = 0 };

    /// <summary>The walk came to its end: the next one reads what was modified since this one began.</summary>
    internal WooSyncCursor End() => new() { Since = Began };

    private static string Text(DateTimeOffset? moment) => moment?.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture) ?? "";

    private static bool TryStamp(string text, out DateTimeOffset? moment)
    {
        moment = null;
        if (text.Length == 0)
        {
            return true;
        }

        bool isRead = DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset read);
        moment = read;
        return isRead;
    }

    private static bool TryCount(string text, int least, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count >= least;
}
