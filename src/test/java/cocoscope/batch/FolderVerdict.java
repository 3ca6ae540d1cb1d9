package cocoscope.batch;

import cocoscope.batch.Batch.Outcome;
import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.convert.Recipe;
import cocoscope.mask.runs.RunLengthEncoding;
import cocoscope.message.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whether a folder that nobody set a rule for becomes the labels that were drawn.
///
/// @param trouble what is wrong first, for a person; empty where all is right
/// @param warned  whether anything says that it may be
public record FolderVerdict(String trouble, boolean warned) {
    /// Labels of a file that changed their values are right from this IoU on: small ones are off by a part of a pixel all around.
    private static final double MIN_IOU = 0.8;

    public static FolderVerdict of(RandomFolder folder) throws InterruptedException {
        List<BatchInput> inputs = folder.files().stream()
                .map(file -> new BatchInput(file, Optional.empty(), String.valueOf(file.getFileName()))).toList();
        Batch.Result result = Batch.run(inputs, Recipe.DEFAULT, 1, () -> { });
        boolean warned = result.decision().parts().size() > 1 || result.decision().parts().stream()
                .anyMatch(part -> !part.doubts().isEmpty());
        for (int mask = 0; mask < inputs.size(); mask++) {
            switch (result.outcomes().get(mask)) {
                case Outcome.Failed(_, Message reason) -> {
                    return new FolderVerdict(reason.toString(), true);
                }
                case Outcome.Unusable(_, Message reason) -> {
                    return new FolderVerdict(reason.toString(), true);
                }
                case Outcome.Converted(_, ConvertedMask converted, List<Message> warnings) -> {
                    String trouble = trouble(folder, mask, converted);
                    if (!trouble.isEmpty()) {
                        return new FolderVerdict(folder.files().get(mask) + ": " + trouble, warned || !warnings.isEmpty());
                    }
                }
            }
        }
        return new FolderVerdict("", warned);
    }

    public boolean isRight() {
        return trouble.isEmpty();
    }

    private static String trouble(RandomFolder folder, int mask, ConvertedMask converted) {
        if (folder.kind() == FolderKind.OBJECT_NUMBERS) {
            return objects(folder.drawn().get(mask), folder.widths().get(mask), converted);
        }
        Map<String, byte[]> found = new HashMap<>();
        Map<String, List<RunLengthEncoding>> regions = new HashMap<>();
        converted.annotations().forEach(annotation ->
                regions.computeIfAbsent(annotation.category(), _ -> new ArrayList<>()).add(annotation.region()));
        regions.forEach((category, parts) -> found.put(category, RunLengthEncoding.union(parts).pixels()));
        int[] drawn = folder.drawn().get(mask);
        Set<String> names = new HashSet<>();
        for (int label = 1; label <= folder.names().size(); label++) {
            String name = folder.names().get(label - 1);
            names.add(name);
            double iou = iou(drawn, label, found.getOrDefault(name, new byte[drawn.length]));
            if (iou < (folder.kind().isExact() ? 1 : MIN_IOU)) {
                return "%s has an IoU of %.3f; found are %s".formatted(name, iou, found.keySet());
            }
        }
        return names.containsAll(found.keySet()) ? "" : "found are " + found.keySet() + ", drawn were " + names;
    }

    /// 1 where neither has a pixel.
    private static double iou(int[] drawn, int label, byte[] found) {
        long both = 0;
        long either = 0;
        for (int pixel = 0; pixel < drawn.length; pixel++) {
            both += drawn[pixel] == label && found[pixel] != 0 ? 1 : 0;
            either += drawn[pixel] == label || found[pixel] != 0 ? 1 : 0;
        }
        return either == 0 ? 1 : both / (double) either;
    }

    /// Each object has to be one annotation with its very pixels, all of one category.
    private static String objects(int[] drawn, int width, ConvertedMask converted) {
        Set<Integer> numbers = new HashSet<>();
        for (UnnumberedAnnotation annotation : converted.annotations()) {
            byte[] pixels = annotation.region().pixels();
            int number = drawn[annotation.region().box().y() * width + firstX(pixels, annotation.region().box().y(), width)];
            numbers.add(number);
            if (!annotation.category().equals("object")) {
                return "an object is of category " + annotation.category();
            }
            if (iou(drawn, number, pixels) < 1) {
                return "object " + number + " has other pixels";
            }
        }
        int most = Arrays.stream(drawn).max().orElse(0);
        return numbers.size() == most && converted.annotations().size() == most ? ""
                : "%d annotations of %d objects".formatted(converted.annotations().size(), most);
    }

    private static int firstX(byte[] pixels, int y, int width) {
        int x = 0;
        while (pixels[y * width + x] == 0) {
            x++;
        }
        return x;
    }
}
