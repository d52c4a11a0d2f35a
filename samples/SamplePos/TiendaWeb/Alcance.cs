namespace SamplePos.TiendaWeb;

/// <summary>How much of the catalogue is to be read.</summary>
public enum Alcance
{
    /// <summary>What was modified since the last time.</summary>
    Cambios,

    /// <summary>All of it, which also shows what was deleted there.</summary>
    Todo,
}
