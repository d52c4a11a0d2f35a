namespace IziSales.Storage;

/// <summary>The place where documents are kept does not work now; whatever was confirmed before is there.</summary>
/// <remarks>The call kept nothing, except that nobody knows after <see cref="StorageFault.SinConfirmar"/>: repeat it with the same key.</remarks>
public sealed class StorageException : Exception
{
    /// <summary>Says what is wrong and where.</summary>
    /// <param name="fault">What is wrong.</param>
    /// <param name="message">What is wrong, where, and what to do, in Spanish.</param>
    /// <param name="innerException">What the driver said.</param>
    public StorageException(StorageFault fault, string message, Exception? innerException = null)
        : base(message, innerException) => Fault = fault;

    /// <summary>What is wrong.</summary>
    public StorageFault Fault { get; }

    /// <summary>A code of ours, <c>IZI-STO-nnn</c>.</summary>
    public string Code => Fault switch
    {
        StorageFault.SoloLectura => "IZI-STO-001",
        StorageFault.Ocupado => "IZI-STO-002",
        StorageFault.SinEspacio => "IZI-STO-003",
        StorageFault.Danado => "IZI-STO-004",
        StorageFault.Inaccesible => "IZI-STO-005",
        StorageFault.EsquemaPosterior => "IZI-STO-006",
        StorageFault.SinConfirmar => "IZI-STO-007",
        StorageFault.NoVacio => "IZI-STO-008",
        _ => "IZI-STO-000",
    };
}
