namespace IziSales.Woo;

/// <summary>What went wrong with a call to a shop.</summary>
public enum WooFault
{
    /// <summary>No answer: no connection, no such address, no valid certificate, or not in time.</summary>
    Unreachable,

    /// <summary>The shop answers that it is broken or under maintenance: 5xx.</summary>
    ShopDown,

    /// <summary>The host or its shield wants fewer calls: 429, or a 403 that is not the shop's own.</summary>
    Throttled,

    /// <summary>The keys were not accepted: 401.</summary>
    Unauthorized,

    /// <summary>The keys are good, their user lacks the right: 403.</summary>
    Forbidden,

    /// <summary>The thing or the route is not there: 404.</summary>
    NotFound,

    /// <summary>The shop refuses what was sent: 400, 413 and the like.</summary>
    Invalid,

    /// <summary>What came is not the shop's JSON: a page, a robot check, a PHP warning, half an answer.</summary>
    NotJson,

    /// <summary>The shop lives at another address: 3xx, which is never followed with keys.</summary>
    Redirected,
}
