package cocoscope.project;

import cocoscope.mask.Mask;
import cocoscope.mask.ReadMask;
import cocoscope.mask.Reading;
import java.util.List;

/// How a mask was read, without its pixels.
///
/// @param levels    that were found or given
/// @param colors    whether they are colours, 0xRRGGBB
/// @param agreement how much of what is not flat the labels explain, 0..1
/// @param changed   pixels whose value became another one
public record HowRead(Reading.Method method, ReadMask.Reason reason, List<Integer> levels, boolean colors, double agreement,
                      long changed) {
    public HowRead {
        levels = List.copyOf(levels);
    }

    static HowRead of(ReadMask read) {
        boolean colors = read.mask().samples() == Mask.Samples.COLOR;
        return new HowRead(read.method(), read.reason(), read.levels().values(), colors, read.agreement(), read.changed());
    }
}
