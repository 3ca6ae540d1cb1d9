package cocoscope.mask;

/// Which samples of a pixel are the mask: all that say a color or a gray level, or one channel alone.
public enum Channel { ALL, RED, GREEN, BLUE, ALPHA }
