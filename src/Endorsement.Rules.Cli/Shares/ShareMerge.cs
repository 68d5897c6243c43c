using System.Collections.Immutable;
using System.Security.Cryptography;
using Endorsement.Rules.Bulk;

namespace Endorsement.Rules.Cli.Shares;

/// <summary>Puts the shares of one run together: the bytes that one run gives, in files that are there whole or not at all.</summary>
/// <param name="shares">The shares in order; they agree.</param>
/// <param name="wanted">Where the files go.</param>
internal sealed class ShareMerge(ImmutableArray<FoundManifest> shares, BatchFiles wanted)
{
    private readonly string _own = $".{Guid.NewGuid():N}"[..13] + ShareFiles.Ending;
    private readonly List<string> _begun = [];

    /// <summary>Writes them.</summary>
    /// <returns>What the whole run gave.</returns>
    /// <exception cref="UsageException">A file is not what its manifest says; nothing was written.</exception>
    public ShareRows Run()
    {
        try
        {
            var rows = shares
                .Select(share => share.Manifest.Rows)
                .Aggregate((a, b) => new ShareRows(a.Written + b.Written, a.Rejected + b.Rejected, a.Blank + b.Blank));
            Write(ShareRole.Results, wanted.Results, (input, output, _) => input.CopyTo(output));
            Write(ShareRole.Rejects, wanted.Rejects, RejectLines.Copy);
            if (wanted.Summary is { } summary)
            {
                Begin(summary).Dispose();
                File.WriteAllBytes(summary + _own, Summary().ToJson());
            }

            foreach (var path in _begun)
            {
                WholeFiles.Move(path + _own, path);
            }

            wanted.Finish(rows.Rejected);
            _begun.Clear();
            return rows;
        }
        finally
        {
            foreach (var path in _begun)
            {
                File.Delete(path + _own);
            }
        }
    }

    private void Write(ShareRole role, string path, Action<Stream, Stream, long> copy)
    {
        using var output = Begin(path);
        var before = 0L;
        foreach (var share in shares)
        {
            if (share.Manifest.File(role) is { } file)
            {
                Copy(share, file, output, (input, to) => copy(input, to, before));
            }

            before += share.Manifest.Share.Lines;
        }
    }

    private FileStream Begin(string path)
    {
        try
        {
            var output = new FileStream(path + _own, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
            _begun.Add(path);
            return output;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"`{path}` cannot be written: {Folders.Why(path, exception)}");
        }
    }

    /// <summary>Copies a file and hashes what is copied, so that what was looked at is what is used.</summary>
    private static void Copy(FoundManifest share, ShareFile file, Stream output, Action<Stream, Stream> copy)
    {
        var path = ShareFiles.Beside(share.Path, file);
        using var input = InputFiles.Open(path);
        using var sha256 = SHA256.Create();
        using (var hashed = new CryptoStream(input, sha256, CryptoStreamMode.Read))
        {
            try
            {
                copy(hashed, output);
            }
            catch (InvalidDataException exception)
            {
                throw new UsageException($"`{path}` cannot be merged: {exception.Message}", "nothing was written");
            }
        }

        if (Sha256.Text(sha256.Hash!) != file.Hash)
        {
            throw new UsageException(
                $"`{path}` is not what `{share.Path}` says: its hash is another",
                "decide that share anew: take its manifest away and run it again; nothing was written"
            );
        }
    }

    private BulkSummary Summary()
    {
        var all = new List<BulkSummary>();
        foreach (var share in shares)
        {
            var file =
                share.Manifest.File(ShareRole.Summary)
                ?? throw new UsageException(
                    $"`{share.Path}` has no summary",
                    "decide the shares with `--summary` as well; nothing was written"
                );
            using var bytes = new MemoryStream();
            Copy(share, file, bytes, (input, to) => input.CopyTo(to));
            all.Add(BulkSummary.Read(bytes.ToArray(), ShareFiles.Beside(share.Path, file)));
        }

        return BulkSummary.Merge(all).Shortened();
    }
}
