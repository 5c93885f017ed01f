using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DocGen.Word.Anchoring;

/// <summary>The names that a block's key has in a Word file: short enough for Word, and the same wherever the key is.</summary>
internal static class AnchorNames
{
    /// <summary>Before the name of the bookmark round what a block says: the one that tells which block a paragraph is.</summary>
    public const string Range = "_pkR_";

    /// <summary>Before the name of the empty bookmark at a block's beginning, which stays behind when the paragraph is split or its text is typed anew.</summary>
    public const string Point = "_pkP_";

    // 64 bits of a hash, five a letter. Word takes names that differ in case alone for one.
    private const int Letters = 13;
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>The part that both names of a key's bookmarks share: 13 letters and digits.</summary>
    public static string Of(string key) => string.Create(Letters, Hash(key), static (name, hash) =>
    {
        for (var i = 0; i < name.Length; i++)
        {
            name[i] = Alphabet[(int)(hash & 31)];
            hash >>= 5;
        }
    });

    private static ulong Hash(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        // Halves of surrogate pairs would all become one replacement character.
        SHA256.HashData(Encoding.Unicode.GetBytes(key), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
