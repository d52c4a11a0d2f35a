namespace IziSales.Storage;

/// <summary>What is wrong with the place where documents are kept.</summary>
public enum StorageFault
{
    /// <summary>Something else; the message of the driver tells.</summary>
    Otro,

    /// <summary>The file or its folder may not be written.</summary>
    SoloLectura,

    /// <summary>Another program holds the database for too long.</summary>
    Ocupado,

    /// <summary>The disk is full.</summary>
    SinEspacio,

    /// <summary>The file is damaged or is no database.</summary>
    Danado,

    /// <summary>The file or server cannot be opened.</summary>
    Inaccesible,

    /// <summary>A newer version of the program has written the database.</summary>
    EsquemaPosterior,

    /// <summary>The connection broke during the commit: the same call again, under the same key, tells whether it was kept.</summary>
    SinConfirmar,

    /// <summary>A copy was to go where documents are already.</summary>
    NoVacio,
}
