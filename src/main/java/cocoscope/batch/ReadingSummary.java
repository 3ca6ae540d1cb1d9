package cocoscope.batch;

import cocoscope.mask.Mask;
import cocoscope.mask.SizeFit;
import cocoscope.mask.level.ReadMask;
import cocoscope.mask.level.Reading;
import java.util.List;
import java.util.Optional;

/// How a mask was read, without its pixels.
///
/// @param levels    that were found or given
/// @param colors    whether they are colors, 0xRRGGBB
/// @param agreement how much of what is not flat the labels explain, 0..1
/// @param changed   pixels whose value became another one
/// @param resized   how the mask got the size of its picture, where it had another one
public record ReadingSummary(Reading.Method method, ReadMask.MethodReason reason, List<Integer> levels, boolean colors, double agreement,
                      long changed, Optional<Resized> resized) {
    public ReadingSummary {
        levels = List.copyOf(levels);
    }

    /// @param fit    scaled, or cropped and extended
    /// @param width  of the mask as it was
    /// @param height of the mask as it was
    public record Resized(SizeFit fit, int width, int height) {}

    ReadingSummary resized(Resized how) {
        return new ReadingSummary(method, reason, levels, colors, agreement, changed, Optional.of(how));
    }

    static ReadingSummary of(ReadMask read) {
        boolean colors = read.mask().samples() == Mask.Samples.COLOR;
        return new ReadingSummary(read.method(), read.reason(), read.levels().values(), colors, read.agreement(), read.changed(),
                Optional.empty());
    }
}
