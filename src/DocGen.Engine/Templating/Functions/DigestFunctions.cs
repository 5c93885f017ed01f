using System.Security.Cryptography;
using System.Text;

namespace DocGen.Engine.Templating;

/// <summary>The functions of <c>string</c> over the bytes of a text in UTF-8: digests and Base64.</summary>
internal static class DigestFunctions
{
#pragma warning disable CA5350, CA5351 // The language documents these digests; nothing is secured by them.
    public static IEnumerable<Entry> All =>
    [
        new("md5", "text", c => Hex(MD5.HashData(Bytes(c, 0)))),
        new("sha1", "text", c => Hex(SHA1.HashData(Bytes(c, 0)))),
        new("sha256", "text", c => Hex(SHA256.HashData(Bytes(c, 0)))),
        new("sha512", "text", c => Hex(SHA512.HashData(Bytes(c, 0)))),
        new("hmac_sha1", "text secretKey", c => Hex(HMACSHA1.HashData(Bytes(c, 1), Bytes(c, 0)))),
        new("hmac_sha256", "text secretKey", c => Hex(HMACSHA256.HashData(Bytes(c, 1), Bytes(c, 0)))),
        new("hmac_sha512", "text secretKey", c => Hex(HMACSHA512.HashData(Bytes(c, 1), Bytes(c, 0)))),
        new("base64_encode", "text", c => Value.Of(Convert.ToBase64String(Bytes(c, 0)))),
        new("base64_decode", "text", Decoded),
    ];
#pragma warning restore CA5350, CA5351

    private static byte[] Bytes(Call call, int index) => Encoding.UTF8.GetBytes(call.Text(index));

    private static Value Hex(byte[] bytes) => Value.Of(Convert.ToHexStringLower(bytes));

    private static Value Decoded(Call call)
    {
        var bytes = new byte[call.Text(0).Length];
        return Convert.TryFromBase64String(call.Text(0), bytes, out var count) ? Value.Of(Encoding.UTF8.GetString(bytes, 0, count)) : call.Fail("this text is not Base64");
    }
}
