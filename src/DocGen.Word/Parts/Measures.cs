using System.Globalization;

namespace DocGen.Word.Parts;

/// <summary>Measures as the elements want them: digits in text.</summary>
internal static class Measures
{
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Four digits, as flags are written.</summary>
    public static string Hexadecimal(int value) => value.ToString("X4", CultureInfo.InvariantCulture);

    /// <summary>In twentieths of a point; <paramref name="hanging"/> is how far the first line stands out to the left, negative for how far it stands in.</summary>
    public static W.Indentation Indentation(int left, int hanging = 0, int right = 0)
    {
        var indentation = new W.Indentation { Left = Number(left) };
        if (right != 0)
        {
            indentation.Right = Number(right);
        }

        if (hanging > 0)
        {
            indentation.Hanging = Number(hanging);
        }
        else if (hanging < 0)
        {
            indentation.FirstLine = Number(-hanging);
        }

        return indentation;
    }

    public static W.Tabs RightTab(int position, bool dotted = false) => new(new W.TabStop
    {
        Val = W.TabStopValues.Right,
        Leader = dotted ? W.TabStopLeaderCharValues.Dot : W.TabStopLeaderCharValues.None,
        Position = position,
    });
}
