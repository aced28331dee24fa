namespace Hearsay.Comparison.Happenings;

/// <summary>One happening as told by several sentences, of one report or of many.</summary>
/// <param name="Mentions">Where it is told, in the order of the reports and of the text.</param>
/// <param name="Joints">For each mention but the first, the earlier one that it goes best with, and why; in the order of the mentions.</param>
public sealed record JoinedEvents(Sequence<EventAddress> Mentions, Sequence<EventJoint> Joints);

/// <summary>Where an event is told: ids of events are unique within their report only.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Event">Id of the event in it.</param>
public readonly record struct EventAddress(string Report, string Event);

/// <summary>Why a mention was put to an earlier one.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="To">The earlier mention.</param>
/// <param name="Grounds">What speaks for and against, in the order of the enumeration.</param>
public sealed record EventJoint(EventAddress Mention, EventAddress To, Sequence<JointGround> Grounds);

/// <summary>One comparison of two mentions.</summary>
/// <param name="On">What was compared: <c>deed</c>, <c>participants</c>, <c>target</c>, <c>time</c>, <c>place</c>, <c>words</c>.</param>
/// <param name="Verdict">What came out.</param>
/// <param name="Words">The words that both have, in ordinal order; for the deed, what both words tell of.</param>
public sealed record JointGround(string On, SlotVerdict Verdict, Sequence<string> Words);

/// <summary>How two mentions stand to each other in one respect. What is missing does not differ.</summary>
public enum SlotVerdict
{
    /// <summary>The same.</summary>
    Same,

    /// <summary>Not the same words, yet both can be right: one contains the other, or two words for one deed.</summary>
    Compatible,

    /// <summary>One of them does not say.</summary>
    Unknown,

    /// <summary>They cannot both be right of one happening.</summary>
    Different,
}
