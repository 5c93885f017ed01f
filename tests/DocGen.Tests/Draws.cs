using System.Globalization;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;

namespace DocGen.Tests;

/// <summary>The one place that says which values the properties draw: the same ones in each run, others when <c>DOCGEN_SEED</c> names a number or says <c>new</c>, and more of them with <c>DOCGEN_DRAWS</c>.</summary>
internal static class Draws
{
    private const ulong Usual = 20261121;

    // FsCheck splits its stream of numbers by a second, odd one.
    private const ulong Gamma = 3;

    private static ulong Seed { get; } = Environment.GetEnvironmentVariable("DOCGEN_SEED") switch
    {
        null or "" => Usual,
        "new" => (ulong)RandomNumberGenerator.GetInt32(1, int.MaxValue),
        var text => ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture),
    };

    private static int Times { get; } = Environment.GetEnvironmentVariable("DOCGEN_DRAWS") is { Length: > 0 } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : 1;

    /// <summary>How many values are drawn where there are usually so many.</summary>
    public static int Count(int usual) => usual * Times;

    /// <summary>Fails with the smallest value found for which the property does not hold, and with the seed that draws it again.</summary>
    /// <param name="usual">How many values are drawn, unless <c>DOCGEN_DRAWS</c> multiplies them.</param>
    /// <param name="size">The size of the last values, growing from 1.</param>
    public static void HoldsFor(this Property property, int usual, int size = 100)
    {
        property.Check(Config.QuickThrowOnFailure.WithName($"with {Again} ").WithMaxTest(Count(usual)).WithEndSize(size).WithReplay(Seed, Gamma));
    }

    /// <summary>One value of those that a generator draws with this seed, by its number; the others have no part in it.</summary>
    public static T One<T>(Gen<T> values, int number) => values.Sample(1, new Rnd(Seed + ((ulong)number * 0x9E3779B97F4A7C15), 0xD1342543DE82EF95), 30).Single();

    /// <summary>How to draw the same values again.</summary>
    public static string Again => string.Create(CultureInfo.InvariantCulture, $"DOCGEN_SEED={Seed}{(Times == 1 ? "" : $" DOCGEN_DRAWS={Times}")}");
}
