using Hearsay.Extraction.Firmness;

namespace Hearsay.Lab.Factuality;

/// <summary>A firmness as one number from -3 to 3.</summary>
internal static class PlainValue
{
    /// <summary>As MEANTIME counts: what lies ahead or is left open is nothing either way.</summary>
    public static double Literal(FirmnessReading reading)
    {
        int sign = reading.Stance.Polarity switch { Polarity.Positive => 1, Polarity.Negative => -1, _ => 0 };
        if (reading.When is When.Conditional or When.Future || reading.IsDemand) return 0;
        return sign * reading.Stance.Certainty switch { Certainty.Certain => 3, Certainty.Probable => 2, Certainty.Possible => 1, _ => 0 };
    }

    /// <summary>As UDS asks, "has it happened?": what lies ahead or is only asked for counts as not happened.</summary>
    public static double Of(FirmnessReading reading)
    {
        int sign = reading.Stance.Polarity switch { Polarity.Positive => 1, Polarity.Negative => -1, _ => 0 };
        if (reading.When is When.Conditional || reading.IsDemand) return -1.2;
        if (reading.When == When.Future) return reading.Stance.Certainty == Certainty.Certain && sign > 0 ? -1.2 : -1.5;
        return reading.Stance.Certainty switch
        {
            Certainty.Certain => 2.5 * sign,
            Certainty.Probable => 1.2 * sign,
            Certainty.Possible => 0,
            _ => -1.2,
        };
    }
}
