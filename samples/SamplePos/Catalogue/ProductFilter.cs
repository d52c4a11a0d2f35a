namespace SamplePos.Catalogue;

/// <summary>Which products a person looks for.</summary>
/// <param name="Text">Words of the name or code, or a whole code or bar code.</param>
/// <param name="Category">Only of this category; null is all.</param>
/// <param name="State">Only in this state.</param>
/// <param name="Page">Which page, counted from one.</param>
public sealed record ProductFilter(string Text, string? Category, ProductState State, int Page);
