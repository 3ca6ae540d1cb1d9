package cocoscope.batch;

import cocoscope.mask.Mask;
import cocoscope.mask.level.ReadMask;
import cocoscope.mask.level.Reading;
import java.util.List;

/// How a mask was read, without its pixels.
///
/// @param levels    that were found or given
/// @param colors    whether they are colours, 0xRRGGBB
/// @param agreement how much of what is not flat the labels explain, 0..1
/// @param changed   pixels whose value became another one
public record ReadingSummary(Reading.Method method, ReadMask.Reason reason, List<Integer> levels, boolean colors, double agreement,
                      long changed) {
    public ReadingSummary {
        levels = List.copyOf(levels);
    }

    static ReadingSummary of(ReadMask read) {
        boolean colors = read.mask().samples() == Mask.Samples.COLOR;
        return new ReadingSummary(read.method(), read.reason(), read.levels().values(), colors, read.agreement(), read.changed());
    }
}
