package cocoscope.ui.demo;

import cocoscope.app.images.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// At most 255 colors that stand for those of pictures, by median cut (Heckbert 1982). Index 0 is none of them.
final class Palette {
    private static final int MAX = 255;

    private final byte[] colors;
    private final Map<Integer, Byte> indices;

    private Palette(byte[] colors, Map<Integer, Byte> indices) {
        this.colors = colors;
        this.indices = indices;
    }

    /// A color without its opacity, and how many pixels have it.
    private record Count(int color, long pixels) {
        int channel(int shift) {
            return color >> shift & 0xff;
        }
    }

    /// Colors that one color stands for.
    private record Box(List<Count> colors) {
        /// Pixels times the longest side: where one color would be the most wrong.
        long error() {
            return colors.stream().mapToLong(Count::pixels).sum() * range(longest());
        }

        private int range(int shift) {
            return colors.stream().mapToInt(it -> it.channel(shift)).max().orElse(0)
                    - colors.stream().mapToInt(it -> it.channel(shift)).min().orElse(0);
        }

        private int longest() {
            return List.of(16, 8, 0).stream().max(Comparator.comparing(this::range)).orElseThrow();
        }

        /// Both parts have about as many pixels.
        List<Box> halves() {
            int shift = longest();
            List<Count> sorted = colors.stream().sorted(Comparator.comparingInt(it -> it.channel(shift))).toList();
            long half = sorted.stream().mapToLong(Count::pixels).sum() / 2;
            int cut = 1;
            long before = sorted.getFirst().pixels;
            while (cut < sorted.size() - 1 && before < half) {
                before += sorted.get(cut).pixels;
                cut++;
            }
            return List.of(new Box(sorted.subList(0, cut)), new Box(sorted.subList(cut, sorted.size())));
        }

        int mean() {
            long pixels = colors.stream().mapToLong(Count::pixels).sum();
            int mean = 0;
            for (int shift : new int[] {16, 8, 0}) {
                long sum = colors.stream().mapToLong(it -> it.channel(shift) * it.pixels).sum();
                mean |= (int) (sum / pixels) << shift;
            }
            return mean;
        }
    }

    static Palette of(List<Snapshot> pictures) {
        Map<Integer, Long> counts = new HashMap<>();
        for (Snapshot picture : pictures) {
            for (int pixel : picture.pixels()) {
                counts.merge(pixel & 0xffffff, 1L, Long::sum);
            }
        }
        List<Box> boxes = new ArrayList<>();
        boxes.add(new Box(counts.entrySet().stream().map(it -> new Count(it.getKey(), it.getValue())).toList()));
        while (boxes.size() < MAX) {
            Box widest = boxes.stream().max(Comparator.comparingLong(Box::error)).orElseThrow();
            if (widest.error() == 0) {
                break;
            }
            boxes.remove(widest);
            boxes.addAll(widest.halves());
        }
        byte[] colors = new byte[3 * (boxes.size() + 1)];
        Map<Integer, Byte> indices = new HashMap<>();
        for (int i = 0; i < boxes.size(); i++) {
            int color = boxes.get(i).mean();
            byte index = (byte) (i + 1);
            colors[3 * i + 3] = (byte) (color >> 16);
            colors[3 * i + 4] = (byte) (color >> 8);
            colors[3 * i + 5] = (byte) color;
            boxes.get(i).colors.forEach(it -> indices.put(it.color, index));
        }
        return new Palette(colors, indices);
    }

    /// Red, green and blue of each index.
    byte[] colors() {
        return colors.clone();
    }

    byte[] indices(Snapshot picture) {
        int[] pixels = picture.pixels();
        byte[] found = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            found[i] = indices.getOrDefault(pixels[i] & 0xffffff, (byte) 0);
        }
        return found;
    }
}
