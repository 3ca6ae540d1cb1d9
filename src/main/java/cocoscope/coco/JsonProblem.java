package cocoscope.coco;

import cocoscope.message.Reason;

/// Why a JSON file cannot be used, and what to do.
public enum JsonProblem implements Reason {
    AT, INVALID, BEYOND_BOUNDS, MISSING, UNKNOWN, EXPECTED, NOT_PANOPTIC, NOT_DETECTION, NOT_DETECTION_WITHOUT, NOT_APPENDABLE, ID_BEYOND
}
