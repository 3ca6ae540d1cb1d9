package cocoscope.mask.object;

import cocoscope.geometry.Box;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.RunLengthEncoding;
import cocoscope.mask.runs.RunWriter;
import java.util.List;

/// Decisions with their objects as horizontal runs, as they are looked for in label maps; made once for all conversions that follow.
///
/// @param objects one list a decision
public record ObjectRows(List<ObjectDecision> decisions, List<List<Rows>> objects) {
    public static final ObjectRows NONE = of(List.of());

    public ObjectRows {
        decisions = List.copyOf(decisions);
        objects = List.copyOf(objects);
    }

    /// An object as horizontal runs.
    ///
    /// @param runs of the rows from `top` on
    record Rows(KnownObject object, int top, LabelMap runs, long area) {
        static Rows of(KnownObject object) {
            return new Rows(object, object.pixels().box().y(), turned(object.pixels()), object.pixels().area());
        }
    }

    public static ObjectRows of(List<ObjectDecision> decisions) {
        return new ObjectRows(decisions, decisions.stream().map(decision -> decision.objects().stream().map(Rows::of).toList()).toList());
    }

    /// The rows of the box from runs in columns.
    private static LabelMap turned(RunLengthEncoding pixels) {
        Box box = pixels.box();
        boolean[] inside = new boolean[Math.multiplyExact(box.width(), box.height())];
        int[] counts = pixels.counts();
        int end = 0;
        for (int i = 0; i + 1 < counts.length; i += 2) {
            int start = end + counts[i];
            end = start + counts[i + 1];
            for (int at = start; at < end; at++) {
                inside[(at % pixels.height() - box.y()) * box.width() + at / pixels.height() - box.x()] = true;
            }
        }
        RunWriter rows = new RunWriter(pixels.width(), box.height());
        for (int y = 0; y < box.height(); y++) {
            for (int x = 0; x < box.width(); x++) {
                rows.add(box.x() + x, box.x() + x + 1, inside[y * box.width() + x] ? 1 : 0);
            }
            rows.endRow();
        }
        return rows.finish(1);
    }
}
