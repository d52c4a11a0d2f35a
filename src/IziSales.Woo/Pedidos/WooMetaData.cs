namespace IziSales.Woo;

/// <summary>One of the named values that plugins hang on an order.</summary>
/// <param name="Key">The name, as stored by the shop.</param>
/// <param name="Value">
/// Text as it is, numbers and booleans as written, objects and arrays as their JSON, and the empty string for nothing: plugins store all of these.
/// </param>
public sealed record WooMetaData(string Key, string Value);
