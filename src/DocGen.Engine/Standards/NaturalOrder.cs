namespace DocGen.Engine.Standards;

/// <summary>Compares texts with runs of digits taken as numbers: A.5.2 before A.5.10.</summary>
internal static class NaturalOrder
{
    public static int Compare(string left, string right)
    {
        int i = 0, j = 0;
        while (i < left.Length && j < right.Length)
        {
            var difference = char.IsAsciiDigit(left[i]) && char.IsAsciiDigit(right[j])
                ? Number(left, ref i).CompareTo(Number(right, ref j))
                : left[i++].CompareTo(right[j++]);
            if (difference != 0)
            {
                return difference;
            }
        }

        return (left.Length - i).CompareTo(right.Length - j);
    }

    private static long Number(string text, ref int at)
    {
        var number = 0L;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            number = Math.Min((number * 10) + (text[at++] - '0'), int.MaxValue);
        }

        return number;
    }
}
