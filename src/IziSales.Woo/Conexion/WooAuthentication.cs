namespace IziSales.Woo;

/// <summary>How a call shows its keys to the shop.</summary>
public enum WooAuthentication
{
    /// <summary><see cref="Basic"/> over https, <see cref="OAuth"/> over http.</summary>
    Automatic,

    /// <summary>As user and password in the <c>Authorization</c> header; looked at only by a shop that believes it is on https.</summary>
    Basic,

    /// <summary>In the address, for hosts that drop the header; https only, and the secret ends in the host's access log.</summary>
    Query,

    /// <summary>OAuth 1.0a with one leg, HMAC-SHA256: the secret signs and does not travel.</summary>
    OAuth,
}
