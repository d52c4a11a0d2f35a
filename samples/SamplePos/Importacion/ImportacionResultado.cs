namespace SamplePos.Importacion;

/// <summary>What came of carrying a plan out.</summary>
public enum ImportacionResultado
{
    /// <summary>All of it is written.</summary>
    Hecha,

    /// <summary>It was written before; nothing was written again.</summary>
    YaHecha,

    /// <summary>The catalogue changed since the plan was shown: nothing was written.</summary>
    OtroPlan,

    /// <summary>Rows are wrong, or nothing changes: nothing was written.</summary>
    NoSePuede,
}
