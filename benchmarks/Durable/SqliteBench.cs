using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IziSales.Ubl;

namespace IziSales.Benchmarks.Durable;

/// <summary>Issuing into a file of its own beside bare commits into another, on the same disk and with the same pragmas, the row the same document.</summary>
internal sealed class SqliteBench : IDisposable
{
    private const int Lines = 5;

    private readonly SqliteFolder _folder = new();
    private readonly RSA _key;
    private readonly CpeSigner _signer;
    private readonly Till _till;
    private readonly Till _signing;
    private readonly SingleRow _row;
    private readonly SingleRow _signedRow;
    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];
    private readonly byte[] _signature;

    public SqliteBench(X509Certificate2 certificate)
    {
        _key = certificate.GetRSAPrivateKey()!;
        _signature = new byte[_key.KeySize / 8];
        _signer = CpeSigner.FromCertificate(certificate);
        (_till, _row) = Pair("unsigned", null);
        (_signing, _signedRow) = Pair("signed", _signer);
    }

    public void Issue(int times) => Repeat(_till.Issue, times);

    public void Commit(int times) => Repeat(_row.Commit, times);

    public void IssueSigned(int times) => Repeat(_signing.Issue, times);

    public void CommitAndRsa(int times) => Repeat(
        () =>
        {
            _key.TrySignHash(_hash, _signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, out _);
            _signedRow.Commit();
        },
        times);

    public void Dispose()
    {
        _row.Dispose();
        _signedRow.Dispose();
        _till.Dispose();
        _signing.Dispose();
        _signer.Dispose();
        _key.Dispose();
        _folder.Dispose();
    }

    private static void Repeat(Action work, int times)
    {
        for (int i = 0; i < times; i++)
        {
            work();
        }
    }

    private (Till Till, SingleRow Row) Pair(string name, CpeSigner? signer)
    {
        var till = new Till(_folder.Open(name), Lines, signer);
        return (till, new SingleRow(_folder.Open(name + "-bare"), SingleRow.SqliteSetup, till.Kept()));
    }
}
