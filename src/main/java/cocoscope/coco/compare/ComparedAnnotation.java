package cocoscope.coco.compare;

import cocoscope.mask.runs.RunLengthEncoding;

/// An annotation as far as it is compared.
///
/// @param id       as its file has it; 0 without one
/// @param category the name
/// @param runs     the pixels that readers see
public record ComparedAnnotation(long id, String category, boolean crowd, RunLengthEncoding runs) {}
