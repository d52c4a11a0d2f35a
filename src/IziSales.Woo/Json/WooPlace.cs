using System.Globalization;

namespace IziSales.Woo.Json;

/// <summary>A place in the shop's JSON; its text is only made when something is wrong there.</summary>
internal sealed class WooPlace
{
    private readonly WooPlace? _parent;
    private readonly string _name;
    private readonly int _index;

    private WooPlace(WooPlace? parent, string name, int index)
    {
        _parent = parent;
        _name = name;
        _index = index;
    }

    public static WooPlace Root { get; } = new(null, "$", -1);

    /// <summary>A member of an object here.</summary>
    public WooPlace Member(string name) => new(this, name, -1);

    /// <summary>An element of a list that is a member here; the list is this place itself when the name is empty.</summary>
    public WooPlace Item(string name, int index) => new(this, name, index);

    public override string ToString()
    {
        string own = _index < 0 ? _name : string.Create(CultureInfo.InvariantCulture, $"{_name}[{_index}]");
        string dot = _name.Length > 0 ? "." : "";
        return _parent is null ? own : $"{_parent}{dot}{own}";
    }
}
