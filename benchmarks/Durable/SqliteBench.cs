using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IziSales.Ubl;

namespace IziSales.Benchmarks.Durable;

/// <summary>Issuing into a file of its own beside bare commits into others, on the same disk and with the same pragmas, each row the same document: as it was written, or as the till packs it.</summary>
internal sealed class SqliteBench : IDisposable
{
    private const int Lines = 5;
    private const int JournalCommits = 500; // fewer pages than the journal takes before it begins again

    private readonly SqliteFolder _folder = new();
    private readonly RSA _key;
    private readonly CpeSigner _signer;
    private readonly Till _till;
    private readonly Till _signing;
    private readonly SingleRow _document;
    private readonly SingleRow _packed;
    private readonly SingleRow _signedDocument;
    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];
    private readonly byte[] _signature;

    public SqliteBench(X509Certificate2 certificate)
    {
        _key = certificate.GetRSAPrivateKey()!;
        _signature = new byte[_key.KeySize / 8];
        _signer = CpeSigner.FromCertificate(certificate);
        _till = new Till(_folder.Open("unsigned"), Lines);
        _signing = new Till(_folder.Open("signed"), Lines, _signer);
        _document = Bare("document", _till.Written());
        _packed = Bare("packed", _till.Kept());
        _signedDocument = Bare("signed-document", _signing.Written());
    }

    public void Issue(int times) => Repeat(_till.Issue, times);

    public void CommitDocument(int times) => Repeat(_document.Commit, times);

    public void CommitPacked(int times) => Repeat(_packed.Commit, times);

    public void IssueSigned(int times) => Repeat(_signing.Issue, times);

    public void RsaAndCommitDocument(int times) => Repeat(
        () =>
        {
            _key.TrySignHash(_hash, _signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, out _);
            _signedDocument.Commit();
        },
        times);

    /// <summary>How near in size the two commits are, by what each adds to the journal: the smaller, be it the bare document's or its sale's, in shares of the larger.</summary>
    public double JournalShare()
    {
        using var till = new Till(_folder.Open("journal"), Lines);
        using SingleRow document = Bare("journal-document", till.Written());
        double share = Journal("journal-document", document.Commit) / Journal("journal", till.Issue);
        return Math.Min(share, 1 / share);
    }

    public void Dispose()
    {
        _document.Dispose();
        _packed.Dispose();
        _signedDocument.Dispose();
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

    private double Journal(string name, Action commit)
    {
        long before = _folder.JournalSize(name);
        Repeat(commit, JournalCommits);
        return _folder.JournalSize(name) - before;
    }

    private SingleRow Bare(string name, byte[] content) => new(_folder.Open(name), SingleRow.SqliteSetup, content);
}
