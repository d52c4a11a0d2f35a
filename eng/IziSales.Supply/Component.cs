namespace IziSales.Supply;

/// <summary>One thing by others that IziSales is made of or built with.</summary>
/// <param name="Ecosystem"><c>nuget</c> or <c>npm</c>.</param>
/// <param name="Id">Its name there.</param>
/// <param name="Version">The version that was tested.</param>
/// <param name="Licence">An SPDX expression.</param>
/// <param name="IsShipped">Whether it travels with a package or the sample shop; else it only builds or tests.</param>
/// <param name="BroughtBy">The projects that ask for it themselves, or the components that need it.</param>
/// <param name="Needs">The components that it needs.</param>
internal sealed record Component(string Ecosystem, string Id, string Version, string Licence, bool IsShipped, IReadOnlyList<string> BroughtBy, IReadOnlyList<string> Needs)
{
    /// <summary>Its address among all packages of the world.</summary>
    public string Purl => $"pkg:{Ecosystem}/{(Id.StartsWith('@') ? "%40" + Id[1..] : Id)}@{Version}";
}
