package cocoscope.coco.lint.shape;

import cocoscope.coco.tape.ImageSize;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.Arrays;
import java.util.Optional;

/// Run lengths as competitions on Kaggle write them: starts, counted from 1 down the columns, and lengths, with spaces between.
final class StartLengthPairs {
    private static final int LONGEST_NUMBER = 10;

    private StartLengthPairs() {}

    static boolean looksLike(String text) {
        if (text.indexOf(' ') < 0 || !text.chars().allMatch(c -> c == ' ' || c >= '0' && c <= '9')) {
            return false;
        }
        String[] numbers = text.strip().split(" ");
        return numbers.length % 2 == 0
                && Arrays.stream(numbers).allMatch(number -> !number.isEmpty() && number.length() <= LONGEST_NUMBER);
    }

    /// Nothing when the pairs overlap, are out of order or leave the image.
    static Optional<RunLengthEncoding> runs(String text, ImageSize size) {
        long[] numbers = Arrays.stream(text.strip().split(" ")).mapToLong(Long::parseLong).toArray();
        int pixels = size.width() * size.height();
        int[] counts = new int[numbers.length + 1];
        long end = 0;
        for (int i = 0; i < numbers.length; i += 2) {
            long start = numbers[i] - 1;
            if (start < end || start + numbers[i + 1] > pixels) {
                return Optional.empty();
            }
            counts[i] = (int) (start - end);
            counts[i + 1] = (int) numbers[i + 1];
            end = start + numbers[i + 1];
        }
        counts[numbers.length] = (int) (pixels - end);
        return Optional.of(RunLengthEncoding.of(size.height(), size.width(), counts));
    }
}
