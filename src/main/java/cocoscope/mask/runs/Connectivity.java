package cocoscope.mask.runs;

/// Which neighbors of a pixel belong to it: the four that share an edge, or also the four that share a corner.
public enum Connectivity { FOUR, EIGHT }
