namespace IziSales.Ubl;

/// <summary>A signer lent by a <see cref="SignerSlot"/>; whoever asked gives it back by disposing of this, once the document is signed.</summary>
public sealed class RentedSigner : IDisposable
{
    private Action? _giveBack;

    internal RentedSigner(CpeSigner signer, Action giveBack)
    {
        Signer = signer;
        _giveBack = giveBack;
    }

    /// <summary>The signer.</summary>
    public CpeSigner Signer { get; }

    /// <summary>Gives it back; a second time does nothing.</summary>
    public void Dispose() => Interlocked.Exchange(ref _giveBack, null)?.Invoke();
}
