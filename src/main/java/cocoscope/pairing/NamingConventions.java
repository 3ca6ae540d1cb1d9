package cocoscope.pairing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words by which people tell masks from pictures in the names of files and folders.
///
/// Words are whole words: between `_`, `-`, spaces and dots, in folders also between small and capital letters, in front of a
/// name also before its digits (`mask2d`).
final class NamingConventions {
    private static final List<String> OF_MASKS = longestFirst(
            "mask", "masks", "label", "labels", "seg", "gt", "l", "alpha", "trimap", "1stho", "2ndho", "cp_masks",
            "color_mask", "watershed_mask", "gtfine_labelids", "gtfine_labeltrainids", "gtfine_instanceids", "gtfine_color",
            "annotation", "segmentation", "instance", "instances", "semantic", "scribble", "parts");
    private static final List<String> OF_PICTURES = longestFirst(
            "image", "img", "picture", "photo", "rgb", "sat", "leftimg8bit");
    private static final Set<String> OF_MASK_FOLDERS = Set.of(
            "mask", "masks", "label", "labels", "gt", "annotation", "annotations", "annot", "seg", "segmentation",
            "segmentations", "semantic", "instance", "instances", "panoptic", "alpha", "trimap", "trimaps", "scribbles", "lbl", "lbls",
            "truth",
            "groundtruth", "manual");
    /// Words that are also written without a gap: `trainannot`.
    private static final Set<String> ENDS_OF_MASK_FOLDERS = Set.of("annot", "masks", "labels");
    private static final Set<String> OF_PICTURE_FOLDERS = Set.of(
            "image", "images", "img", "imgs", "picture", "pictures", "photo", "photos", "rgb");
    /// Folders of images that are neither pictures nor masks.
    private static final Set<String> OF_OTHER_FOLDERS = Set.of("depth", "disparity", "normals", "flow");

    /// What Label Studio writes after the number of a task.
    private static final Pattern TAGGED = Pattern.compile("-annotation-\\d+-by-\\d+-tag-(.+)-\\d+");
    /// The ending of a picture inside the name of its mask.
    private static final String ENDING = "(?i)^[-_. ](png|jpe?g|bmp|tiff?|gif|webp)(?=[-_. ]|$)";

    private NamingConventions() {}

    /// A stem in small letters with `_` between its words.
    static String normal(String stem) {
        return stem.toLowerCase(Locale.ROOT).replaceAll("[-. ]", "_");
    }

    /// What is left of a mask's normal stem without the longest word for masks after or before it.
    static Optional<String> withoutMaskWord(String stem) {
        return without(stem, OF_MASKS);
    }

    /// What is left of a picture's normal stem without the longest word for pictures after or before it.
    static Optional<String> withoutPictureWord(String stem) {
        return without(stem, OF_PICTURES);
    }

    /// What is left of a normal stem without the ending of a picture behind it: `a` of `a_jpg`.
    static String withoutEnding(String stem) {
        return stem.replaceFirst("_(png|jpe?g|bmp|tiff?|gif|webp)$", "");
    }

    /// The words of a mask's stem after those of its picture, without numbers and words for masks: the name of a
    /// category, if what is left is letters.
    ///
    /// @param stem    the mask's, as it is written
    /// @param picture the picture's normal stem
    static Optional<String> category(String stem, String picture) {
        String rest = stem.substring(Math.min(stem.length(), picture.length()));
        Matcher tagged = TAGGED.matcher(rest);
        if (tagged.matches()) {
            return Optional.of(tagged.group(1));
        }
        String[] words = rest.replaceFirst(ENDING, "").split("[-_. ]+");
        List<String> left = Arrays.stream(words).filter(word -> !word.matches("\\d*") && !OF_MASKS.contains(normal(word))).toList();
        return left.isEmpty() || !left.stream().allMatch(NamingConventions::isName) ? Optional.empty()
                : Optional.of(String.join("_", left));
    }

    /// Whether a normal word says that a file is a mask.
    static boolean isMaskWord(String word) {
        return OF_MASKS.contains(word);
    }

    /// Whether a word may be the name of a category: two letters or more.
    static boolean isName(String word) {
        return word.matches("\\p{L}{2,}");
    }

    static boolean namesMasks(String folder) {
        return words(folder).anyMatch(word -> OF_MASK_FOLDERS.contains(word)
                || ENDS_OF_MASK_FOLDERS.stream().anyMatch(end -> word.endsWith(end) && !word.startsWith("un")));
    }

    static boolean namesNeither(String folder) {
        return words(folder).anyMatch(OF_OTHER_FOLDERS::contains);
    }

    static boolean namesPictures(String folder) {
        return !namesMasks(folder) && words(folder).anyMatch(OF_PICTURE_FOLDERS::contains);
    }

    private static Optional<String> without(String stem, List<String> words) {
        for (String word : words) {
            if (stem.endsWith("_" + word) && stem.length() > word.length() + 1) {
                return Optional.of(stem.substring(0, stem.length() - word.length() - 1));
            }
            if (stem.startsWith(word + "_") && stem.length() > word.length() + 1) {
                return Optional.of(stem.substring(word.length() + 1));
            }
            if (stem.startsWith(word) && word.length() > 1 && stem.length() > word.length() && isDigit(stem.charAt(word.length()))) {
                return Optional.of(stem.substring(word.length()));
            }
        }
        return Optional.empty();
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static Stream<String> words(String folder) {
        return Arrays.stream(folder.split("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"))
                .map(word -> word.toLowerCase(Locale.ROOT));
    }

    private static List<String> longestFirst(String... words) {
        return Arrays.stream(words).sorted((one, other) -> other.length() - one.length()).toList();
    }
}
