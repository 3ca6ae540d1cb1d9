package cocoscope.coco.evaluation;

/// COCO's average precision over the IoU thresholds 0.50, 0.55 .. 0.95, and parts of it; -1 where there is nothing to
/// find.
///
/// @param all    over all sizes and thresholds
/// @param at50   at IoU 0.50
/// @param at75   at IoU 0.75
/// @param small  objects of at most 32 x 32 pixels
/// @param medium up to 96 x 96 pixels
/// @param large  larger than that
public record AveragePrecision(double all, double at50, double at75, double small, double medium, double large) {
    /// Where there is nothing to find.
    public static final AveragePrecision NONE = new AveragePrecision(-1, -1, -1, -1, -1, -1);
}
