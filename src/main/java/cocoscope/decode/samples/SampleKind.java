package cocoscope.decode.samples;

/// What the numbers of an image are: whole and not negative, signed, or with fractions.
public enum SampleKind { UNSIGNED, SIGNED, FRACTIONS }
