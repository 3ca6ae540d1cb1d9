package cocoscope.mask.rule;

/// The kinds of rule that turn values into categories.
public enum RuleKind {
    AUTOMATIC,
    THRESHOLD,
    VALUES,
    COLORS;

    public static RuleKind of(LabelRule rule) {
        return switch (rule) {
            case LabelRule.Automatic _ -> AUTOMATIC;
            case LabelRule.Band _, LabelRule.Otsu _ -> THRESHOLD;
            case LabelRule.Values _ -> VALUES;
            case LabelRule.Colors _ -> COLORS;
        };
    }
}
