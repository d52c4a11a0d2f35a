using System.Diagnostics.CodeAnalysis;

namespace IziSales.Ubl;

/// <summary>The place of the certificate that signs now: another one takes it while documents are being signed, and none of them fails.</summary>
/// <remarks>
/// Safe for many threads. Whoever signs rents the signer for one document; one that was replaced is disposed when the last of those has been given back. The slot
/// owns every signer that it was given.
/// </remarks>
public sealed class SignerSlot : IDisposable
{
    private readonly Lock _lock = new();
    private Turn _now;

    /// <summary>A place that this signer has at first.</summary>
    public SignerSlot(CpeSigner first)
    {
        ArgumentNullException.ThrowIfNull(first);
        _now = new Turn(first);
    }

    /// <summary>Who signs at this moment, for what is read of it; to sign, rent it.</summary>
    public CpeSigner Current
    {
        get
        {
            lock (_lock)
            {
                return _now.Signer;
            }
        }
    }

    /// <summary>A place for a signer that nobody will replace.</summary>
    [return: NotNullIfNotNull(nameof(signer))]
    public static implicit operator SignerSlot?(CpeSigner? signer) => FromCpeSigner(signer);

    /// <summary>A place for a signer that nobody will replace.</summary>
    [return: NotNullIfNotNull(nameof(signer))]
    public static SignerSlot? FromCpeSigner(CpeSigner? signer) => signer is null ? null : new SignerSlot(signer);

    /// <summary>Takes the signer for the work of a moment; it stays open until it is given back, whoever comes next.</summary>
    public RentedSigner Rent()
    {
        lock (_lock)
        {
            Turn turn = _now;
            turn.Uses++;
            return new RentedSigner(turn.Signer, () => GiveBack(turn));
        }
    }

    /// <summary>Lets another signer sign from the next document on. Work that has begun ends with the one before.</summary>
    /// <exception cref="ArgumentException">It signs already.</exception>
    public void Replace(CpeSigner next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (ReferenceEquals(next, Current))
        {
            throw new ArgumentException("The signer has the place already.", nameof(next));
        }

        Retire(new Turn(next));
    }

    /// <summary>Forgets the key, as soon as nobody works with it.</summary>
    public void Dispose() => Retire(next: null);

    private void Retire(Turn? next)
    {
        bool isIdle;
        Turn before;
        lock (_lock)
        {
            before = _now;
            before.IsRetired = true;
            isIdle = before.Uses == 0;
            _now = next ?? before;
        }

        if (isIdle)
        {
            before.Signer.Dispose();
        }
    }

    private void GiveBack(Turn turn)
    {
        bool isLast;
        lock (_lock)
        {
            turn.Uses--;
            isLast = turn.IsRetired && turn.Uses == 0;
        }

        if (isLast)
        {
            turn.Signer.Dispose();
        }
    }

    private sealed class Turn(CpeSigner signer)
    {
        public CpeSigner Signer { get; } = signer;

        public int Uses { get; set; }

        public bool IsRetired { get; set; }
    }
}
