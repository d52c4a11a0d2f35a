namespace IziSales.Rus;

/// <summary>What happens when a company asks for a boleta.</summary>
public enum NrusBuyerPolicy
{
    /// <summary>Issue: the law does not limit who may buy.</summary>
    AllowAll,

    /// <summary>Issue and say that it gives no crédito fiscal.</summary>
    WarnOnRuc20,

    /// <summary>Do not issue to a RUC that begins with 20.</summary>
    RejectRuc20,
}
