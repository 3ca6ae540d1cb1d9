package cocoscope.mask.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The levels of many masks as one list: compression moves a level a little, and in each file to another place.
///
/// A level of a mask that was changed by compression joins the more frequent one near by, unless a mask has both; of colors also where a
/// mask
/// has both, but hardly anything of the one.
final class FolderLevels {
    /// How far compression moves gray levels, and channels of colors.
    private static final int REACH = 4;
    private static final int REACH_OF_COLORS = 12;
    /// So much less than a color near by, a color beside it in one mask is its edge.
    private static final double A_TRACE = 0.1;
    /// Channels of chosen colors are multiples of 64, or 255.
    private static final int STEP = 64;
    private static final int DRIFT = 2;

    private record Level(int value, long pixels, boolean exact) {}

    private FolderLevels() {}

    /// The drawn level of every value.
    static Map<Integer, Integer> of(List<MaskEvidence> masks, boolean colors) {
        Map<Integer, Level> all = new TreeMap<>();
        Map<Integer, Set<Integer>> together = new HashMap<>();
        boolean exact = true;
        for (MaskEvidence mask : masks) {
            exact &= mask.kind().exact();
            for (int i = 0; i < mask.values().size(); i++) {
                int value = mask.kind().values().get(i);
                all.merge(value, new Level(value, mask.values().get(i).pixels(), mask.kind().exact()),
                        (one, other) -> new Level(one.value, one.pixels + other.pixels, one.exact || other.exact));
            }
        }
        Map<Integer, Integer> drawn = new HashMap<>();
        if (exact) {
            all.keySet().forEach(value -> drawn.put(value, value));
            return drawn;
        }
        masks.stream().map(mask -> mask.kind().values()).distinct().forEach(values ->
                values.forEach(value -> together.computeIfAbsent(value, _ -> new HashSet<>()).addAll(values)));
        List<Level> byPixels = new ArrayList<>(all.values());
        byPixels.sort(Comparator.comparing((Level level) -> !level.exact).thenComparing(level -> -level.pixels));
        List<List<Integer>> groups = new ArrayList<>();
        for (Level level : byPixels) {
            List<Integer> group = level.exact ? null : groups.stream().filter(known -> apart(known.getFirst(), level.value, colors)
                    <= (colors ? REACH_OF_COLORS : REACH) && (known.stream()
                            .noneMatch(together.getOrDefault(level.value, Set.of())::contains)
                    || colors && level.pixels < A_TRACE * pixels(all, known.getFirst())))
                    .min(Comparator.comparingInt(known -> apart(known.getFirst(), level.value, colors))).orElse(null);
            if (group == null) {
                group = new ArrayList<>();
                groups.add(group);
            }
            group.add(level.value);
            drawn.put(level.value, group.getFirst());
        }
        if (colors) {
            drawn.replaceAll((value, level) -> masks.stream().map(MaskEvidence::kind)
                    .anyMatch(kind -> kind.exact() && kind.values().contains(level)) ? level
                    : rounded(level));
        }
        return drawn;
    }

    private static long pixels(Map<Integer, Level> all, int value) {
        Level level = all.get(value);
        return level == null ? 0 : level.pixels;
    }

    /// The color that people choose, where one is next to it: compression changes each channel by one or two.
    private static int rounded(int color) {
        int rounded = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int channel = color >> shift & 0xFF;
            int near = (channel + STEP / 2) / STEP * STEP;
            if (Math.abs(Math.min(near, 0xFF) - channel) > DRIFT) {
                return color;
            }
            rounded = rounded << 8 | Math.min(near, 0xFF);
        }
        return rounded;
    }

    private static int apart(int one, int other, boolean colors) {
        if (!colors) {
            return Math.abs(one - other);
        }
        int red = Math.abs((one >> 16) - (other >> 16));
        int green = Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF));
        int blue = Math.abs((one & 0xFF) - (other & 0xFF));
        return Math.max(red, Math.max(green, blue));
    }
}
