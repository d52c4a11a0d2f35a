using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using IziSales.Testing;

namespace IziSales.Ubl.Tests.Firma;

public sealed class SignerSlotTests
{
    [Fact]
    public void Replace_WhileTheFirstWorks_ClosesItOnlyWhenItIsGivenBack()
    {
        CpeSigner first = Open();
        using var slot = new SignerSlot(first);
        RentedSigner one = slot.Rent();
        RentedSigner other = slot.Rent();

        slot.Replace(Open());
        one.Dispose();
        one.Dispose(); // a second time gives nothing back
        Assert.True(SignatureVerifier.Verify(other.Signer.Sign(Escenarios.UnaLinea.ToBoleta()).Xml).IsValid);
        other.Dispose();

        Assert.NotSame(first, slot.Current);
        Assert.True(IsClosed(first));
        Assert.False(IsClosed(slot.Current));
    }

    [Fact]
    public void Replace_NobodyWorks_ClosesTheFirstAtOnce()
    {
        CpeSigner first = Open();
        using var slot = new SignerSlot(first);
        slot.Rent().Dispose();

        slot.Replace(Open());

        Assert.True(IsClosed(first));
        Assert.NotEmpty(first.Titular); // what it was can still be read
    }

    [Fact]
    public void Replace_ByItself_IsAMistake()
    {
        using var slot = new SignerSlot(Open());

        Assert.Throws<ArgumentException>(() => slot.Replace(slot.Current));
        Assert.False(IsClosed(slot.Current));
    }

    [Fact]
    public void Dispose_WhileItWorks_WaitsForIt()
    {
        CpeSigner signer = Open();
        var slot = new SignerSlot(signer);
        RentedSigner rented = slot.Rent();

        slot.Dispose();
        Assert.False(IsClosed(signer));
        rented.Dispose();

        Assert.True(IsClosed(signer));
    }

    [Fact]
    public void Replace_AgainAndAgainUnderLoad_NoSignatureFailsAndEveryOldKeyIsClosed()
    {
        const int Changes = 40;
        List<CpeSigner> all = [Open()];
        using var slot = new SignerSlot(all[0]);
        var faults = new ConcurrentQueue<Exception>();
        using var stop = new CancellationTokenSource();
        Thread[] tills =
        [
            .. Enumerable.Range(0, 4).Select(_ => new Thread(() =>
            {
                try
                {
                    while (!stop.IsCancellationRequested)
                    {
                        using RentedSigner rented = slot.Rent();
                        rented.Signer.Sign(Escenarios.UnaLinea.ToBoleta());
                    }
                }
                catch (ObjectDisposedException fault)
                {
                    faults.Enqueue(fault);
                }
            })),
        ];
        Array.ForEach(tills, static till => till.Start());
        for (int i = 0; i < Changes; i++)
        {
            all.Add(Open());
            slot.Replace(all[^1]);
        }

        stop.Cancel();
        Array.ForEach(tills, static till => till.Join());

        Assert.Empty(faults);
        Assert.All(all[..^1], static signer => Assert.True(IsClosed(signer)));
        Assert.False(IsClosed(slot.Current));
    }

    [Fact]
    public void Conversion_OfASigner_HoldsItAndOfNone_IsNone()
    {
        SignerSlot? slot = Firmantes.Rosita;
        SignerSlot? none = (CpeSigner?)null;

        Assert.Same(Firmantes.Rosita, slot.Current);
        Assert.Null(none);
    }

    private static CpeSigner Open() => CpeSigner.FromPfx(Certificados.Bueno.Export(X509ContentType.Pkcs12, "clave"), "clave");

    private static bool IsClosed(CpeSigner signer)
    {
        try
        {
            signer.Sign(Escenarios.UnaLinea.ToBoleta());
            return false;
        }
        catch (ObjectDisposedException)
        {
            return true;
        }
    }
}
