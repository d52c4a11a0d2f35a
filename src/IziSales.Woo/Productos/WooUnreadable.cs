namespace IziSales.Woo;

/// <summary>A thing of a list that could not be read; the rest of the list was.</summary>
/// <param name="Id">Its id; 0 when not even that could be read.</param>
/// <param name="Message">The place in its JSON and what is wrong there, in Spanish.</param>
public sealed record WooUnreadable(long Id, string Message);
