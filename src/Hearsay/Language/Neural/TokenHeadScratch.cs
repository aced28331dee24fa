namespace Hearsay.Language.Neural;

/// <summary>Room for one block on its way through a <see cref="TokenHead"/>.</summary>
internal sealed class TokenHeadScratch
{
    public float[] Hidden = [];
    public float[] Gates = [];
    public float[] States = [];
    public float[] Scores = [];

    public FeatureRows Features { get; } = new();

    public void Fit(TokenHeadShape shape, int rows)
    {
        EncoderScratch.Fit(ref Hidden, rows * shape.Hidden);
        EncoderScratch.Fit(ref Gates, rows * GatedPass.GatesOf(shape.Hidden, shape.Width));
        EncoderScratch.Fit(ref States, rows * shape.Top);
        EncoderScratch.Fit(ref Scores, rows * shape.Classes);
    }
}
