package cocoscope.mask.rule;

import cocoscope.message.Reason;

/// Why a rule makes nothing of a mask, as a clause whose subject is the file.
public enum RuleProblem implements Reason {
    ONLY_IGNORED, TOO_MANY_COLORS, TOO_MANY_LABELS, TOO_MANY_LEVELS, LOOKS_LIKE_IDS, INDEX_BEYOND_PALETTE, WIDE_GRAY,
    TWO_CATEGORIES, COLORS_WITHOUT_IDS, NO_COLORS, OBJECT_NUMBERS, NO_VALUE_MAPPED, NO_COLOR_MAPPED, NO_ID_MAPPED
}
