namespace SamplePos.Features.Ajustes.Consulta;

/// <summary>When the copy of SUNAT's padrón reducido is asked.</summary>
public enum CopiaUso
{
    /// <summary>First: it answers at once and without internet.</summary>
    Primero,

    /// <summary>After the services: they are newer.</summary>
    Ultimo,

    /// <summary>Never.</summary>
    Nunca,
}
