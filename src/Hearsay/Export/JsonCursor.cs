using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hearsay.Export;

/// <summary>Reads the value that the cursor stands on, and leaves the cursor on the last token of it.</summary>
internal delegate T JsonRead<T>(ref JsonCursor json);

/// <summary>
/// Goes through JSON from front to end, once. Properties may come in any order; those nobody asks for are skipped, so that what a later version
/// adds disturbs no one. What is asked for and is not what it should be throws <see cref="AnalysisJsonException"/>.
/// </summary>
internal ref struct JsonCursor(ReadOnlySpan<byte> json)
{
    private Utf8JsonReader _json = new(json);

    /// <summary>Where the stretch that reaches furthest into the text ends.</summary>
    public int Furthest { get; private set; }

    /// <summary>True where the value is null.</summary>
    public readonly bool IsNull => _json.TokenType == JsonTokenType.Null;

    /// <summary>Moves on by one token, to the first value or behind the last.</summary>
    public bool Move() => _json.Read();

    /// <summary>Makes sure that the cursor stands on an object; <see cref="Next"/> then goes through it.</summary>
    public readonly void Object()
    {
        if (_json.TokenType != JsonTokenType.StartObject) throw Wrong("an object");
    }

    /// <summary>Moves to the next property of the object; false at its end.</summary>
    public bool Next() => _json.Read() && _json.TokenType == JsonTokenType.PropertyName;

    /// <summary>Moves to the value of the property, where this is its name.</summary>
    public bool At(ReadOnlySpan<byte> name) => _json.ValueTextEquals(name) && _json.Read();

    /// <summary>Passes over the property and its value.</summary>
    public void Skip() => _json.Skip();

    /// <summary>The items of a list.</summary>
    public Sequence<T> List<T>(JsonRead<T> read)
    {
        if (_json.TokenType != JsonTokenType.StartArray) throw Wrong("a list");
        List<T> items = [];
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray) items.Add(read(ref this));
        return [.. items];
    }

    /// <summary>A list of words.</summary>
    public Sequence<string> Texts() => List(static (ref JsonCursor json) => json.Text());

    /// <summary>Words.</summary>
    public readonly string Text() => _json.TokenType == JsonTokenType.String ? _json.GetString()! : throw Wrong("words");

    /// <summary>Words, or null.</summary>
    public readonly string? TextOrNull() => IsNull ? null : Text();

    /// <summary>A whole number.</summary>
    public readonly int Whole() => _json.TokenType == JsonTokenType.Number && _json.TryGetInt32(out int number) ? number : throw Wrong("a whole number");

    /// <summary>A number, or null.</summary>
    public readonly double? NumberOrNull()
    {
        if (IsNull) return null;
        return _json.TokenType == JsonTokenType.Number && _json.TryGetDouble(out double number) ? number : throw Wrong("a number");
    }

    /// <summary>True or false.</summary>
    public readonly bool Flag() => _json.TokenType is JsonTokenType.True or JsonTokenType.False ? _json.GetBoolean() : throw Wrong("true or false");

    /// <summary>A value of the vocabulary by its outside name.</summary>
    public readonly T Value<T>()
        where T : struct, Enum
    {
        if (_json.TokenType == JsonTokenType.String)
        {
            foreach ((byte[] name, T value) in ContractNames.All<T>())
                if (Ascii.EqualsIgnoreCase(_json.ValueSpan, name)) return value;
        }

        throw Wrong("one of " + string.Join(", ", Enum.GetValues<T>().Select(ContractNames.Of)));
    }

    /// <summary>A day, or null.</summary>
    public readonly DateOnly? DayOrNull()
    {
        if (IsNull) return null;
        return DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : throw Wrong("a day such as 2031-05-14");
    }

    /// <summary>A time of day, or null.</summary>
    public readonly TimeOnly? ClockOrNull()
    {
        if (IsNull) return null;
        return TimeOnly.TryParseExact(Text(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly clock) ? clock : throw Wrong("a time such as 15:00");
    }

    /// <summary>An object that is one stretch of the text.</summary>
    public TextSpan Span()
    {
        SpanOffsets offsets = default;
        Object();
        while (Next())
            if (!offsets.Read(ref this)) Skip();
        return Span(offsets);
    }

    /// <summary>The stretch of offsets that were gathered among the properties of an object.</summary>
    public TextSpan Span(SpanOffsets offsets)
    {
        if (offsets is not { Start: >= 0 and int start, End: int end } || end < start) throw Wrong("a stretch with its start and its end before this");
        Furthest = Math.Max(Furthest, end);
        return new TextSpan(start, end);
    }

    /// <summary>A list of stretches.</summary>
    public Sequence<TextSpan> Spans() => List(static (ref JsonCursor json) => json.Span());

    /// <summary>An object that holds nothing but a list of stretches.</summary>
    public Sequence<TextSpan> InnerSpans()
    {
        Sequence<TextSpan> spans = [];
        Object();
        while (Next())
        {
            if (At("spans"u8)) spans = Spans();
            else Skip();
        }

        return spans;
    }

    /// <summary>The value of a property that no such object can be without.</summary>
    public readonly T Needed<T>(T? value, string name)
        where T : class => value ?? throw Wrong($"an object with \"{name}\"");

    private readonly AnalysisJsonException Wrong(string expected) =>
        new(string.Create(CultureInfo.InvariantCulture, $"At byte {_json.TokenStartIndex} stands something else where {expected} should be."));
}

/// <summary>Where a stretch starts and ends, as found among the properties of an object.</summary>
internal struct SpanOffsets
{
    public int? Start { get; private set; }

    public int? End { get; private set; }

    /// <summary>Takes the property where it is one of the two.</summary>
    public bool Read(ref JsonCursor json)
    {
        if (json.At("start"u8)) Start = json.IsNull ? null : json.Whole();
        else if (json.At("end"u8)) End = json.IsNull ? null : json.Whole();
        else return false;
        return true;
    }
}
