namespace SamplePos.Identity;

/// <summary>What one handler of a page asks for, where the page itself is open to more people.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PermisoAttribute : Attribute
{
    /// <summary>Asks for one of <see cref="Permisos"/>.</summary>
    public PermisoAttribute(string permiso) => Permiso = permiso;

    /// <summary>The permission.</summary>
    public string Permiso { get; }
}
