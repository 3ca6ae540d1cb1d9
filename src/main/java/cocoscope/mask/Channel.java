package cocoscope.mask;

/// Which samples of a pixel form the mask: all that make up its color or gray level, or a single channel.
public enum Channel { ALL, RED, GREEN, BLUE, ALPHA }
